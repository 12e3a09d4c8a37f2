"""A council paper of the demo as PDF, with the demo's days in it."""

import json
import re
from datetime import date
from pathlib import Path

import typst

from app.demo.calendar import DemoCalendar
from app.reports.letters import FONTS
from app.scoring.wording import day_text

FOLDER = Path(__file__).parent
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def printed(town: str, calendar: DemoCalendar) -> bytes:
    """The paper of a town, as its information system would print it."""
    text = calendar.filled_in((FOLDER / f"{town}.txt").read_text(encoding="utf-8"))
    days = _DAY.sub(lambda found: day_text(date.fromisoformat(found[0]), "de"), text)
    lines = days.rstrip("\n").split("\n")
    data = json.dumps({"title": lines[0], "lines": lines}, ensure_ascii=False)
    made = typst.compile(
        FOLDER / "paper.typ",
        root=FOLDER,
        font_paths=sorted(FONTS.glob("*/")),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": data},
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one piece")
    return made
