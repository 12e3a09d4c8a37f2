"""The signed bundle of a dossier, to take away."""
