"""Examples of criteria: edits of a ready dossier, each with the outcome that it must have.

They stand beside the checklists, in `examples/`, one file for each criterion. They show a network
what a rule means, and they keep whoever changes a rule honest.
"""
