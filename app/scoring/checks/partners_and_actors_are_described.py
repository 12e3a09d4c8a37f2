"""The most important partners and actors are described with their role."""

from fractions import Fraction
from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import Actor
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, partly, unknown

ACTORS = "project_plan.partners_and_actors"


@check(
    de="Erfüllt, wenn die wichtigsten Partner und Akteure mit Namen und Rolle beschrieben sind "
    "(mindestens {at_least}).",
    en="Met if the most important partners and actors are described with a name and a role (at "
    "least {at_least}).",
)
def partners_and_actors_are_described(
    facts: Facts, *, at_least: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """At least `at_least` partners or actors have a name and a role.

    Why: the call asks for the most important partners, and experts for the local resources they
        bring (domain.md 1.5, 1.7, S2).
    Met: enough rows have both. Further rows may still be incomplete; the reason counts them.
    Unmet: never by itself; what is not typed is missing, not wrong. Partly: some are described,
        but fewer than asked; by share.
    Unknown: none has both a name and a role.
    """
    actors = facts.dossier.project_plan.partners_and_actors
    described = sum(not _lacking(actor) for actor in actors)
    lacking = tuple(
        row_path(ACTORS, index, actor, attribute)
        for index, actor in enumerate(actors)
        for attribute in _lacking(actor)
    )
    shown = {"described": described, "typed": len(actors), "at_least": at_least}
    if described and described >= at_least:
        return met(
            "Partner und Akteure mit Namen und Rolle: {described}; eingetragen: {typed}, verlangt: "
            "mindestens {at_least}.",
            "Partners and actors with name and role: {described}; entered: {typed}, demanded: at "
            "least {at_least}.",
            at=(ACTORS,),
            **shown,
        )
    words = (
        "Partner und Akteure mit Namen und Rolle: {described}; eingetragen: {typed}, verlangt: "
        "mindestens {at_least}. Tragen Sie ein, wer mitwirkt und in welcher Rolle.",
        "Partners and actors with name and role: {described}; entered: {typed}, demanded: at least "
        "{at_least}. Enter who takes part and in which role.",
    )
    if not described:
        return unknown(*words, at=lacking or (ACTORS,), **shown)
    return partly(*words, Fraction(described, at_least), at=lacking or (ACTORS,), **shown)


def _lacking(actor: Actor) -> tuple[str, ...]:
    return tuple(name for name in ("name", "role") if getattr(actor, name) is None)
