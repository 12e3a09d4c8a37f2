"""Put the meetings of a calendar file beside those that are there; none twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.dossiers.council_calendar.reading import ListedMeeting
from app.dossiers.editing import save_rows
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.dossiers.saving import Saved
from app.errors import Refused
from app.scoring.content.council import Council, Meeting
from app.scoring.safe_day import MEETINGS
from app.scoring.wording import say

MOST_ROWS = 200
MOST_DAYS_BEFORE = 365


@dataclass(frozen=True, slots=True)
class Added:
    """What was added, and how many were there already or did not bear the wanted word."""

    meetings: Sequence[ListedMeeting]
    known: int
    other: int
    saved: Saved | None


def add_meetings(
    session: Session,
    dossier: Dossier,
    listed: Sequence[ListedMeeting],
    *,
    only: str = "",
    days_before: int | None = None,
    person_id: str,
    now: datetime,
) -> Added:
    """Add the meetings that are not there yet, all at once.

    Args:
        only: a word that the title must contain, such as the name of the council.
        days_before: how many days before a meeting its papers must be in.

    Raises:
        Refused: there would be more meetings than anybody can look through.
    """
    council = dossier.stated.council
    wanted = [one for one in listed if only.casefold() in one.title.casefold()]
    new = [one for one in wanted if not _is_there(one, council.meetings)]
    other, known = len(listed) - len(wanted), len(wanted) - len(new)
    if not new:
        return Added((), known, other, None)
    _require_room(council, new)
    before = as_plain(dossier.stated)["council"]["meetings"] if council.meetings else []
    saved = save_rows(
        session,
        dossier,
        path=MEETINGS,
        rows=[*before, *(_row(one, days_before) for one in new)],
        drawn_from=dossier.revision,
        person_id=person_id,
        now=now,
    )
    return Added(new, known, other, saved)


def _is_there(listed: ListedMeeting, meetings: Iterable[Meeting]) -> bool:
    """The same day and the same body, also where one name holds the other or none is typed."""
    title = listed.title.casefold()
    for meeting in meetings:
        body = (meeting.body or "").casefold()
        if meeting.date == listed.day and (body in title or title in body):
            return True
    return False


def _require_room(council: Council, new: Sequence[ListedMeeting]) -> None:
    if len(council.meetings) + len(new) > MOST_ROWS:
        raise Refused(
            "only",
            say(
                "Das wären {count} neue Sitzungen; mehr als {most} lassen sich nicht überblicken. "
                "Geben Sie an, welches Wort im Titel stehen muss.",
                "That would be {count} new meetings; nobody can look through more than {most}. Say "
                "which word the title must contain.",
                count=len(new),
                most=MOST_ROWS,
            ),
        )


def _row(one: ListedMeeting, days_before: int | None) -> dict[str, str]:
    row = {"body": one.title, "date": one.day.isoformat()}
    if days_before is not None:
        row["papers_due"] = (one.day - timedelta(days=days_before)).isoformat()
    return row
