"""Any number of different dossiers as files state them, the same ones in every run.

Each starts from one that is ready, from a historical example, or from a part of either, and is then
changed in up to twenty places as people change theirs: values forgotten, amounts a cent off, days
moved, rows gone or added.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from app.dossiers.exchange import as_plain, from_file
from app.located import read_file
from tests.ready import READY

EXAMPLES = Path(__file__).parents[2] / "examples"
SEED = 20210314
MOST_EDITS = 20
MOST_MORE_ROWS = 12

Plain = dict[str, Any]
_AMOUNT = re.compile(r"[0-9]+\.[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_CENTS_OFF = (-101, -100, -1, 1, 100, 101, 1_000_000, 250_000_000)
_DAYS_OFF = (-400, -60, -1, 1, 30, 366)
_WORDS: dict[str, tuple[str, ...]] = {
    "phase": ("A", "B"),
    "entry": ("phases_a_and_b", "phase_b_only"),
    "channel": ("analogue", "digital", "both"),
    "rate": ("0.35", "0.65", "0.6501", "0.90"),
    "cost_share": ("0.30", "1/3", "0.70"),
    "own_share_rate": ("0.35", "0.10"),
    "scope": ("whole_municipality", "sub_area"),
    "email": ("kein Postfach", "rathaus@rebenau.example"),
    "sector": ("mobility", "energy", "education"),
    "measure": ("m1", "m2", "m9"),
    "key": ("07999001", "079999001", "99"),
}


def generated(count: int, seed: int = SEED) -> Iterator[Plain]:
    """So many dossiers, one after the other."""
    examples = [as_plain(from_file(read_file(file))) for file in sorted(EXAMPLES.glob("*.yaml"))]
    for number in range(count):
        yield _dossier(Random(f"{seed}-{number}"), examples)


def _dossier(chance: Random, examples: list[Plain]) -> Plain:
    kind = chance.random()
    whole = deepcopy(READY if kind < 0.75 else chance.choice(examples))
    if kind < 0.15:
        for part in chance.sample(sorted(whole), chance.randint(1, len(whole))):
            del whole[part]
    if 0.35 < kind < 0.55:
        _grow(chance, whole)
    for _ in range(chance.randint(0, MOST_EDITS)):
        _change(chance, whole)
    return whole


def _grow(chance: Random, whole: Plain) -> None:
    """A larger project: more measures, positions and sources than the one that is ready."""
    for rows in (
        whole["project_plan"]["measures"],
        whole["cost_plan"]["positions"],
        whole["cost_plan"]["financing"]["sources"],
    ):
        for number in range(chance.randint(0, MOST_MORE_ROWS)):
            rows.append({**deepcopy(chance.choice(rows)), "id": f"more-{number}"})


def _change(chance: Random, within: Any, key: str = "") -> None:
    """One change somewhere below: the way down is chosen anew at every level."""
    steps = list(within) if isinstance(within, dict) else list(range(len(within)))
    steps = [step for step in steps if step not in ("id", "format", "label")]
    if not steps:
        return
    step = chance.choice(steps)
    value = within[step]
    if isinstance(value, (dict, list)) and value and chance.random() < 0.93:
        _change(chance, value, str(step))
    elif isinstance(within, list):
        _change_row(chance, within, step)
    elif chance.random() < 0.5:
        within[step] = None if not isinstance(value, list) else []
    else:
        within[step] = _other(chance, str(step), value)


def _change_row(chance: Random, rows: list[Any], at: int) -> None:
    if chance.random() < 0.5 or not isinstance(rows[at], dict):
        del rows[at]
    else:
        rows.append({name: value for name, value in rows[at].items() if name != "id"})


def _other(chance: Random, key: str, value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + chance.choice((-1, 1))
    if not isinstance(value, str):
        return value
    if key in _WORDS:
        return chance.choice(_WORDS[key])
    if _AMOUNT.fullmatch(value):
        cents = max(0, int(value.replace(".", "")) + chance.choice(_CENTS_OFF))
        return f"{cents // 100}.{cents % 100:02d}"
    if _DAY.fullmatch(value):
        return (date.fromisoformat(value) + timedelta(chance.choice(_DAYS_OFF))).isoformat()
    if _MONTH.fullmatch(value):
        day = date.fromisoformat(f"{value}-01") + timedelta(chance.choice(_DAYS_OFF))
        return day.isoformat()[:7]
    return value
