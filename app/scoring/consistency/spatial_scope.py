"""The area that the council decided on, and the area of the project plan."""

from collections.abc import Iterator

from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.consistency.resolutions import decisions_of
from app.scoring.content.dossier import Dossier
from app.scoring.terms import SCOPES

_KIND_PLACE = "project_plan.scope.kind"


def spatial_scope_is_the_same(dossier: Dossier) -> Iterator[Finding]:
    """Plan and decision name the same kind of area. A warning, as the scoring page says."""
    planned = dossier.project_plan.scope.kind
    if planned is None:
        return
    for path, row, name in decisions_of(dossier):
        if row.scope is not None and row.scope != planned:
            yield contradiction(
                "spatial-scope",
                Stated(f"{path}.scope", SCOPES[row.scope]),
                Stated(_KIND_PLACE, SCOPES[planned]),
                "warning",
                "{name}: Der Beschluss nennt als räumlichen Bezug „{one}“, der Projektplan "
                "„{other}“. Gleichen Sie beides ab.",
                "{name}: the decision names “{one}” as its spatial scope, the project plan "
                "“{other}”. Bring both in line.",
                name=name,
            )
