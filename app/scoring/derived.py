"""What follows from a part of a dossier, found out once: several checks ask for the same sums.

A part is frozen, so what follows from it and from what else is given (which can be hashed) stays.
It is kept with the part that it follows from; a changed copy of the part starts without it. Only
`once` of the part knows how: a part that takes note of who reads what answers in its own way.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.scoring.content.pieces import Piece

PieceKind = TypeVar("PieceKind", bound=Piece)
Given = ParamSpec("Given")
Found = TypeVar("Found")


def derived(
    find: Callable[Concatenate[PieceKind, Given], Found],
) -> Callable[Concatenate[PieceKind, Given], Found]:
    """Make a pure function of a part, and of what else is given by position, run once for each.

    What it finds holds values and rows, never a part that is no row: whoever reads on in it later
    would not be noticed.
    """

    @wraps(find)
    def known(part: PieceKind, /, *given: Given.args, **_: Given.kwargs) -> Found:
        found: Found = part.once(find, *given)
        return found

    return known
