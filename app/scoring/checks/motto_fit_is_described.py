"""The plan says how it fits the motto of the call."""

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import Word
from app.scoring.verdict import Verdict, met, unknown

FIT = "project_plan.motto_fit"


@check(
    de="Vorprüfung bestanden, wenn der Bezug zum Leitthema „{motto}“ beschrieben ist; wie gut er "
    "trägt, beurteilt die Beratung.",
    en="Pre-check passed if the fit with the motto “{motto}” is described; an adviser judges how "
    "well it holds.",
)
def motto_fit_is_described(facts: Facts, *, motto: Word) -> Verdict:
    """There is a text on how the plan fits the `motto`.

    Why: each application is judged by its fit with the call's motto too (domain.md 1.7, S22, S23).
    Met: a text is there. Whether it convinces is for a person to say.
    Unmet: never by itself.
    Unknown: no text.
    """
    text = facts.dossier.project_plan.motto_fit
    if text is None:
        return unknown(
            "Der Bezug zum Leitthema „{motto}“ ist noch nicht beschrieben. Schreiben Sie in "
            "wenigen Sätzen, was Ihr Vorhaben dazu beiträgt.",
            "The fit with the motto “{motto}” is not described yet. Write in a few sentences what "
            "your project contributes to it.",
            at=(FIT,),
            motto=motto,
        )
    return met(
        "Der Bezug zum Leitthema „{motto}“ ist beschrieben ({length} Zeichen).",
        "The fit with the motto “{motto}” is described ({length} characters).",
        at=(FIT,),
        motto=motto,
        length=len(text.strip()),
    )
