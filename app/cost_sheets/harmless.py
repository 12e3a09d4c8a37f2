"""Typed text that a spreadsheet must never take for a formula.

A cell of a workbook is written with the type "text". A CSV file knows no types: text that a program
could take for a formula gets an apostrophe in front, which reading takes away again.
"""

import re

_SIGNS = "=+@\\-\t\r\n\u2212\uff1d\uff0b\uff0d\uff20"
_RISKY = re.compile(rf"[\s'\"\u201e\u201c\u2018\u2019]*[{_SIGNS}]")
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNFIT = re.compile("[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def is_risky(text: str) -> bool:
    """Whether a program could take this for a formula, also after spaces and quotes."""
    return _RISKY.match(text) is not None


def guarded(text: str) -> str:
    """The text for a CSV file."""
    return f"'{text}" if is_risky(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if text.startswith("'") and is_risky(text[1:]) else text


def coded(text: str) -> str:
    """The text for a cell of a workbook: what XML cannot hold in the code that Excel uses."""
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def decoded(text: str) -> str:
    """What `coded` was given; codes of signs that nobody may type stay as they are."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), text)
