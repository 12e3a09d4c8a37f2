"""The spatial scope of the strategy."""

from app.scoring.content.applicant import BodyType
from app.scoring.content.project_plan import ScopeKind
from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own
from app.scoring.terms import SCOPES

KIND = "project_plan.scope.kind"
_WHOLE: dict[BodyType | None, ScopeKind] = {"county": "whole_county", "alliance": "alliance"}


def remedies(facts: Facts, *, inhabitants: Number) -> tuple[Remedy, ...]:
    """Choose the whole area, or widen a sub-area to it."""
    whole = _WHOLE.get(facts.dossier.applicant.type, "whole_municipality")
    if facts.dossier.project_plan.scope.kind is None:
        words = (
            "Den räumlichen Bezug der Strategie wählen ({whole})",
            "Choose the spatial scope of the strategy ({whole})",
        )
    else:
        words = (
            "Die Strategie auf das ganze Gebiet ausweiten ({whole}); ein Teilraum setzt mehr als "
            "{inhabitants} Einwohnerinnen und Einwohner voraus",
            "Widen the strategy to the whole area ({whole}); a sub-area demands more than "
            "{inhabitants} inhabitants",
        )
    return (own(*words, Put(KIND, whole), whole=SCOPES[whole], inhabitants=inhabitants),)
