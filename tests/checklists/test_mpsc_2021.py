"""The rules of 2021 stay what they were when what calls share moved into a common part."""

import hashlib
import json
from pathlib import Path

from app.checklists.library import checklist
from app.scoring.checklist import Rule

PINNED = Path(__file__).with_name("mpsc-2021.txt")
SAID = (
    *("id", "title", "why", "how", "gate", "weight", "due", "mode"),
    *("check", "source", "certainty"),
)


def hashed(rule: Rule) -> str:
    """A short hash of all that makes a criterion, its parameters resolved and typed."""
    plain = rule.criterion.model_dump(mode="json", by_alias=True)
    said = {key: plain[key] for key in SAID}
    said["section"] = rule.section
    said["with"] = {name: repr(value) for name, value in sorted(rule.parameters.items())}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def test_every_criterion_says_and_asks_what_it_did() -> None:
    found = [f"{rule.criterion.id} {hashed(rule)}" for rule in checklist("mpsc-2021").rules]
    assert found == PINNED.read_text(encoding="utf-8").splitlines()


def test_nothing_is_inherited_that_nobody_uses() -> None:
    file = checklist("mpsc-2021").file
    assert "S17" not in file.sources
    assert file.note.en.startswith("This checklist is derived")
