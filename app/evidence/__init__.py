"""Uploaded documents: kept by what they contain, reached only through their dossier."""
