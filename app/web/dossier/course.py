"""The course of a dossier for its history page: the picture, and the table with the same facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from app.assessment.course import Moved, Stand, from_text, moment_of
from app.assessment.models import AssessmentPoint
from app.rounds.models import Round
from app.scoring.scorecard import Scorecard
from app.scoring.wording import Text
from app.web.dossier.standing import APPLICATION_DUE, RESOLUTION_DUE, Reader
from app.web.pictures.course import Course, Reading, course_picture
from app.web.pictures.gantt import Mark

_TODAY = Text("heute", "today")
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Mover:
    """A criterion that moved: its title, and its outcome before and after by name."""

    title: str
    before: str | None
    after: str | None
    degree: Fraction | None


@dataclass(frozen=True, slots=True)
class Stage:
    """One row of the course.

    Attributes:
        number: as the dots of the picture are numbered; the first one is 1.
        cause: "begun", "saved", "checklist", "dates", "engine" or "day".
        movers: what moved, gates and heavy criteria as the checklist orders them; `more` follow.
    """

    number: int
    at: datetime
    revision: int
    cause: str
    level: str
    earned: Fraction
    attainable: Fraction
    percent: int | None
    movers: tuple[Mover, ...]
    more: tuple[Mover, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The whole course: the picture and its rows, the last one first."""

    picture: Course | None
    stages: tuple[Stage, ...]


def told(
    points: Sequence[AssessmentPoint],
    card: Scorecard,
    round_: Round,
    reader: Reader,
    *,
    changed_at: datetime,
    now: datetime,
) -> Told:
    """The course until now, in words and as a picture.

    Args:
        card: the scorecard of today, which is true even where nobody has stored it yet.
        changed_at: when the dossier was saved last.
    """
    stages = [
        _stage(number, point, earlier, reader)
        for number, (point, earlier) in enumerate(
            zip(points, [None, *points], strict=False), start=1
        )
    ]
    readings = [Reading(stage.at, stage.percent, stage.level) for stage in stages]
    if not points or not _is_told(points[-1], card):
        readings.append(Reading(moment_of(changed_at, card.as_of), card.percent, card.level.value))
    days = ((APPLICATION_DUE, round_.apply_by), (RESOLUTION_DUE, round_.resolution_by))
    marks = [Mark(label.pick(reader.language), day) for label, day in days if day is not None]
    today = Mark(_TODAY.pick(reader.language), card.as_of, "today")
    picture = course_picture(readings, marks, now=now, today=today)
    return Told(picture, tuple(reversed(stages)))


def _is_told(point: AssessmentPoint, card: Scorecard) -> bool:
    return (point.level, point.percent) == (card.level.value, card.percent)


def _stage(
    number: int, point: AssessmentPoint, earlier: AssessmentPoint | None, reader: Reader
) -> Stage:
    movers = tuple(_mover(one, reader) for one in from_text(point.moved))
    return Stage(
        number=number,
        at=point.at,
        revision=point.revision,
        cause=_cause(point, earlier),
        level=point.level,
        earned=Fraction(point.earned),
        attainable=Fraction(point.attainable),
        percent=point.percent,
        movers=movers[:_MOST_NAMED],
        more=movers[_MOST_NAMED:],
    )


def _cause(point: AssessmentPoint, earlier: AssessmentPoint | None) -> str:
    """Why a point was written: a save, or what has changed around the dossier."""
    if earlier is None:
        return "begun"
    if point.revision != earlier.revision:
        return "saved"
    if point.fingerprint != earlier.fingerprint:
        return "checklist"
    if _dates(point) != _dates(earlier):
        return "dates"
    return "engine" if point.engine != earlier.engine else "day"


def _dates(point: AssessmentPoint) -> tuple[object, ...]:
    return point.opens_on, point.apply_by, point.resolution_by


def _mover(moved: Moved, reader: Reader) -> Mover:
    known = {rule.criterion.id for rule in reader.checklist.rules}
    title = reader.title(moved.criterion) if moved.criterion in known else moved.criterion
    return Mover(title, _name(moved.before), _name(moved.after), _degree(moved.after))


def _name(stand: Stand | None) -> str | None:
    return None if stand is None else stand.outcome.value


def _degree(stand: Stand | None) -> Fraction | None:
    return None if stand is None else stand.degree
