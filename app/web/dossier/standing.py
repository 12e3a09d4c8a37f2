"""What a page shows of a scorecard: standing, criteria, next steps; ready for the macros."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.rounds.models import Round
from app.scoring.checklist import Checklist, Rule
from app.scoring.scorecard import Line, Points, Scorecard
from app.scoring.verdict import Outcome
from app.scoring.wording import Language, Text
from app.web.dossier.places import page_of_line, place_of
from app.web.parts.shapes import Deadline, Place, Score, Section, ShownCriterion, Step

APPLICATION_DUE = Text("Bewerbung", "Application")
RESOLUTION_DUE = Text("Ratsbeschluss", "Council resolution")
SET_VALUES = Text("Werte der Runde eintragen", "Set the values of the round")
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a scorecard: in which language, from which address, at which checklist.

    Attributes:
        uploads: whether each criterion leads to the upload of what proves it.
    """

    language: Language
    address: str
    checklist: Checklist
    links_to_fields: bool = True
    values_address: str | None = None
    """Where the reader may enter what the round has not set; None for whoever may not."""
    uploads: bool = False

    def title(self, criterion_id: str) -> str:
        """The title of a criterion."""
        return self.checklist.rule(criterion_id).criterion.title.text.pick(self.language)


def score_of(points: Points) -> Score:
    """Points and gates for the score macros."""
    return Score(
        earned=points.earned,
        open=points.open,
        attainable=points.attainable,
        gates_unmet=points.gates_unmet,
        gates_open=_gates_open(points),
    )


def deadlines_of(round_: Round, language: Language, today: date) -> list[Deadline]:
    """The deadlines of a round with the days that are left."""
    days = [(APPLICATION_DUE, round_.apply_by), (RESOLUTION_DUE, round_.resolution_by)]
    return [
        Deadline(label.pick(language), day, (day - today).days)
        for label, day in days
        if day is not None
    ]


def sections_of(card: Scorecard, reader: Reader) -> list[Section]:
    """Progress per section of the checklist; each leads to its criteria."""
    shown = []
    for section in reader.checklist.file.sections:
        points = card.section(section.id)
        shown.append(
            Section(
                title=section.title.text.pick(reader.language),
                earned=points.earned,
                open=points.open,
                attainable=points.attainable,
                href=f"{reader.address}/assessment#section-{section.id}",
                gates_unmet=points.gates_unmet,
                gates_open=_gates_open(points),
            )
        )
    return shown


def criteria_of(
    lines: Iterable[Line], reader: Reader, changed: frozenset[str] = frozenset()
) -> list[ShownCriterion]:
    """Criterion cards, what is to be done first."""
    ordered = sorted(lines, key=_urgency)
    return [_shown(line, reader, line.id in changed) for line in ordered]


def steps_of(card: Scorecard, reader: Reader, only: frozenset[str] | None = None) -> list[Step]:
    """What is open: gates first by their date, then by points still to be had.

    Without a look into the dossier, as lists of many need it. `only`: some of the criteria.
    """
    waiting = [
        line
        for line in card.lines
        if not line.fulfilled and not line.awaits_adviser and (only is None or line.id in only)
    ]
    mendable = [line for line in waiting if line.gate or _at_stake(line) > 0]
    ordered = sorted(
        mendable,
        key=lambda line: (not line.gate, line.due_on or date.max, -_at_stake(line)),
    )
    return [_step(line, reader) for line in ordered]


def awaiting_adviser(card: Scorecard, reader: Reader) -> list[str]:
    """The titles of what the municipality has done and an adviser has yet to judge."""
    return [reader.title(line.id) for line in card.lines if line.awaits_adviser]


def lines_of_page(card: Scorecard, slug: str) -> list[Line]:
    """The lines that belong beside one page of the dossier."""
    return [line for line in card.lines if page_of_line(line).slug == slug]


def _gates_open(points: Points) -> int:
    return sum(line.outcome in (Outcome.UNKNOWN, Outcome.PARTLY) for line in points.gates)


def _at_stake(line: Line) -> Fraction:
    return line.attainable - line.earned


def _urgency(line: Line) -> tuple[bool, bool, int, Fraction]:
    ranks = {Outcome.UNMET: 0, Outcome.PARTLY: 1, Outcome.UNKNOWN: 2, Outcome.MET: 3}
    rank = ranks.get(line.outcome, 4)
    return (line.fulfilled, not line.gate, rank, -_at_stake(line))


def _shown(line: Line, reader: Reader, changed: bool) -> ShownCriterion:
    rule: Rule = reader.checklist.rule(line.id)
    return ShownCriterion(
        id=line.id,
        title=reader.title(line.id),
        outcome=line.outcome.value,
        reason=line.reason.pick(reader.language),
        gate=line.gate,
        weight=line.weight,
        degree=line.degree,
        due_on=line.due_on,
        changed=changed,
        places=_set_values(rule, reader)
        or (_places(line, reader) if reader.links_to_fields else ()),
        upload_href=(
            f"{reader.address}/evidence?criterion={line.id}#upload" if reader.uploads else None
        ),
        guide_href=f"/guide/{reader.checklist.id}/{line.id}",
        source=", ".join(rule.criterion.source) or None,
        self_assessed=line.judged_by is not None and line.judged_by.value == "self",
    )


def _set_values(rule: Rule, reader: Reader) -> Sequence[Place]:
    if not rule.unset or reader.values_address is None:
        return ()
    return (Place(reader.values_address, SET_VALUES.pick(reader.language)),)


def _places(line: Line, reader: Reader) -> Sequence[Place]:
    places: list[Place] = []
    for path in line.looked_at:
        place = place_of(path, reader.address, reader.language)
        if place is not None and all(place.label != other.label for other in places):
            places.append(place)
    return places[:_MOST_PLACES]


def _step(line: Line, reader: Reader) -> Step:
    return Step(
        text=reader.title(line.id),
        href=_where_to_mend(line, reader),
        place=line.reason.pick(reader.language),
        gate=line.gate,
        points=None if line.gate else _at_stake(line),
        due=line.due_on if line.gate else None,
    )


def _where_to_mend(line: Line, reader: Reader) -> str:
    """The field that would mend it; for whoever may not read the content, its reason."""
    if not reader.links_to_fields:
        return f"{reader.address}/assessment#criterion-{line.id}"
    places = _places(line, reader)
    page = page_of_line(line)
    return places[0].href if places else f"{reader.address}/{page.slug}#criterion-{line.id}"
