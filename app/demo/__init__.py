"""The fictional network "Rheintal digital": 15 invented towns in very different states.

Nothing here is real: no such town, key, person or address exists. All dates are relative to the day
on which the demo is filled in, so that its deadlines always lie ahead.
"""
