"""The next call: carry a dossier over into another round, and see it by several checklists."""
