"""All that is wrong with a folder of checklists, in the order of the files."""

from collections.abc import Callable, Iterator

from app.checklists.strictness.dates import out_of_time
from app.checklists.strictness.reach import gates_apart, out_of_reach
from app.checklists.strictness.reviewed import Shelf
from app.checklists.strictness.shown import missing_examples, wrong_examples
from app.checklists.strictness.sources import unsourced
from app.checklists.strictness.unused import unused
from app.checklists.strictness.words import untranslated
from app.located import Problem

KINDS: tuple[Callable[[Shelf], Iterator[Problem]], ...] = (
    missing_examples,
    wrong_examples,
    out_of_reach,
    gates_apart,
    unused,
    untranslated,
    unsourced,
    out_of_time,
)


def findings(shelf: Shelf) -> tuple[Problem, ...]:
    """Each finding once, though several checklists may share its place."""
    found: dict[tuple[str, int, int, str], Problem] = {}
    for kind in KINDS:
        for one in kind(shelf):
            found.setdefault((one.file, one.line or 0, one.column or 0, one.sentence.de), one)
    return tuple(found[place] for place in sorted(found))
