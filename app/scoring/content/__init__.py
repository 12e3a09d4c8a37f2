"""The content of a dossier, `dossier/1`: one vocabulary for file, database, API and checks."""
