"""Where dossiers meet scoring: facts out of a stored dossier, its scorecard kept beside it.

A scorecard depends on the day. A stored one counts only for the day it was made on, for the
revision, checklist and engine it was made with; otherwise it is computed again, never shown stale.
"""
