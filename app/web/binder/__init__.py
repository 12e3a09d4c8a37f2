"""From what a person typed to values of a dossier file, and back to what a field shows."""
