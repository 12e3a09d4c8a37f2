"""The strategy covers the whole area, or a sub-area of a body that is large enough."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import ScopeKind
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.terms import SCOPES
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import say

KIND = "project_plan.scope.kind"
POPULATION = "applicant.population"
RESOLUTIONS = "council.resolutions"


@check(
    de="Erfüllt, wenn sich die Strategie auf die gesamte Kommune, den gesamten Landkreis oder "
    "Verbund bezieht; ein Teilraum nur bei mehr als {inhabitants} Einwohnerinnen und Einwohnern.",
    en="Met if the strategy covers the whole municipality, county or alliance; a sub-area only "
    "with more than {inhabitants} inhabitants.",
)
def strategy_covers_the_whole_area(
    facts: Facts, *, inhabitants: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """The scope is whole, or a sub-area of an applicant with more than `inhabitants`.

    Why: the strategy must in principle cover the whole municipality; sub-areas are for cities
        with more than 100,000 inhabitants (domain.md 1.3, S6, S12).
    Met: a whole municipality, county or alliance; or a sub-area and more inhabitants, as typed.
    Unmet: a sub-area and not more inhabitants.
    Unknown: no scope; or a sub-area and no number of inhabitants. Whatever the outcome, a decision
        of the council with another scope is named as a warning; recommendations are not.
    """
    kind = facts.dossier.project_plan.scope.kind
    if kind is None:
        return unknown(
            "Es ist noch nicht angegeben, auf welches Gebiet sich die Strategie bezieht. Wählen "
            "Sie den räumlichen Bezug; ein Teilraum setzt mehr als {inhabitants} Einwohnerinnen "
            "und Einwohner voraus.",
            "It is not said yet which area the strategy covers. Choose its spatial scope; a "
            "sub-area demands more than {inhabitants} inhabitants.",
            at=(KIND,),
            inhabitants=inhabitants,
        )
    return _warned(_by_scope(kind, facts, inhabitants), kind, facts)


def _by_scope(kind: ScopeKind, facts: Facts, inhabitants: int) -> Verdict:
    population = facts.dossier.applicant.population
    if kind != "sub_area":
        return met(
            "Räumlicher Bezug der Strategie: {kind}.",
            "Spatial scope of the strategy: {kind}.",
            at=(KIND,),
            kind=SCOPES[kind],
        )
    if population is None:
        return unknown(
            "Die Strategie bezieht sich auf einen Teilraum; das setzt mehr als {inhabitants} "
            "Einwohnerinnen und Einwohner voraus. Tragen Sie die Einwohnerzahl ein.",
            "The strategy covers a sub-area, which demands more than {inhabitants} inhabitants. "
            "Enter the number of inhabitants.",
            at=(POPULATION,),
            inhabitants=inhabitants,
        )
    if population > inhabitants:
        return met(
            "Ein Teilraum ist möglich: {population} Einwohnerinnen und Einwohner, verlangt sind "
            "mehr als {inhabitants}.",
            "A sub-area is possible: {population} inhabitants, more than {inhabitants} are "
            "demanded.",
            at=(KIND, POPULATION),
            population=population,
            inhabitants=inhabitants,
        )
    return unmet(
        "Die Strategie bezieht sich auf einen Teilraum; das setzt mehr als {inhabitants} "
        "Einwohnerinnen und Einwohner voraus, eingetragen sind {population}. Weiten Sie sie auf "
        "das gesamte Gebiet aus.",
        "The strategy covers a sub-area, which demands more than {inhabitants} inhabitants; "
        "{population} are entered. Widen it to the whole area.",
        at=(KIND, POPULATION),
        population=population,
        inhabitants=inhabitants,
    )


def _warned(verdict: Verdict, kind: ScopeKind, facts: Facts) -> Verdict:
    for index, decision in enumerate(facts.dossier.council.resolutions):
        if decision.kind != "recommendation" and decision.scope not in (None, kind):
            warning = say(
                "Achtung: Der Beschluss nennt einen anderen räumlichen Bezug ({decided}) als der "
                "Projektplan ({planned}); gleichen Sie beides ab.",
                "Beware: the resolution names another spatial scope ({decided}) than the project "
                "plan ({planned}); bring both in line.",
                decided=SCOPES[decision.scope],
                planned=SCOPES[kind],
            )
            place = row_path(RESOLUTIONS, index, decision, "scope")
            return verdict.followed_by(warning, place)
    return verdict
