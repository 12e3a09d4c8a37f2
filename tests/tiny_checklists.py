"""Checklists of a few criteria, made on the spot, with checks that say what a test tells them."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, cast

from app.scoring.check import check
from app.scoring.checklist import Checklist, ChecklistFile
from app.scoring.compiling import compiled
from app.scoring.facts import Facts
from app.scoring.parameters import Amount, Number, Part, Word
from app.scoring.scorecard import Points
from app.scoring.verdict import (
    NOTHING,
    WHOLE,
    Outcome,
    Verdict,
    met,
    not_applicable,
    partly,
    unknown,
    unmet,
)
from app.scoring.wording import say

PLACE = ("project_plan.title",)
BOTH = {"de": "Deutsch", "en": "English"}

_DEGREES = {Outcome.MET: WHOLE, Outcome.UNMET: NOTHING}


@check(de="Sagt {outcome}.", en="Says {outcome}.")
def says(facts: Facts, *, outcome: Word, degree: Word = "1/2") -> Verdict:
    """What the checklist tells it to say.

    Why: tests of the engine need every outcome. Met: told so. Unmet: told so. Unknown: told so.
    """
    told = Outcome(outcome)
    known = Fraction(degree) if told is Outcome.PARTLY else _DEGREES.get(told)
    return Verdict(told, say("Die Prüfung sagt es.", "The check says so."), PLACE, known)


@check(de="Folgt der Antwort {answer}.", en="Follows the answer {answer}.")
def follows_answer(facts: Facts, *, answer: Word) -> Verdict:
    """What the dossier's answer says, so that a test can fill in a dossier.

    Why: tests of the engine. Met: "met". Unmet: anything else. Unknown: no answer. Partly: "1/2".
    """
    at = (f"answers.{answer}",)
    text = facts.dossier.answers.get(answer)
    if text is None:
        return unknown("Es fehlt {answer}.", "{answer} is missing.", at=at, answer=answer)
    if text == "none":
        return not_applicable("Nicht gefragt.", "Not asked.", at=at)
    if "/" in text:
        return partly("Zum Teil.", "In part.", Fraction(text), at=at)
    if text == "met":
        return met("Gezeigt.", "Shown.", at=at)
    return unmet("Falsch.", "Wrong.", at=at)


@check(de="Scheitert.", en="Crashes.")
def crashes(facts: Facts) -> Verdict:
    """A check with a mistake in it.

    Why: tests of the engine. Met: never. Unmet: never. Unknown: always, because it crashes.
    """
    return met("", "", at=(str(1 // len(facts.dossier.sources)),))


@check(de="Vergisst die Antwort.", en="Forgets to answer.")
def says_nothing(facts: Facts) -> Verdict:
    """A check that returns None, as a forgotten `return` does.

    Why: tests of the engine. Met: never. Unmet: never. Unknown: always, because it is broken.
    """
    return cast("Verdict", None)


@check(
    de="Höchstens {cap} in {months} Monaten zu {rate}.",
    en="At most {cap} in {months} months at {rate}.",
)
def is_bounded(facts: Facts, *, cap: Amount, months: Number, rate: Part) -> Verdict:
    """A check with typed parameters, which the reason repeats.

    Why: tests of compiling. Met: always. Unmet: never. Unknown: never.
    """
    at = (type(cap).__name__, type(months).__name__, type(rate).__name__)
    return met("{cap}, {months}", "{cap}, {months}", at=at, cap=cap, months=months)


CHECKS = {made.id: made for made in (says, follows_answer, crashes, says_nothing, is_bounded)}


def criterion(
    name: str, outcome: str | None = None, *, check: str = "says", **changes: Any
) -> dict[str, Any]:
    """A criterion of weight 1 (or whatever `changes` say) whose check says `outcome`."""
    weight = {} if changes.get("gate") else {"weight": 1}
    with_ = {} if outcome is None else {"outcome": outcome}
    if "with_degree" in changes:
        with_ = {"outcome": "partly", "degree": changes.pop("with_degree")}
    decided = {} if changes.get("mode") == "judged" else {"check": check, "with": with_}
    return {
        "id": name,
        "title": BOTH,
        "why": BOTH,
        "how": BOTH,
        "due": "application",
        "mode": "automatic",
        "source": ["S1"],
        "certainty": "H",
        **weight,
        **decided,
        **changes,
    }


def graded(name: str, weight: int, degree: str) -> dict[str, Any]:
    """A weighted criterion that is met to this degree, between nothing and all."""
    return criterion(name, weight=weight, with_degree=degree)


def gate(
    name: str, outcome: str | None = None, *, check: str = "says", **changes: Any
) -> dict[str, Any]:
    """A gate whose check says `outcome`."""
    return criterion(name, outcome, check=check, gate=True, **changes)


def checklist_file(
    *criteria: dict[str, Any], parameters: dict[str, Any] | None = None, **changes: Any
) -> ChecklistFile:
    """The shape of a checklist with these criteria, in sections by the first letter of the id."""
    letters = sorted({str(one["id"])[0].upper() for one in criteria})
    sections = [
        {"id": letter, "title": BOTH, "criteria": _of(letter, criteria)} for letter in letters
    ]
    return ChecklistFile.model_validate(
        {
            "format": "checklist/1",
            "id": "tiny",
            "version": "1",
            "title": BOTH,
            "note": BOTH,
            "call": {"title": BOTH, "status": "open"},
            "parameters": parameters or {},
            "sources": {"S1": {"title": "A source", "url": "https://example.org/"}},
            "sections": sections,
            **changes,
        }
    )


def _of(letter: str, criteria: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in criteria if str(one["id"])[0].upper() == letter]


def checklist(*criteria: dict[str, Any]) -> Checklist:
    """A compiled checklist of these criteria."""
    return compiled(checklist_file(*criteria), CHECKS, "fingerprint-of-tiny")


def sums(points: Points) -> tuple[str, str, str, int | None]:
    """What is earned, open and attainable as text of the exact fraction, and the percentage."""
    return str(points.earned), str(points.open), str(points.attainable), points.percent
