"""How long the report of a full dossier takes, against a bare one-page document set by typst.

Each turn is another dossier and another bare text, since typst remembers what it has set before.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from time import perf_counter

import typst

from app.reports.council_page import council_page_pdf
from app.reports.dossier_report import report_data, report_pdf
from app.reports.letters import FONTS
from app.reports.subject import Subject
from app.reports.typesetting import STANDARDS
from tests.bench.laps import Laps
from tests.ready import ready
from tests.reports.subjects import DAY, opened, subject

TURNS = 15
REPORT = "report of a dossier"
GATHERED = "of it gathering the data (next steps)"
COUNCIL_PAGE = "page for mayor and council"
BARE = "bare page set by typst"
_PAGE = """#set document(title: "Seite")
#set text(font: "Fira Sans", lang: "de")
= Seite {number}
#lorem(250)
"""


@dataclass(frozen=True)
class ReportingTime:
    """`first_ms` is the first report of the process, fonts and templates included."""

    laps: Laps
    pages: int
    kilobytes: float
    first_ms: float


def reporting_time() -> ReportingTime:
    """Set them in turns."""
    laps = Laps(1)
    start = perf_counter()
    pdf = report_pdf(_subject(TURNS))
    first = 1000 * (perf_counter() - start)
    fonts = typst.Fonts(False, False, sorted(FONTS.glob("*/")))
    bare = typst.Compiler(font_paths=fonts)
    for turn in range(TURNS):
        made = _subject(turn)
        page = _PAGE.format(number=turn).encode()
        laps.measure(REPORT, partial(report_pdf, made))
        laps.measure(GATHERED, partial(report_data, made))
        laps.measure(COUNCIL_PAGE, partial(council_page_pdf, made))
        laps.measure(BARE, partial(bare.compile, page, format="pdf", pdf_standards=STANDARDS))
    return ReportingTime(laps, len(opened(pdf).pages), len(pdf) / 1024, first)


def _subject(turn: int) -> Subject:
    content = ready({"project_plan.title": f"Rebenau verbindet {turn}"})
    return subject(content, day=DAY + timedelta(days=turn % 9))
