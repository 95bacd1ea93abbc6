"""Pieces of pages: trees of Dash components, made from values, without callbacks."""
