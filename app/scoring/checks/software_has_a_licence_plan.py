"""Every software measure has an open licence planned."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import Measure
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Words
from app.scoring.paths import row_path
from app.scoring.terms import first_few, row_name
from app.scoring.verdict import Outcome, Verdict, graded, not_applicable, unknown
from app.scoring.wording import Text, Value, say

MEASURES = "project_plan.measures"


@check(
    de="Erfüllt, wenn für jede Maßnahme mit Software eine Open-Source-Lizenz geplant ist; anteilig "
    "sonst. Nicht als Lizenzplan gelten: {closed}.",
    en="Met if an open source licence is planned for every measure with software; by share "
    "otherwise. No licence plan are: {closed}.",
)
def software_has_a_licence_plan(
    facts: Facts, *, closed: Annotated[Words, LARGER_IS_TIGHTER]
) -> Verdict:
    """Each measure that makes or buys software says under which open licence it is provided.

    Why: grantees must provide funded software as open source (domain.md 3, S26).
    Met: all software measures name a licence, and every measure says whether it is software.
    Partly: some do; by share of the measures that are software or may be.
    Unmet: none does, and at least one names a word of `closed` (such as "proprietary") instead.
    Unknown: no measures; a measure does not say whether it is software; none names a licence yet.
    Not applicable: no measure is software.
    """
    measures = facts.dossier.project_plan.measures
    asked = [(i, one) for i, one in enumerate(measures) if one.software is not False]
    if not measures:
        return unknown(
            "Es sind noch keine Maßnahmen eingetragen. Tragen Sie sie ein und geben Sie bei jeder "
            "an, ob Software entsteht oder beschafft wird.",
            "No measures are entered yet. Enter them and say for each whether software is made or "
            "bought.",
            at=(MEASURES,),
        )
    if not asked:
        return not_applicable(
            "Entfällt: Keine der {all} Maßnahmen betrifft Software.",
            "Not applicable: none of the {all} measures concerns software.",
            at=tuple(row_path(MEASURES, i, one, "software") for i, one in enumerate(measures)),
            all=len(measures),
        )
    return _by_share(asked, {word.casefold() for word in closed})


def _by_share(asked: list[tuple[int, Measure]], closed: set[str]) -> Verdict:
    def is_open(measure: Measure) -> bool:
        licence = measure.licence
        return licence is not None and licence.strip().casefold() not in closed

    unsaid = [(i, one) for i, one in asked if one.software is None]
    lacking = [(i, one) for i, one in asked if one.software and not is_open(one)]
    held = len(asked) - len(unsaid) - len(lacking)
    at = tuple(row_path(MEASURES, i, one, "software") for i, one in unsaid) + tuple(
        row_path(MEASURES, i, one, "licence") for i, one in lacking
    )
    shown: dict[str, Value] = {
        "held": held,
        "all": len(asked),
        "unsaid": _names(unsaid),
        "lacking": _names(lacking),
    }
    reason = say(
        "Eine Open-Source-Lizenz ist für {held} von {all} Maßnahmen geplant, die Software "
        "betreffen oder betreffen können.",
        "An open source licence is planned for {held} of {all} measures that concern software or "
        "may do so.",
        **shown,
    )
    full, part = reason, reason
    if lacking:
        part = part.followed_by(
            say(
                "Planen Sie eine offene Lizenz für: {lacking}.",
                "Plan an open licence for: {lacking}.",
                **shown,
            )
        )
    if unsaid:
        part = part.followed_by(
            say(
                "Geben Sie an, ob es um Software geht: {unsaid}.",
                "Say whether software is concerned: {unsaid}.",
                **shown,
            )
        )
    wrong = any(one.licence is not None for _, one in lacking)
    if (not held and not wrong) or (unsaid and not lacking):
        return Verdict(Outcome.UNKNOWN, part, at)
    places = at or tuple(row_path(MEASURES, i, one, "licence") for i, one in asked)
    return graded(held, len(asked), at=places, full=full, part=part, none=part)


def _names(rows: list[tuple[int, Measure]]) -> tuple[Value, ...]:
    return first_few([row_name(Text("Maßnahme", "measure"), i, one.title) for i, one in rows])
