"""Which outcomes a check says of itself that they can come, by the chapters of its docstring."""

import re

from app.scoring.check import Check
from app.scoring.verdict import Outcome

_CHAPTER = r"{name}:\s+(?P<said>.+?)(?=\s+(?:Why|Met|Partly|Unmet|Unknown|Not applicable):|\Z)"


def promised(check: Check) -> frozenset[Outcome]:
    """The outcomes that examples have to show."""
    said = check.documentation
    found = {Outcome.MET}
    if not _never(said, "Unmet"):
        found.add(Outcome.UNMET)
    if not _never(said, "Unknown"):
        found.add(Outcome.UNKNOWN)
    if re.search(r"\bpartly\b", said, re.IGNORECASE):
        found.add(Outcome.PARTLY)
    if re.search(r"\bnot\s+applicable\b", said, re.IGNORECASE):
        found.add(Outcome.NOT_APPLICABLE)
    return frozenset(found)


def _never(said: str, name: str) -> bool:
    chapter = re.search(_CHAPTER.format(name=name), said, re.DOTALL)
    return chapter is not None and chapter["said"].casefold().startswith("never")
