"""How to mend what a check found, one module per check, named after it.

Each has `remedies(facts, **parameters)`: the edits of the dossier that would do it, as data. They
are proposals; whether and what one brings is for `app.scoring.steps` to try and to say.
"""
