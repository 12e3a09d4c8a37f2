"""Precision and recall of the reader against a gold set, per field, with every miss and mistake."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.papers.finding import Confidence, Field, Reading, Status, Value
from app.papers.gold_set import GoldPaper

STATUS = "status"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One field of one paper: what was expected and what was found instead; None is nothing."""

    paper: str
    field: str
    expected: Value | Status | None
    found: Value | Status | None


@dataclass(slots=True)
class Count:
    """How often a field was found rightly, wrongly, and not though it is there."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Right among all that was found; None if nothing was."""
        found = self.right + self.wrong
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Right among all that is there; None if nothing is."""
        there = self.right + self.missed
        return self.right / there if there else None


@dataclass(slots=True)
class Figures:
    """The figures of some papers; a wrong value counts as wrong and as missed."""

    papers: int = 0
    fields: dict[str, Count] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    steps: dict[Confidence, Counter[bool]] = field(default_factory=dict)
    """How often findings of each confidence were right (True) and wrong."""


def figures(read: Iterable[tuple[str, GoldPaper, Reading]]) -> Figures:
    """Compare what was read with what is to be found."""
    result = Figures(fields={name: Count() for name in (STATUS, *Field)})
    for name, gold, reading in read:
        result.papers += 1
        _compare(result, name, STATUS, Status(gold.status), reading.status)
        expected = gold.expected()
        for one in Field:
            _compare(result, name, one, expected.get(one), reading.value(one))
        _weigh(result, expected, reading)
    return result


def same(expected: object, found: object) -> bool:
    """Whether two values mean the same: texts regardless of case and spaces."""
    if isinstance(expected, str) and isinstance(found, str):
        return " ".join(expected.casefold().split()) == " ".join(found.casefold().split())
    return expected == found


def _compare(
    result: Figures,
    paper: str,
    name: str,
    expected: Value | Status | None,
    found: Value | Status | None,
) -> None:
    count = result.fields[name]
    if expected is None and found is None:
        return
    if same(expected, found):
        count.right += 1
        return
    count.wrong += found is not None
    count.missed += expected is not None
    result.mistakes.append(Mistake(paper, str(name), expected, found))


def _weigh(result: Figures, expected: Mapping[Field, Value], reading: Reading) -> None:
    for finding in reading.findings:
        right = same(expected.get(finding.field), finding.value)
        result.steps.setdefault(finding.confidence, Counter())[right] += 1
