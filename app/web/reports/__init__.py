"""Reports of a dossier as PDF, to take away."""
