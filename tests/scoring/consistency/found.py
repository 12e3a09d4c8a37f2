"""What is found in the ready dossier after some edits."""

from typing import Any

from app.scoring.consistency import findings
from app.scoring.consistency.finding import Finding
from tests.builders import facts
from tests.ready import ready


def found(kind: str, edits: dict[str, Any] | None = None) -> tuple[Finding, ...]:
    """The findings of one kind."""
    return tuple(one for one in findings(facts(ready(edits))) if one.kind == kind)


def only(kind: str, edits: dict[str, Any]) -> Finding:
    """The one finding of a kind; the test fails if there are more or none."""
    (finding,) = found(kind, edits)
    return finding
