"""Participation formats, analogue and digital, are planned for every phase."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.project_plan import Participation, Phase
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.verdict import Outcome, Verdict, graded
from app.scoring.wording import Text, Value, say

FORMATS = "project_plan.participation"
BOTH_PHASES: tuple[Phase, ...] = ("A", "B")
ONLY_B: tuple[Phase, ...] = ("B",)
ATTRIBUTES = ("format", "phase", "date", "channel")


@check(
    de="Erfüllt, wenn mindestens {at_least} Beteiligungsformate mit Phase, Zeitpunkt und Weg "
    "geplant sind, darunter analoge und digitale, und in beiden Phasen (bei Direkteinstieg in "
    "Phase B: in dieser); anteilig sonst.",
    en="Met if at least {at_least} participation formats are planned with phase, date and channel, "
    "analogue and digital ones among them, in both phases (in phase B with direct entry into it); "
    "by share otherwise.",
)
def participation_reaches_everyone(
    facts: Facts, *, at_least: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """Enough complete formats; analogue and digital; in each phase that is applied for.

    Why: participation is a declaration of the council and a criterion of the experts, and nobody
        may be excluded for lack of a device (domain.md 3, S5, S6, S27).
    Met: `at_least` formats have name, phase, date and channel; one is analogue, one digital
        ("both" counts as either); phase A and B have one, or B alone with direct entry into it.
    Partly: by share of these demands: each format, each channel, each phase counts one.
    Unmet: never by itself; what is not planned yet is missing, not wrong.
    Unknown: no format is complete. Choice: while the entry phase is not chosen, both are asked.
    """
    formats = facts.dossier.project_plan.participation
    complete = [row for row in formats if not _lacking(row)]
    phases = ONLY_B if facts.dossier.entry == "phase_b_only" else BOTH_PHASES
    missing = _missing(complete, phases)
    counted = min(len(complete), at_least)
    demands = at_least + 2 + len(phases)
    held = counted + 2 + len(phases) - len(missing)
    gaps = tuple(
        row_path(FORMATS, index, row, attribute)
        for index, row in enumerate(formats)
        for attribute in _lacking(row)
    )
    shown: dict[str, Value] = {
        "complete": len(complete),
        "typed": len(formats),
        "at_least": at_least,
        "missing": missing,
    }
    full = say(
        "Vollständige Beteiligungsformate: {complete}, darunter analoge und digitale, in jeder "
        "Phase (verlangt: mindestens {at_least}).",
        "Complete participation formats: {complete}, analogue and digital ones among them, in each "
        "phase (demanded: at least {at_least}).",
        **shown,
    )
    part = say(
        "Vollständige Beteiligungsformate: {complete}; eingetragen: {typed}, verlangt: mindestens "
        "{at_least}. Geben Sie zu jedem Format Phase, Zeitpunkt und Weg an.",
        "Complete participation formats: {complete}; entered: {typed}, demanded: at least "
        "{at_least}. Give each format its phase, date and channel.",
        **shown,
    )
    if missing:
        part = part.followed_by(say("Es fehlt: {missing}.", "Missing: {missing}.", **shown))
    at = gaps or (FORMATS,)
    if not complete:
        return Verdict(Outcome.UNKNOWN, part, at)
    return graded(held, demands, at=at, full=full, part=part, none=part)


def _missing(complete: list[Participation], phases: tuple[Phase, ...]) -> tuple[Text, ...]:
    channels = {row.channel for row in complete}
    covered = {row.phase for row in complete}
    missing = [
        name
        for channel, name in (
            ("analogue", Text("ein analoges Format", "an analogue format")),
            ("digital", Text("ein digitales Format", "a digital format")),
        )
        if not channels & {channel, "both"}
    ]
    missing += [
        Text(f"ein Format in Phase {phase}", f"a format in phase {phase}")
        for phase in phases
        if phase not in covered
    ]
    return tuple(missing)


def _lacking(row: Participation) -> tuple[str, ...]:
    return tuple(name for name in ATTRIBUTES if getattr(row, name) is None)
