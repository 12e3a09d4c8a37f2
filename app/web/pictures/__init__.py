"""Drawn pictures: pure functions from facts to shapes, printed as SVG by templates."""
