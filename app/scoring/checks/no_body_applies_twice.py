"""No body of this dossier leads or joins another live application in the same call."""

import re

from app.scoring.check import check
from app.scoring.content.dossier import OtherApplication
from app.scoring.facts import Facts
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Text

OTHERS = "other_applications"


@check(
    de="Erfüllt, wenn keine beteiligte Stelle im selben Aufruf eine weitere laufende Bewerbung "
    "führt oder an einer beteiligt ist.",
    en="Met if no body of this dossier leads or joins another live application in the same call.",
)
def no_body_applies_twice(facts: Facts) -> Verdict:
    """One application or one participation per body and call.

    Why: each body may have one application or participation per call (domain.md 1.2, S4).
    Met: it is stated that there are no others (an empty list), or each of them is withdrawn or in
        another call.
    Unmet: another application in the same call is live, whatever the role in it.
    Unknown: nothing is stated; or, of an entry that could break the rule, the call or the status
        is missing, or its call is written so that it might be this one ("2021" for "mpsc-2021").
    """
    others, call = facts.dossier.other_applications, facts.timetable.call
    if others is None:
        return unknown(
            "Es ist noch nicht angegeben, ob eine beteiligte Stelle im selben Aufruf eine weitere "
            "Bewerbung führt oder mitträgt. Tragen Sie sie ein oder bestätigen Sie, dass es keine "
            "gibt.",
            "It is not said yet whether a body of this dossier leads or joins another application "
            "in the same call. Enter it, or confirm that there is none.",
            at=(OTHERS,),
        )
    shown = {"all": len(others), "call": call or Text("dieses Dossiers", "of this dossier")}
    counting = [_counts(other, call) for other in others]
    live = tuple(
        row_path(OTHERS, index, others[index], "status")
        for index, counts in enumerate(counting)
        if counts
    )
    if live:
        return unmet(
            "Weitere laufende Bewerbungen im Aufruf {call}: {count}. Zulässig ist je Stelle nur "
            "eine Bewerbung oder Beteiligung; ziehen Sie eine davon zurück und tragen Sie das ein.",
            "Other live applications in the call {call}: {count}. Each body may have one "
            "application or participation only; withdraw one of them and record it.",
            at=live,
            count=len(live),
            **shown,
        )
    unclear = tuple(
        row_path(OTHERS, index, others[index], "call" if others[index].status else "status")
        for index, counts in enumerate(counting)
        if counts is None
    )
    if unclear:
        return unknown(
            "Bei {count} von {all} weiteren Bewerbungen ist unklar, ob sie im Aufruf {call} läuft. "
            "Tragen Sie Aufruf und Stand (laufend oder zurückgezogen) ein.",
            "For {count} of {all} other applications it is unclear whether it is live in the call "
            "{call}. Enter its call and status (live or withdrawn).",
            at=unclear,
            count=len(unclear),
            **shown,
        )
    return met(
        "Weitere Bewerbungen laut Ihrer Angabe: {all}; davon läuft keine im Aufruf {call}.",
        "Other applications by your statement: {all}; none of them is live in the call {call}.",
        at=(OTHERS,),
        **shown,
    )


def _counts(other: OtherApplication, call: str | None) -> bool | None:
    """Whether the entry breaks the rule; None when that cannot be told."""
    if other.status == "withdrawn":
        return False
    this, that = _plain(call), _plain(other.call)
    if this and that and this not in that and that not in this:
        return False
    return True if this and this == that and other.status == "live" else None


def _plain(call: str | None) -> str:
    return re.sub(r"[\W_]+", "", (call or "").casefold())
