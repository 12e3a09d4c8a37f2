"""YAML and JSON as plain values that know their line and column, and errors that say so.

Nothing here knows dossiers or checklists. Types are never guessed: what a plain word in a YAML
file means (`no`, `12:30`, `010`) is for the schema to decide, which refuses it with a place.
"""

from app.located.document import Located, Path, Plain, path_text
from app.located.problem import Problem, UnusableInput
from app.located.reading import read_bytes, read_file, read_text
from app.located.shaping import shaped

__all__ = [
    "Located",
    "Path",
    "Plain",
    "Problem",
    "UnusableInput",
    "path_text",
    "read_bytes",
    "read_file",
    "read_text",
    "shaped",
]
