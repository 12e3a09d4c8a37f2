"""The latest safe day to hand in the draft resolution, from the council's calendar.

A decision counts when it is taken on the last day at the latest (civil days in Europe/Berlin, until
24:00). The draft must be in by the day on which papers are due for that meeting. Days stay as they
are typed, Sundays too: the funder's deadlines do not move to the next working day, and when papers
are due the council's office decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.scoring.content.council import Council, Meeting
from app.scoring.paths import row_path

MEETINGS = "council.meetings"
_SATURDAY = 5


class Outlook(StrEnum):
    """What the calendar says of a decision in time."""

    SAFE = "safe"
    NO_DEADLINE = "no_deadline"
    NO_MEETINGS = "no_meetings"
    NONE_IN_TIME = "none_in_time"
    TOO_LATE = "too_late"


@dataclass(frozen=True, slots=True)
class SafeDay:
    """The meeting that counts, and the last day for its papers.

    Attributes:
        limit: the last day on which the council may decide; None if the call knows none.
        hand_in_by: the latest safe day; the day of the meeting while `papers_known` is false.
        body, meeting: the last meeting that can still be reached; where it is too late, the one
            that could have been reached last.
        place: where that meeting stands in the dossier.
    """

    outlook: Outlook
    limit: date | None
    hand_in_by: date | None = None
    body: str | None = None
    meeting: date | None = None
    papers_known: bool = False
    place: str | None = None

    @property
    def working_day(self) -> date | None:
        """The Friday before, where the latest safe day falls on a weekend; else that day itself."""
        if self.hand_in_by is None:
            return None
        return self.hand_in_by - timedelta(days=max(0, self.hand_in_by.weekday() - _SATURDAY + 1))


@dataclass(frozen=True, slots=True)
class _Chance:
    hand_in_by: date
    day: date
    meeting: Meeting
    place: str

    @property
    def rank(self) -> tuple[bool, date, date]:
        """A meeting whose papers have a known day comes before any guess; then the latest."""
        return self.meeting.papers_due is not None, self.hand_in_by, self.day


def safe_day(council: Council, limit: date | None, today: date) -> SafeDay:
    """The last day that is safe, among the meetings up to the limit that can still be reached."""
    if limit is None:
        return SafeDay(Outlook.NO_DEADLINE, None)
    dated = _chances(council.meetings)
    if not dated:
        return SafeDay(Outlook.NO_MEETINGS, limit)
    in_time = [chance for chance in dated if chance.day <= limit]
    if not in_time:
        return SafeDay(Outlook.NONE_IN_TIME, limit)
    reachable = [chance for chance in in_time if today <= chance.hand_in_by]
    best = max(reachable or in_time, key=lambda chance: chance.rank)
    return SafeDay(
        Outlook.SAFE if reachable else Outlook.TOO_LATE,
        limit,
        best.hand_in_by,
        best.meeting.body,
        best.day,
        best.meeting.papers_due is not None,
        best.place,
    )


def _chances(meetings: Iterable[Meeting]) -> list[_Chance]:
    """Papers that are due after their meeting are no help: the meeting itself is the end."""
    return [
        _Chance(min(row.papers_due or row.date, row.date), row.date, row, path)
        for path, row in (
            (row_path(MEETINGS, index, meeting), meeting) for index, meeting in enumerate(meetings)
        )
        if row.date is not None and may_decide(row)
    ]


def may_decide(meeting: Meeting) -> bool:
    """Whether the council itself may meet then: a committee only prepares its decision."""
    body = (meeting.body or "").casefold()
    return not any(word in body for word in _PREPARING)


_PREPARING = ("ausschuss", "ausschuß", "beirat", "kommission", "committee", "fraktion")
