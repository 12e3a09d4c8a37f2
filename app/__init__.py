"""Bewerbungskompass: a municipality's application dossier and how ready it is."""
