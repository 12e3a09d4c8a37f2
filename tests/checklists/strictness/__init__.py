"""Findings in checklists that can be read."""
