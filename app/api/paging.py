"""Which page of a list a program wants, in plain digits."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from app.api.refusals import Refusal
from app.located import Problem
from app.scoring.wording import Text

MOST_ROWS = 100
_PLAIN = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)
_FORM = Text(
    de="Erwartet wird eine ganze Zahl ab 1, nur in Ziffern.",
    en="A whole number from 1, in digits only, is expected.",
)
_MOST = Text(de=f"Höchstens {MOST_ROWS} auf einer Seite.", en=f"At most {MOST_ROWS} on one page.")


@dataclass(frozen=True, slots=True)
class Paging:
    """A page, counted from 1, and how many rows it holds."""

    page: int
    rows: int

    @property
    def skip(self) -> int:
        """How many rows stand on the pages before."""
        return (self.page - 1) * self.rows

    def pages(self, total: int) -> int:
        """How many pages so many rows fill; one if there is nothing."""
        return max(1, -(-total // self.rows))


async def read_paging(request: Request) -> Paging:
    """`?page=` and `?per_page=`. Raises Refusal."""
    page, rows = _number(request, "page", 1), _number(request, "per_page", MOST_ROWS)
    if rows > MOST_ROWS:
        raise _refused("per_page", _MOST)
    return Paging(page, rows)


PageWanted = Annotated[Paging, Depends(read_paging)]


def _number(request: Request, name: str, default: int) -> int:
    given = request.query_params.getlist(name)
    if not given:
        return default
    if len(given) > 1 or _PLAIN.fullmatch(given[0]) is None:
        raise _refused(name, _FORM)
    return int(given[0])


def _refused(name: str, sentence: Text) -> Refusal:
    return Refusal(422, problems=[Problem("", None, None, f"?{name}", sentence)])
