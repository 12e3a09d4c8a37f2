"""Each guideline of the Smart City Charta has a measure or a text."""

from fractions import Fraction

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.terms import GUIDELINES
from app.scoring.verdict import Verdict, met, partly, unknown

TEXTS = "project_plan.charta"
MEASURES = "project_plan.measures"


@check(
    de="Erfüllt, wenn jede Leitlinie der Smart City Charta durch mindestens eine Maßnahme oder "
    "einen Text abgedeckt ist; anteilig sonst.",
    en="Met if each guideline of the Smart City Charta is covered by at least one measure or a "
    "text; by share otherwise.",
)
def charta_guidelines_are_covered(facts: Facts) -> Verdict:
    """Each of the Charta's guidelines is a tag of a measure or has a text of its own.

    Why: the declaration of readiness to act under the Charta is part of each application; its
        guidelines are the yardstick for the plan (domain.md 3, S2, S27).
    Met: all guidelines are covered.
    Unmet: never by itself. Partly: some are covered; graded by their share.
    Unknown: none is covered yet.
    """
    plan = facts.dossier.project_plan
    tagged = {guideline for measure in plan.measures for guideline in measure.charta}
    covered = [number for number in GUIDELINES if number in tagged or plan.charta.get(number)]
    missing = [number for number in GUIDELINES if number not in covered]
    shown = {"count": len(covered), "all": len(GUIDELINES)}
    if not missing:
        return met(
            "Alle {all} Leitlinien der Smart City Charta sind durch Maßnahmen oder Texte "
            "abgedeckt.",
            "All {all} guidelines of the Smart City Charta are covered by measures or texts.",
            at=(TEXTS, MEASURES),
            **shown,
        )
    words = (
        "Abgedeckte Leitlinien der Smart City Charta: {count} von {all}. Es fehlt: {missing}. "
        "Ordnen Sie eine Maßnahme zu oder schreiben Sie einen Satz dazu.",
        "Guidelines of the Smart City Charta covered: {count} of {all}. Missing: {missing}. "
        "Assign a measure or write a sentence on it.",
    )
    at = (*(f"{TEXTS}.{number}" for number in missing), MEASURES)
    names = tuple(GUIDELINES[number] for number in missing)
    if not covered:
        return unknown(*words, at=at, missing=names, **shown)
    degree = Fraction(len(covered), len(GUIDELINES))
    return partly(*words, degree, at=at, missing=names, **shown)
