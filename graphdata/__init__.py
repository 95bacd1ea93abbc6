"""The record of an archive and its graph: read, check, build, slice; no pictures."""
