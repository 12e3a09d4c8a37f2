"""Reports as PDF: of a dossier for whoever prepares it, on one page for whoever decides on it."""
