"""One signed file per dossier, with everything in it that its readiness was computed from."""
