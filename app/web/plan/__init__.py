"""The plan of a dossier backwards from its deadlines."""
