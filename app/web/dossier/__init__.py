"""The dossier: its parts as pages, each block saved on its own, the scorecard always in view."""
