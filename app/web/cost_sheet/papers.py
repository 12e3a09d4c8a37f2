"""The cost plan of a dossier as a paper: what is put into a file, and what an import knows."""

from app.cost_sheets.choices import Measure
from app.cost_sheets.paper import Paper
from app.dossiers.models import Dossier
from app.scoring.content.dossier import Dossier as Content
from app.scoring.wording import Language


def paper_of(dossier: Dossier, language: Language) -> Paper:
    """What is put into the file of a dossier."""
    content = dossier.stated
    return Paper(
        plan=content.cost_plan,
        title=f"{dossier.municipality.name} – {dossier.round.name}",
        language=language,
        measures=measures_of(content),
        dossier_id=dossier.id,
        revision=dossier.revision,
    )


def measures_of(content: Content) -> tuple[Measure, ...]:
    """The measures that a position may name."""
    measures = content.project_plan.measures
    return tuple(Measure(row.id, row.title) for row in measures if row.id is not None)
