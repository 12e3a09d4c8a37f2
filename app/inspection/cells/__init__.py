"""Programs that read one hostile file each, in a process of their own.

Run by `app.inspection.sandbox` as `python -m app.inspection.cells READER`. They import nothing of
the house but each other; nothing of the house imports them.
"""
