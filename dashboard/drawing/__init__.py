"""Slices to marks: plain data with places, sizes, hues and words; no Dash, no Plotly."""
