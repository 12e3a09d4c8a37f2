"""What an address of the overview asks for, and addresses that ask for something else.

Anything that is no answer to one of our own links means the usual: nobody is told off for an
address.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from app.assessment.members import Sorting, Wanted
from app.scoring.scorecard import Level

WITHOUT = "none"
LONGEST_NAME = 100
MOST_PAGES = 100_000
Choice = TypeVar("Choice", bound=StrEnum)

# Which end of a column somebody wants to see first.
_LATEST_FIRST = frozenset({Sorting.GATES, Sorting.CHANGED})


@dataclass(frozen=True, slots=True)
class Asked:
    """The wanted rows; `level` as links and form name it, "" for all, "none" for no dossier."""

    address: str
    wanted: Wanted
    level: str = ""

    @property
    def without_only(self) -> bool:
        """Whether only members without a dossier are to be shown."""
        return self.level == WITHOUT

    @property
    def order(self) -> str:
        """The direction as an address names it."""
        return "desc" if self.wanted.descending else "asc"

    def sorted_by(self, sorting: Sorting) -> str:
        """The address of the same rows sorted by a column; the other way round a second time."""
        descending = sorting in _LATEST_FIRST
        if sorting is self.wanted.sorting:
            descending = not self.wanted.descending
        wanted = replace(self.wanted, sorting=sorting, descending=descending, page=1)
        return self._address(wanted, self.level)

    def on_page(self, number: int) -> str:
        """The address of another page of the same rows."""
        return self._address(replace(self.wanted, page=number), self.level)

    @property
    def level_addresses(self) -> Mapping[str, str]:
        """By level, the address that shows only its members; without the filter by name."""
        wanted = replace(self.wanted, name="", page=1)
        return {level: self._address(wanted, level) for level in (*Level, WITHOUT)}

    def _address(self, wanted: Wanted, level: str) -> str:
        usual = Wanted()
        query = {
            "sort": wanted.sorting.value,
            "order": "desc" if wanted.descending else "asc",
            "level": level,
            "name": wanted.name,
            "page": str(wanted.page) if wanted.page > 1 else "",
        }
        if (wanted.sorting, wanted.descending) == (usual.sorting, usual.descending):
            query["sort"] = query["order"] = ""
        given = {key: value for key, value in query.items() if value}
        return f"{self.address}?{urlencode(given)}" if given else self.address


def asked(address: str, query: Mapping[str, str]) -> Asked:
    """What the query of an address asks for."""
    level = _choice(Level, query.get("level", ""))
    page = query.get("page", "")
    wanted = Wanted(
        sorting=_choice(Sorting, query.get("sort", "")) or Sorting.LEVEL,
        descending=query.get("order") == "desc",
        level=level,
        name=_line(query.get("name", "")),
        page=min(int(page[:9]), MOST_PAGES) if page.isascii() and page.isdigit() else 1,
    )
    if query.get("level") == WITHOUT:
        return Asked(address, wanted, WITHOUT)
    return Asked(address, wanted, level.value if level else "")


def _line(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable()).strip()[:LONGEST_NAME]


def _choice(choices: type[Choice], text: str) -> Choice | None:
    return next((choice for choice in choices if choice.value == text), None)
