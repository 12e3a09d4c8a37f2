"""The public guide: each checklist as a document one likes to read."""
