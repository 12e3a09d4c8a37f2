"""The measure that a cost position names, and the measures that there are."""

from collections.abc import Iterator

from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.content.dossier import Dossier
from app.scoring.measures import MEASURES
from app.scoring.terms import first_few, row_name
from app.scoring.totals import POSITIONS, stated_rows
from app.scoring.wording import Text

_KIND = "position-and-measure"
_POSITION, _MEASURE = Text("Position", "Position"), Text("Maßnahme", "Measure")
_NONE = Text("keine", "none")
_UNNAMED = Text("keine Angabe", "nothing typed")


def positions_belong_to_measures(dossier: Dossier) -> Iterator[Finding]:
    """Every position names a measure of the project plan.

    A position that names none is only a warning, and all of them together are one finding: as
    long as the plan is being written, that is not typed yet.
    """
    measures = dossier.project_plan.measures
    known = {measure.id for measure in measures}
    names = [row_name(_MEASURE, index, row.title) for index, row in enumerate(measures)]
    there = Stated(MEASURES, first_few(names) if names else _NONE)
    rows = stated_rows(POSITIONS, dossier.cost_plan.positions)
    for index, (path, row) in enumerate(rows):
        if row.measure is not None and row.measure not in known:
            yield contradiction(
                _KIND,
                Stated(f"{path}.measure", row.measure),
                there,
                "difference",
                "{name} gehört zur Maßnahme „{one}“, die es nicht gibt; Maßnahmen im Projektplan: "
                "{other}. Wählen Sie eine davon.",
                "{name} belongs to the measure “{one}”, which does not exist; measures in the "
                "project plan: {other}. Choose one of them.",
                name=row_name(_POSITION, index, row.text),
            )
    loose = [path for path, row in rows if row.measure is None]
    if loose and names:
        yield contradiction(
            _KIND,
            Stated(f"{loose[0]}.measure", _UNNAMED),
            there,
            "warning",
            "Positionen ohne Maßnahme: {count} ({one}); Maßnahmen im Projektplan: {other}. Ordnen "
            "Sie jede Position einer Maßnahme zu.",
            "Positions without a measure: {count} ({one}); measures in the project plan: {other}. "
            "Assign every position to a measure.",
            count=len(loose),
        )
