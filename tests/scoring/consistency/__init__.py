"""Tests of what one part of a dossier says and another contradicts."""
