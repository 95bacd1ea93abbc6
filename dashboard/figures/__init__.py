"""Drawings to Plotly figures."""
