"""The dashboard: views of an archive, drawn and served."""
