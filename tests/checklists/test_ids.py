"""Ids of criteria are never reused: the history file only grows, as git can witness."""

import subprocess
from pathlib import Path

from app.checklists.library import FOLDER, all_checklists

HISTORY = FOLDER / "ids.txt"
Entry = tuple[str, str, str]


def entries(text: str) -> dict[str, tuple[Entry, bool]]:
    """By id: what brought it, and whether it is retired."""
    found: dict[str, tuple[Entry, bool]] = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        words = line.split()
        assert len(words) in (3, 4), line
        assert words[3:] in ([], ["retired"]), line
        assert words[0] not in found, f"{words[0]} stands twice"
        found[words[0]] = ((words[0], words[1], words[2]), len(words) == 4)
    return found


def committed() -> list[str]:
    """Every version of the file that git knows; none where there is no history."""
    name = str(HISTORY.relative_to(FOLDER.parent))

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=Path(FOLDER).parent,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout if done.returncode == 0 else ""

    commits = git("log", "--format=%H", "--", name).split()
    return [git("show", f"{commit}:{name}") for commit in commits]


def test_every_id_in_use_is_in_the_history_and_not_retired() -> None:
    known = entries(HISTORY.read_text(encoding="utf-8"))
    used = {rule.criterion.id for found in all_checklists() for rule in found.rules}
    assert used - known.keys() == set(), "add the new ids to checklists/ids.txt"
    assert {name for name in used if known[name][1]} == set(), "a retired id is in use again"
    gone = {name for name, (_, retired) in known.items() if not retired} - used
    assert gone == set(), "mark them as retired; they must not come back"


def test_the_history_only_grows() -> None:
    now = entries(HISTORY.read_text(encoding="utf-8"))
    for text in committed():
        for name, (entry, retired) in entries(text).items():
            assert name in now, f"{name} was taken out of the history"
            assert now[name][0] == entry, f"{name} was given away"
            assert now[name][1] or not retired, f"{name} came back"
