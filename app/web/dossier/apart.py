"""What an assessment lists apart: criteria that do not count yet, and those no longer asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from app.scoring.scorecard import Line, Scorecard
from app.web.dossier.standing import Reader, criteria_of
from app.web.parts.shapes import ShownCriterion


@dataclass(frozen=True, slots=True)
class Announced:
    """What counts from one day on, with how it would come out today."""

    day: date
    criteria: Sequence[ShownCriterion]


@dataclass(frozen=True, slots=True)
class Apart:
    """The lines of a scorecard: those that count, and what stands apart."""

    asked: Sequence[Line]
    announced: Sequence[Announced]
    retired: Sequence[ShownCriterion]


def apart(card: Scorecard, reader: Reader) -> Apart:
    """Part the lines by what the checklist says of them on the day of the scorecard."""
    asked: list[Line] = []
    coming: list[tuple[date, Line]] = []
    gone: list[Line] = []
    for line in card.lines:
        criterion = reader.checklist.rule(line.id).criterion
        if criterion.retired_on(card.as_of):
            gone.append(line)
        elif criterion.future is not None and criterion.announced_on(card.as_of):
            coming.append((criterion.future, line))
        else:
            asked.append(line)
    return Apart(asked, _by_day(coming, reader), _shown(gone, reader))


def _by_day(coming: Iterable[tuple[date, Line]], reader: Reader) -> list[Announced]:
    ordered = sorted(coming, key=lambda pair: pair[0])
    return [
        Announced(day, _shown([line for _, line in pairs], reader))
        for day, pairs in groupby(ordered, key=lambda pair: pair[0])
    ]


def _shown(lines: Iterable[Line], reader: Reader) -> list[ShownCriterion]:
    """Without the day on which they would be due: today they are not."""
    return [replace(one, due_on=None) for one in criteria_of(lines, reader)]
