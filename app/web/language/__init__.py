"""The switch between German and English that stands on every page."""
