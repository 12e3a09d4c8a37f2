"""There are enough milestones, and the strategy is adopted before phase B starts."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.content.time_plan import Milestone
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.schedule import Schedule, schedule_of, stated_milestones
from app.scoring.verdict import Verdict, met, unknown, unmet

MILESTONES = "time_plan.milestones"
Rows = tuple[tuple[str, Milestone], ...]


@check(
    de="Erfüllt, wenn der Zeitplan mindestens {least} Meilensteine mit Tag hat, darunter den "
    "Strategiebeschluss vor dem Beginn von Phase B (nicht beim Direkteinstieg in Phase B).",
    en="Met if the time plan has at least {least} milestones with their day, among them the "
    "adoption of the strategy before phase B starts (not with direct entry into phase B).",
)
def milestones_include_strategy_adoption(
    facts: Facts, *, least: Annotated[Number, LARGER_IS_TIGHTER]
) -> Verdict:
    """At least so many dated milestones; one adopts the strategy before the first day of phase B.

    Why: money for phase B flows only if the council has adopted the strategy (domain.md 1.3, S6,
        S54).
    Met: enough milestones have a day and a title or kind, and a `strategy_adopted` one lies before
        phase B; that one is not asked of a dossier that applies for phase B only.
    Unmet: too few milestones, even if all had a day; none adopts the strategy although each says
        its kind; or it is adopted on the first day of phase B or later.
    Unknown: no milestones; too few are finished; a kind, the day of the adoption, the start of
        phase B or the choice of the entry is missing and decides.
    """
    rows = stated_milestones(facts.dossier.time_plan)
    unfinished = tuple(path for path, row in rows if not _is_finished(row))
    dated = len(rows) - len(unfinished)
    if not rows:
        return unknown(
            "Es sind noch keine Meilensteine eingetragen. Tragen Sie mindestens {least} mit Tag "
            "ein, darunter den Strategiebeschluss.",
            "No milestones are entered yet. Enter at least {least} with their day, among them the "
            "adoption of the strategy.",
            at=(MILESTONES,),
            least=least,
        )
    if len(rows) < least:
        return unmet(
            "Der Zeitplan hat {found} von mindestens {least} Meilensteinen. Ergänzen Sie weitere, "
            "etwa Stellenbesetzung, Vergabe, Beteiligung und Inbetriebnahme.",
            "The time plan has {found} of at least {least} milestones. Add more, such as hiring, "
            "procurement, participation and go-live.",
            at=(MILESTONES,),
            found=len(rows),
            least=least,
        )
    wrong_or_open = _adoption(facts, rows)
    if wrong_or_open is not None and wrong_or_open.degree is not None:
        return wrong_or_open
    if dated < least:
        return unknown(
            "Erst {dated} von mindestens {least} Meilensteinen haben Tag und Bezeichnung oder Art. "
            "Ergänzen Sie die übrigen.",
            "Only {dated} of at least {least} milestones have a day and a title or kind. Complete "
            "the others.",
            at=unfinished,
            dated=dated,
            least=least,
        )
    return wrong_or_open or met(
        "Der Zeitplan hat {dated} Meilensteine mit Tag; der Strategiebeschluss ist, wo nötig, vor "
        "Phase B eingeplant.",
        "The time plan has {dated} milestones with their day; the strategy is adopted, where "
        "needed, before phase B.",
        at=(MILESTONES,),
        dated=dated,
    )


def _is_finished(row: Milestone) -> bool:
    return row.date is not None and (row.title is not None or row.kind is not None)


def _adoption(facts: Facts, rows: Rows) -> Verdict | None:
    """What is wrong or open about the adoption of the strategy; None if all is well."""
    if facts.dossier.entry == "phase_b_only":
        return None
    adoptions = tuple((path, row) for path, row in rows if row.kind == "strategy_adopted")
    schedule = schedule_of(facts.dossier)
    b = schedule.periods.get("B")
    start = None if b is None else b.start
    days = [row.date for _, row in adoptions if row.date is not None]
    if start is not None and any(day < start for day in days):
        return None
    if facts.dossier.entry is None:
        return _entry_open()
    if not adoptions:
        return _none_adopts(rows)
    if start is None or len(days) < len(adoptions):
        return _adoption_open(adoptions, schedule)
    return unmet(
        "Der Strategiebeschluss am {day} liegt nicht vor dem Beginn von Phase B am {start}. Mittel "
        "für Phase B fließen erst nach dem Beschluss: Ziehen Sie ihn vor oder beginnen Sie Phase B "
        "später.",
        "The adoption of the strategy on {day} does not lie before the start of phase B on "
        "{start}. Money for phase B flows only after it: bring it forward, or start phase B later.",
        at=(*(path for path, _ in adoptions), *schedule.places),
        day=min(days),
        start=start,
    )


def _entry_open() -> Verdict:
    return unknown(
        "Es ist nicht gewählt, ob Sie mit Phase A beginnen; davon hängt ab, ob der "
        "Strategiebeschluss eingeplant werden muss. Wählen Sie die Einstiegsphase.",
        "It is not chosen whether you start with phase A; whether the adoption of the strategy "
        "must be planned depends on it. Choose the entry phase.",
        at=("entry", MILESTONES),
    )


def _none_adopts(rows: Rows) -> Verdict:
    unsaid = tuple(f"{path}.kind" for path, row in rows if row.kind is None)
    if unsaid:
        return unknown(
            "Kein Meilenstein ist als Strategiebeschluss bezeichnet; Meilensteine ohne Art: "
            "{count}. Geben Sie die Art an.",
            "No milestone is marked as the adoption of the strategy; milestones without a kind: "
            "{count}. Say their kind.",
            at=unsaid,
            count=len(unsaid),
        )
    return unmet(
        "Unter den Meilensteinen fehlt der Strategiebeschluss. Planen Sie ihn vor dem Beginn von "
        "Phase B ein.",
        "The adoption of the strategy is missing among the milestones. Plan it before phase B "
        "starts.",
        at=(MILESTONES,),
    )


def _adoption_open(adoptions: Rows, schedule: Schedule) -> Verdict:
    return unknown(
        "Ob der Strategiebeschluss vor Phase B liegt, steht noch nicht fest. Tragen Sie seinen Tag "
        "und den Beginn von Phase B ein.",
        "Whether the strategy is adopted before phase B is not certain yet. Enter its day and the "
        "start of phase B.",
        at=(*(f"{path}.date" for path, _ in adoptions), *schedule.places),
    )
