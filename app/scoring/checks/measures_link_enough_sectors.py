"""The measures link enough different sectors."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, unknown, unmet

MEASURES = "project_plan.measures"


@check(
    de="Erfüllt, wenn die Maßnahmen zusammen mindestens {at_least} verschiedene Handlungsfelder "
    "abdecken.",
    en="Met if the measures together cover at least {at_least} different sectors.",
)
def measures_link_enough_sectors(
    facts: Facts, *, at_least: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """The measures name at least `at_least` different sectors.

    Why: isolated projects of one sector are not funded; the first call asked for at least three
        sectors (domain.md 1.4, S16, S18).
    Met: enough different sectors. Capitals and spaces make no difference; other spellings and
        other languages do.
    Unmet: fewer, and every measure names its sector.
    Unknown: no measures, or fewer and a measure names no sector (it may bring the missing one).
    """
    measures = facts.dossier.project_plan.measures
    found: dict[str, str] = {}
    for measure in measures:
        if measure.sector:
            found.setdefault(" ".join(measure.sector.casefold().split()), measure.sector)
    silent = tuple(
        row_path(MEASURES, index, measure, "sector")
        for index, measure in enumerate(measures)
        if not measure.sector
    )
    shown = {"count": len(found), "at_least": at_least, "silent": len(silent)}
    names = tuple(found.values())
    if not measures:
        return unknown(
            "Es sind noch keine Maßnahmen eingetragen; zusammen sollen sie mindestens {at_least} "
            "Handlungsfelder abdecken.",
            "No measures are entered yet; together they should cover at least {at_least} sectors.",
            at=(MEASURES,),
            **shown,
        )
    if len(found) >= at_least:
        return met(
            "Die Maßnahmen verknüpfen {count} Handlungsfelder: {names} (verlangt: mindestens "
            "{at_least}).",
            "The measures link {count} sectors: {names} (demanded: at least {at_least}).",
            at=(MEASURES,),
            names=names,
            **shown,
        )
    if silent:
        return unknown(
            "Genannte Handlungsfelder: {count} von mindestens {at_least}; Maßnahmen ohne "
            "Handlungsfeld: {silent}. Ordnen Sie diese zu.",
            "Sectors named: {count} of at least {at_least}; measures without a sector: {silent}. "
            "Assign one to each.",
            at=silent,
            **shown,
        )
    return unmet(
        "Die Maßnahmen decken {count} von mindestens {at_least} Handlungsfeldern ab ({names}). "
        "Verknüpfen Sie weitere Felder, etwa Mobilität, Bildung oder Gesundheit.",
        "The measures cover {count} of at least {at_least} sectors ({names}). Link further ones, "
        "such as mobility, education or health.",
        at=(MEASURES,),
        names=names,
        **shown,
    )
