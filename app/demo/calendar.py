"""The days of the demo, relative to the day on which it is filled in.

Dossier files of the demo name days by what they depend on: `<D-3>` is three days before today,
`<T-6>` the last Thursday at least six days ago, `<R-13>` the last Thursday at least thirteen days
before the resolution is due (councils meet on Thursdays), `<Y0>` the first year of the project.
"""

import json
import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.demo.council_paper import DECLARATIONS

_TOKEN = re.compile(r"<([DTR])([+-][0-9]+)>|<Y([0-4])>|<(YY|DECLARATIONS)>")
_THURSDAY = 3
_AWARD = timedelta(days=270)


@dataclass(frozen=True, slots=True)
class DemoCalendar:
    """Today and the dates of a round."""

    today: date
    opens_on: date
    apply_by: date
    resolution_by: date

    @classmethod
    def of_open_round(cls, today: date) -> "DemoCalendar":
        """The round that people apply in now."""
        return cls(
            today,
            opens_on=today - timedelta(days=30),
            apply_by=today + timedelta(days=41),
            resolution_by=today + timedelta(days=72),
        )

    @classmethod
    def of_past_round(cls, today: date) -> "DemoCalendar":
        """The round before, whose deadlines are over."""
        return cls(
            today,
            opens_on=today - timedelta(days=400),
            apply_by=today - timedelta(days=310),
            resolution_by=today - timedelta(days=279),
        )

    @property
    def first_year(self) -> int:
        """The project starts on the first 1 January after the expected award."""
        return (self.apply_by + _AWARD).year + 1

    @property
    def name(self) -> str:
        """What the round is called."""
        return f"Staffel {self.opens_on.year}/{(self.opens_on.year + 1) % 100:02d} (Demo)"

    def filled_in(self, text: str) -> str:
        """A text in which every `<...>` is a day, a year or the usual declarations."""
        return _TOKEN.sub(self._meaning, text)

    def _meaning(self, found: re.Match[str]) -> str:
        from_day, days, year, word = found.groups()
        if year is not None:
            return str(self.first_year + int(year))
        if word == "YY":
            return str(self.today.year)
        if word == "DECLARATIONS":
            return json.dumps(DECLARATIONS, ensure_ascii=False)
        start = self.resolution_by if from_day == "R" else self.today
        day = start + timedelta(days=int(days))
        if from_day != "D":
            day -= timedelta(days=(day.weekday() - _THURSDAY) % 7)
        return day.isoformat()
