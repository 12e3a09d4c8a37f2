"""From data to a PDF: one compiler, one report at a time, never longer than it may take.

Whatever people typed comes in as JSON and is only ever printed: no template is made from it.
The same data on the same day gives the same bytes. The documents are tagged (PDF/UA-1) and fit to
be archived (PDF/A-2a).
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import typst

from app.errors import TookTooLong
from app.reports.letters import FONTS, settable

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: "list[PDFStandard]" = ["ua-1", "a-2a"]
LONGEST = 20.0
"""Seconds that somebody waits for a report, its turn included."""

_TURN = Lock()


def typeset(template: str, data: Mapping[str, Any], *, day: date) -> bytes:
    """A template of this package with its data, as PDF.

    Args:
        template: the name of a file in `templates/`.
        day: the day that the document bears.

    Raises:
        TookTooLong: others were being set all that time.
    """
    text = json.dumps(settable(data), ensure_ascii=False)
    if not _TURN.acquire(timeout=LONGEST):
        raise TookTooLong
    try:
        made = _compiler().compile(
            TEMPLATES / template,
            format="pdf",
            sys_inputs={"data": text},
            pdf_standards=STANDARDS,
            timestamp=datetime.combine(day, time(), tzinfo=UTC),
        )
    finally:
        _TURN.release()
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one piece")
    return made


@cache
def _compiler() -> typst.Compiler:
    """Reads nothing but the templates and the fonts that lie beside them."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=sorted(FONTS.glob("*/")),
    )
    nowhere = TEMPLATES / "packages"
    return typst.Compiler(
        root=TEMPLATES, font_paths=fonts, package_path=nowhere, package_cache_path=nowhere
    )
