"""What to do next: edits of a dossier that are tried on a copy, and what each exactly brings."""
