"""One statement that can be true of a dossier per file; independent of each other."""
