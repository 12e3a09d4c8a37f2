"""Every measure is fully described."""

from fractions import Fraction

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.measures import MEASURES, Gap, gaps_of
from app.scoring.terms import first_few, row_name
from app.scoring.verdict import Verdict, met, partly, unknown, unmet
from app.scoring.wording import Text, value_text


@check(
    de="Erfüllt, wenn jede Maßnahme Ziel, Handlungsfeld, Phase, Zeitraum, Kosten und "
    "Zuständigkeit nennt; anteilig sonst.",
    en="Met if each measure has a goal, sector, phase, period, costs and an owner; by share "
    "otherwise.",
)
def measures_are_complete(facts: Facts) -> Verdict:
    """Each measure has goal, sector, phase, period, cost and owner.

    Why: the project plan has to show who does what, when, for how much and what for (domain.md
        1.5, S1, S2).
    Met: each measure names goals that exist in the plan, a sector, a phase, a start and an end not
        before it, an owner, and has a cost position with an amount above 0.00 euros and its id.
    Unmet: no measure is complete and one contradicts itself (a goal that does not exist, an end
        before the start). Partly: some are complete; graded by their share.
    Unknown: no measures, or none is complete and only facts are missing.
    """
    gaps = gaps_of(facts.dossier)
    if not gaps:
        return unknown(
            "Es sind noch keine Maßnahmen eingetragen. Beschreiben Sie jede mit Ziel, "
            "Handlungsfeld, Phase, Zeitraum, Kosten und Zuständigkeit.",
            "No measures are entered yet. Describe each with goal, sector, phase, period, costs "
            "and owner.",
            at=(MEASURES,),
        )
    complete = sum(not lacking for lacking in gaps)
    shown = {"complete": complete, "all": len(gaps)}
    if complete == len(gaps):
        return met(
            "Alle Maßnahmen ({all}) nennen Ziel, Handlungsfeld, Phase, Zeitraum, Kosten und "
            "Zuständigkeit.",
            "All measures ({all}) have goal, sector, phase, period, costs and owner.",
            at=(MEASURES,),
            **shown,
        )
    words = (
        "Vollständig beschriebene Maßnahmen: {complete} von {all}. Es fehlt oder stimmt nicht: "
        "{lacking}.",
        "Fully described measures: {complete} of {all}. Missing or wrong: {lacking}.",
    )
    at = tuple(dict.fromkeys(gap.path for lacking in gaps for gap in lacking))
    lacking = first_few(_told(facts, gaps))
    if complete:
        return partly(*words, Fraction(complete, len(gaps)), at=at, lacking=lacking, **shown)
    if any(gap.wrong for measure in gaps for gap in measure):
        return unmet(*words, at=at, lacking=lacking, **shown)
    return unknown(*words, at=at, lacking=lacking, **shown)


def _told(facts: Facts, gaps: tuple[tuple[Gap, ...], ...]) -> list[Text]:
    """`„Offene Datenplattform“ (Ziel und Kosten)` for each incomplete measure."""
    told: list[Text] = []
    for index, (measure, lacking) in enumerate(
        zip(facts.dossier.project_plan.measures, gaps, strict=True)
    ):
        if lacking:
            name = row_name(Text("Maßnahme", "measure"), index, measure.title)
            names = tuple(gap.name for gap in lacking)
            told.append(
                Text(
                    f"{name.de} ({value_text(names, 'de')})",
                    f"{name.en} ({value_text(names, 'en')})",
                )
            )
    return told
