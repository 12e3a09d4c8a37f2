"""Cost plans for the tests of sheets: the ready one, and any that a dossier can hold."""

import json
from io import BytesIO
from typing import Any

from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from app.cost_sheets.choices import Measure
from app.cost_sheets.paper import Paper
from app.scoring.content.cost_plan import CostPlan, Position, Source
from app.scoring.wording import Language
from tests.ready import READY

MEASURES = (Measure("m1", "Strategie"), Measure("m2", "Datenplattform"), Measure("m3", None))
HOSTILE = (
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        '=HYPERLINK("https://x.example","y")',
        "=cmd|'/c'!A1",
    ),
    *("＝1", "＋1", "－1", "＠x", " =1", "'=1", '"=1', "''=1", "„=1“", "−5", "-5,00"),
    *("a;b", 'a"b', "Zeile\nZeile", "=1\n=2", "_x0041_", "_x005F_x0041_", "\uffff", "Müller", "'"),
)


def plan(**changes: object) -> CostPlan:
    """The cost plan of the ready dossier, with changes."""
    return CostPlan.model_validate({**READY["cost_plan"], **changes})


def paper(of: CostPlan | None = None, language: Language = "de") -> Paper:
    """A paper to be written."""
    return Paper(of or plan(), "Rebenau – Staffel", language, MEASURES, "x" * 22, 3)


def opened(data: bytes) -> Workbook:
    """A workbook as openpyxl reads it."""
    return load_workbook(BytesIO(data))


_SIGNS = "=+-@'\"_x05F ;\n"
TEXTS = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=30), st.text("=+-@'\"_x05F ;\n", max_size=9)
)
_PHASES = st.sampled_from((None, "A", "B"))
_YEARS = st.none() | st.integers(2000, 2100)
_AMOUNTS = st.none() | st.integers(0, 10**14 - 1)


def _rows(
    kind: type[Position] | type[Source], fields: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[dict[str, Any]]:
    """Rows that a dossier would take."""

    def fits(values: dict[str, Any]) -> bool:
        try:
            kind.model_validate(values)
        except ValueError:
            return False
        return True

    rows: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(fields)
    return rows.filter(fits)


_POSITIONS = _rows(
    Position,
    {
        "text": TEXTS,
        "measure": st.sampled_from((None, "m1", "m2", "m3", "m9", "Strategie")) | TEXTS,
        "phase": _PHASES,
        "type": st.sampled_from((None, "staff", "software", "investment_first_measures")),
        "year": _YEARS,
        "amount": _AMOUNTS.map(lambda c: None if c is None else f"{c // 100}.{c % 100:02d}"),
    },
)
_SOURCES = _rows(
    Source,
    {
        "kind": st.sampled_from((None, "grant", "own", "third_party", "other_public")),
        "name": TEXTS,
        "phase": _PHASES,
        "year": _YEARS,
        "amount": _AMOUNTS.map(lambda c: None if c is None else f"{c // 100}.{c % 100:02d}"),
        "federal": st.sampled_from((None, True, False)),
        "budget_reference": TEXTS,
    },
)


@st.composite
def plans(draw: st.DrawFn) -> CostPlan:
    """Cost plans with any rows, as a dossier stores them: each row with its id."""
    positions = draw(st.lists(_POSITIONS, max_size=4))
    sources = draw(st.lists(_SOURCES, max_size=4))
    typed = {
        "positions": [{"id": f"c{n}", **row} for n, row in enumerate(positions, start=1)],
        "financing": {
            "rate": draw(st.sampled_from((None, "0.65", "0.9", "1"))),
            "sources": [{"id": f"s{n}", **row} for n, row in enumerate(sources, start=1)],
        },
    }
    stored = CostPlan.model_validate(typed).model_dump(mode="json", exclude_defaults=True)
    return CostPlan.model_validate(json.loads(json.dumps(stored)))
