"""Two sums that ought to be equal, worded as a finding when they are not, to the cent."""

from collections.abc import Iterable, Iterator

from app.scoring.comparisons import Comparison
from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.wording import Euro, Text

_TO_THE_CENT = 0


def unequal(kind: str, comparisons: Iterable[Comparison]) -> Iterator[Finding]:
    """A finding for each comparison that fails whatever is still missing."""
    for compared in comparisons:
        if not compared.breaks(_TO_THE_CENT):
            continue
        yield contradiction(
            kind,
            Stated(compared.places[0], Euro(compared.found.cents)),
            Stated(compared.places[-1], Euro(compared.expected.cents)),
            "difference",
            "{of}: {one}, {to}: {other} (Differenz {gap}). Gleichen Sie beides an.",
            "{of}: {one}, {to}: {other} (difference {gap}). Bring both in line.",
            of=_at_the_start(compared.of),
            to=compared.to,
            gap=Euro(abs(compared.difference)),
        )


def _at_the_start(words: Text) -> Text:
    return Text(words.de[:1].upper() + words.de[1:], words.en[:1].upper() + words.en[1:])
