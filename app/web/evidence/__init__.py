"""The documents of a dossier: what proves what, from when to when, and the files themselves."""
