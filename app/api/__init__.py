"""/api/v1: the same dossiers, scorecards and checklists for programs, as JSON under tokens."""
