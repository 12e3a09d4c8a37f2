"""What of a dossier carries over into another call, and what must be stated anew. Pure.

What was decided, declared or proven for one call never counts for another: whatever could make a
copy look ready without anybody having said so for the new call is left behind. It stays readable
in the dossier that was copied.
"""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.dossiers.changes import Whole
from app.dossiers.paths import PARTS, Plain, part_in
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Something that was stated and is not carried over: how many of it, and why."""

    path: str
    what: Text
    why: Text
    number: int


@dataclass(frozen=True, slots=True)
class Carried:
    """The plain dossier for the new call, how much of each part it holds, and what it lacks."""

    whole: Whole
    facts: Mapping[str, int]
    left_behind: tuple[LeftBehind, ...]


def carried_over(whole: Whole, *, today: date, same_questions: Collection[str]) -> Carried:
    """A copy of a plain dossier for another call.

    Args:
        today: council meetings before this day are over.
        same_questions: keys of the call's own questions that both calls ask in the same words.
    """
    copy = deepcopy(whole)
    left: list[LeftBehind] = []
    for path, what, why in _SINGLE:
        if _removed(copy, path) is not None:
            left.append(LeftBehind(path, what, why, 1))
    for path, what, why in _LISTS:
        rows = _removed(copy, path)
        if rows is not None:
            left.append(LeftBehind(path, what, why, len(rows)))
    left += _partners(copy), _meetings(copy, today), _answers(copy, same_questions)
    facts: dict[str, int] = {part: _facts_in(part_in(copy, part)) for part in PARTS}
    return Carried(copy, facts, tuple(one for one in left if one.number or one.path in _STATEMENTS))


def _partners(copy: Whole) -> LeftBehind:
    partners = (copy.get("applicant") or {}).get("partners") or []
    number = sum(partner.pop("resolution", None) is not None for partner in partners)
    return LeftBehind("applicant.partners", _PARTNERS, _FOR_ONE_CALL, number)


def _meetings(copy: Whole, today: date) -> LeftBehind:
    council = copy.get("council") or {}
    meetings = council.get("meetings") or []
    ahead = [one for one in meetings if "date" not in one or one["date"] >= today.isoformat()]
    if len(ahead) < len(meetings):
        council["meetings"] = ahead
    return LeftBehind("council.meetings", _MEETINGS, _OVER, len(meetings) - len(ahead))


def _answers(copy: Whole, same_questions: Collection[str]) -> LeftBehind:
    answers = copy.get("answers") or {}
    others = [key for key in answers if key not in same_questions]
    for key in others:
        del answers[key]
    return LeftBehind("answers", _ANSWERS, _OTHER_QUESTIONS, len(others))


def _removed(whole: Whole, path: str) -> Plain:
    """Take away what stands at a path without rows; None if nothing did."""
    *way, last = path.split(".")
    within: Any = whole
    for key in way:
        within = within.get(key) if isinstance(within, dict) else None
    return within.pop(last, None) if isinstance(within, dict) else None


def _facts_in(value: Plain) -> int:
    """How many single values stand in a part; the ids of rows are none."""
    if isinstance(value, dict):
        return sum(_facts_in(item) for key, item in value.items() if key != "id")
    if isinstance(value, list):
        return sum(_facts_in(item) for item in value)
    return 0 if value is None else 1


_STATEMENTS = {"other_applications"}  # an empty list of these says "none"

_FOR_ONE_CALL = Text(
    "Gilt nur für den Aufruf, für den es gefasst wurde; der neue braucht einen eigenen Beschluss.",
    "Holds only for the call it was taken for; the new one needs a decision of its own.",
)
_OVER = Text("Diese Sitzungen sind vorbei.", "These meetings are over.")
_OTHER_QUESTIONS = Text(
    "Der neue Aufruf stellt diese Fragen nicht, oder in anderen Worten.",
    "The new call does not ask these questions, or asks them in other words.",
)
_PARTNERS = Text("Beschlüsse der Partnerkommunen", "Resolutions of the partner municipalities")
_MEETINGS = Text("Vergangene Ratssitzungen", "Past council meetings")
_ANSWERS = Text("Antworten auf Fragen des Aufrufs", "Answers to the call's questions")

_SINGLE = (
    (
        "submitted_on",
        Text("Tag der Einreichung", "Day of submission"),
        Text("Die neue Bewerbung ist noch nicht eingereicht.", "The new one is not submitted yet."),
    ),
    (
        "applicant.signed_off",
        Text("Freigabe durch die gesetzliche Vertretung", "Sign-off by the legal representative"),
        Text("Freigegeben wurde die frühere Bewerbung.", "What was signed off is the earlier one."),
    ),
    *(
        (
            f"cost_plan.financing.budget_emergency.{key}",
            what,
            Text(
                "Die Kommunalaufsicht bestätigt die Haushaltsnotlage für jede Bewerbung neu.",
                "The supervisory authority confirms a budget emergency anew for each application.",
            ),
        )
        for key, what in (
            ("proof", Text("Nachweis der Haushaltsnotlage", "Proof of the budget emergency")),
            ("issued_by", Text("Aussteller des Nachweises", "Issuer of that proof")),
            ("issued_on", Text("Datum des Nachweises", "Date of that proof")),
        )
    ),
)
_LISTS = (
    ("council.resolutions", Text("Beschlüsse des Rates", "Council resolutions"), _FOR_ONE_CALL),
    (
        "other_applications",
        Text("Angabe zu weiteren Bewerbungen", "Statement on other applications"),
        Text(
            "Ob sich jemand zweimal bewirbt, ist für jeden Aufruf neu zu sagen.",
            "Whether anybody applies twice must be said anew for each call.",
        ),
    ),
)
