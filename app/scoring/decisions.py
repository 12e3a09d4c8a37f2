"""Which decision of the council counts: the best single one, the same for every criterion.

Declarations are never collected from several decisions (scoring.md). Best is, in this order: taken
in time; most of the declarations that the call insists on, fewest of them denied; most declarations
at all; a resolution, then an urgent decision, then one whose kind is not said; the latest; the
first in the list. A declaration is there when it is declared and its passage quoted. A
recommendation is no decision at all.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property

from app.scoring.content.council import Council, Declaration, Resolution
from app.scoring.council_terms import DECIDING, DECLARATIONS, Term, day_of
from app.scoring.derived import derived
from app.scoring.facts import Facts
from app.scoring.paths import row_path, row_paths
from app.scoring.verdict import Verdict, unknown, unmet
from app.scoring.wording import Text, value_text

PLACE = "council.resolutions"
_UNNAMED = Text("Entscheidung", "decision")


class Standing(IntEnum):
    """How a decision stands towards its deadline, worst first."""

    REJECTED = 0
    PLANNED_LATE = 1
    LATE = 2
    UNCLEAR = 3
    PLANNED = 4
    IN_TIME = 5


@dataclass(frozen=True)
class Decision:
    """A recorded decision that may count; `limit` is the last day for it, None if unknown."""

    row: Resolution
    index: int
    standing: Standing
    limit: date | None

    def at(self, *attributes: str) -> tuple[str, ...]:
        """Where its attributes stand in the dossier."""
        return tuple(row_path(PLACE, self.index, self.row, name) for name in attributes)

    def declaration(self, term: Term) -> Declaration:
        """What it declares, one of the six."""
        found: Declaration = getattr(self.row.declarations, term.key)
        return found

    @property
    def planned(self) -> bool:
        """Whether its day is still to come: a plan, not a fact."""
        return self.standing in (Standing.PLANNED, Standing.PLANNED_LATE)

    @cached_property
    def name(self) -> Text:
        """Its kind, body and day, to begin a sentence with."""
        kind: Text = _UNNAMED if self.row.kind is None else DECIDING[self.row.kind]
        known = [item for item in (self.row.body, self.row.date) if item is not None]
        title = kind.en[:1].upper() + kind.en[1:]
        if not known:
            return Text(kind.de, title)
        german = ", ".join(value_text(item, "de") for item in known)
        english = ", ".join(value_text(item, "en") for item in known)
        return Text(f"{kind.de} ({german})", f"{title} ({english})")


def best_decision(
    facts: Facts, *, kinds: tuple[Term, ...], by: Term, essential: tuple[Term, ...]
) -> Decision | None:
    """The decision that counts; None when nothing that can decide is recorded.

    A row whose kind is not said yet may become a decision, so it takes part.
    """
    limit = day_of(by, facts.timetable)
    return _best(facts.dossier.council, kinds, essential, limit, facts.as_of)


@derived
def _best(
    council: Council,
    kinds: tuple[Term, ...],
    essential: tuple[Term, ...],
    limit: date | None,
    as_of: date,
) -> Decision | None:
    accepted = {None, *(kind.key for kind in kinds)}
    decisions = (
        Decision(row, index, _standing(row, as_of, limit), limit)
        for index, row in enumerate(council.resolutions)
        if row.kind in accepted
    )
    return max(decisions, key=lambda decision: _rank(decision, essential), default=None)


def council_decision(
    facts: Facts, *, kinds: tuple[Term, ...], by: Term, essential: tuple[Term, ...]
) -> Decision | Verdict:
    """The decision that counts, or the verdict that holds as long as there is none to look into.

    The decision may still lack its day (`undated`) or be late: that is for the check to say.
    """
    decision = best_decision(facts, kinds=kinds, by=by, essential=essential)
    if decision is None:
        return nothing_decided(facts)
    if decision.planned:
        return planned(decision)
    if decision.row.kind is None:
        return unknown(
            "{decision}: Es ist nicht angegeben, ob es ein Beschluss, eine Eilentscheidung oder "
            "nur eine Empfehlung ist. Wählen Sie die Art der Entscheidung.",
            "{decision}: it is not said whether it is a resolution, an urgent decision or only a "
            "recommendation. Choose the kind of decision.",
            at=decision.at("kind"),
            decision=decision.name,
        )
    if decision.standing is Standing.REJECTED:
        return _rejected(decision)
    return decision


def nothing_decided(facts: Facts) -> Verdict:
    """Nothing that can decide is recorded; recommendations are nothing."""
    rows = facts.dossier.council.resolutions
    if not rows:
        return unknown(
            "Es ist noch keine Entscheidung des Rates oder Kreistages erfasst. Tragen Sie Gremium, "
            "Datum und Wortlaut ein, sobald entschieden ist.",
            "No decision of the council is recorded yet. Enter body, date and wording as soon as "
            "the council has decided.",
            at=(PLACE,),
        )
    if any(row.kind == "urgent_decision" for row in rows):
        return unknown(
            "Erfasst ist nur eine Eil- oder Dringlichkeitsentscheidung, die dieser Aufruf nicht "
            "anerkennt. Tragen Sie den Beschluss des zuständigen Gremiums ein.",
            "Only an urgent decision is recorded, which this call does not accept. Enter the "
            "resolution of the competent body.",
            at=row_paths(PLACE, rows, "kind"),
        )
    return unknown(
        "Erfasst ist nur die Empfehlung eines vorberatenden Gremiums; sie entscheidet nicht. "
        "Tragen Sie den Beschluss des zuständigen Gremiums ein.",
        "Only the recommendation of a preparing committee is recorded; it does not decide. Enter "
        "the resolution of the competent body.",
        at=row_paths(PLACE, rows, "kind"),
    )


def planned(decision: Decision) -> Verdict:
    """The day is still to come; warns when it would be too late."""
    if decision.standing is Standing.PLANNED_LATE and decision.limit is not None:
        return unknown(
            "{decision}: Der Tag ist erst geplant und liegt nach der Frist ({limit}, 24:00 Uhr). "
            "Das wäre zu spät: Ziehen Sie die Sitzung vor oder klären Sie, ob eine "
            "Eilentscheidung möglich ist.",
            "{decision}: the day is only planned and falls after the deadline ({limit}, 24:00). "
            "That would be too late: bring the meeting forward or find out whether an urgent "
            "decision is possible.",
            at=decision.at("date"),
            decision=decision.name,
            limit=decision.limit,
        )
    return unknown(
        "{decision}: Der Tag ist erst geplant; bis dahin gilt die Entscheidung nicht als gefasst. "
        "Ergänzen Sie danach Abstimmung und Wortlaut.",
        "{decision}: the day is only planned; until then the decision does not count as taken. "
        "Add the vote and the wording afterwards.",
        at=decision.at("date"),
        decision=decision.name,
    )


def undated(decision: Decision) -> Verdict:
    """Without its day nothing shows that the decision was taken: it may be a draft."""
    return unknown(
        "{decision}: Das Datum fehlt, daher steht nicht fest, dass schon entschieden ist. Tragen "
        "Sie den Tag der Entscheidung ein.",
        "{decision}: the date is missing, so it is not certain that it has been taken. Enter the "
        "day of the decision.",
        at=decision.at("date"),
        decision=decision.name,
    )


def _rejected(decision: Decision) -> Verdict:
    vote = decision.row.vote
    return unmet(
        "{decision}: Die Vorlage fand mit {yes} zu {no} Stimmen keine Mehrheit. Berichtigen Sie "
        "das Ergebnis, falls es vertauscht ist, oder legen Sie die Sache erneut vor.",
        "{decision}: with {yes} to {no} votes the proposal found no majority. Correct the result "
        "if the numbers are swapped, or submit the matter again.",
        at=decision.at("vote.in_favour", "vote.against"),
        decision=decision.name,
        yes=vote.in_favour or 0,
        no=vote.against or 0,
    )


def _standing(row: Resolution, as_of: date, limit: date | None) -> Standing:
    late = row.date is not None and limit is not None and row.date > limit
    if row.date is not None and row.date > as_of:
        return Standing.PLANNED_LATE if late else Standing.PLANNED
    if row.kind is None:
        return Standing.UNCLEAR
    if not carried(row):
        return Standing.REJECTED
    if row.date is None:
        return Standing.UNCLEAR
    return Standing.LATE if late else Standing.IN_TIME


def carried(row: Resolution) -> bool:
    """A tie is a rejection; a vote of which only a text is known counts as carried."""
    in_favour, against = row.vote.in_favour, row.vote.against
    return in_favour is None or against is None or in_favour > against


def _rank(decision: Decision, essential: tuple[Term, ...]) -> tuple[int, ...]:
    essentials = [decision.declaration(term) for term in essential]
    everything = [decision.declaration(term) for term in DECLARATIONS.values()]
    day = decision.row.date
    return (
        decision.standing,
        sum(map(_is_there, essentials)),
        -sum(one.declared is False for one in essentials),
        sum(map(_is_there, everything)),
        decision.row.kind is not None,
        decision.row.kind == "resolution",
        0 if day is None else day.toordinal(),
        -decision.index,
    )


def _is_there(declaration: Declaration) -> bool:
    return declaration.declared is True and declaration.passage is not None
