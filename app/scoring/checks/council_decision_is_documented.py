"""Body, day, paper number, vote and extract of the council's decision are recorded."""

from collections.abc import Mapping

from app.scoring.check import check
from app.scoring.content.applicant import BodyType
from app.scoring.content.council import Resolution
from app.scoring.council_terms import DecideBy, Essentials, Kinds
from app.scoring.decisions import Decision, council_decision
from app.scoring.facts import Facts
from app.scoring.parameters import Words
from app.scoring.verdict import Outcome, Verdict, graded
from app.scoring.wording import Sentence, Text, Value, say

_NAMES: Mapping[str, Text] = {
    "body": Text("Gremium", "body"),
    "date": Text("Datum", "date"),
    "paper": Text("Vorlagennummer", "paper number"),
    "vote": Text("Abstimmungsergebnis", "result of the vote"),
    "document": Text("Beschlussauszug", "extract of the minutes"),
}


@check(
    de="Erfüllt, wenn zur maßgeblichen Entscheidung Gremium, Datum, Vorlagennummer, "
    "Abstimmungsergebnis und Beschlussauszug vorliegen; anteilig sonst. Eine Eilentscheidung kommt "
    "ohne Abstimmungsergebnis aus.",
    en="Met if body, date, paper number, result of the vote and extract of the decision that "
    "counts are there; by share otherwise. An urgent decision needs no vote.",
)
def council_decision_is_documented(
    facts: Facts,
    *,
    kinds: Kinds,
    by: DecideBy,
    essential: Essentials,
    county_bodies: Words,
    town_bodies: Words,
) -> Verdict:
    """The best single decision can be traced: who, when, which paper, which result, which extract.

    Why: the funder gets the decision as an extract; advisers and councillors look up the paper
        (domain.md 2.3).
    Met: all five are filled; four for an urgent decision, which one person may take without a
        vote. A vote is a text such as "einstimmig", or the votes in favour and against.
    Partly: some are filled, by their exact share.
    Unmet: the vote found no majority.
    Unknown: no decision, its kind not said, only planned, or none of the five filled.
    Choice: councils bear many names, so a body that holds none of the usual words for a county
        (`county_bodies`) or a municipality (`town_bodies`) is only asked back in the reason.
    """
    decision = council_decision(facts, kinds=kinds, by=by, essential=essential)
    if isinstance(decision, Verdict):
        return decision
    filled = _filled(decision.row)
    missing = [name for name, is_filled in filled.items() if not is_filled]
    shown: dict[str, Value] = {
        "decision": decision.name,
        "held": len(filled) - len(missing),
        "all": len(filled),
        "missing": tuple(_NAMES[name] for name in missing),
    }
    lacking = say(
        "{decision}: Von {all} Angaben liegen {held} vor; es fehlt: {missing}. Tragen Sie das "
        "Fehlende aus Vorlage und Niederschrift nach.",
        "{decision}: {held} of {all} details are there; missing: {missing}. Add them from the "
        "paper and the minutes.",
        **shown,
    )
    if len(missing) == len(filled):
        return Verdict(Outcome.UNKNOWN, lacking, decision.at(*missing))
    words = _usual_words(facts.dossier.applicant.type, county_bodies, town_bodies)
    doubt = _doubt(decision, words)
    full = say(
        "{decision}: Alle {all} Angaben liegen vor.",
        "{decision}: all {all} details are there.",
        **shown,
    )
    return graded(
        len(filled) - len(missing),
        len(filled),
        at=decision.at(*(missing or filled)),
        full=full if doubt is None else full.followed_by(doubt),
        part=lacking if doubt is None else lacking.followed_by(doubt),
        none=lacking,
    )


def _filled(row: Resolution) -> dict[str, bool]:
    vote = row.vote
    counted = vote.in_favour is not None and vote.against is not None
    filled = {
        "body": row.body is not None,
        "date": row.date is not None,
        "paper": row.paper is not None,
        "vote": counted or vote.text is not None,
        "document": row.document is not None,
    }
    if row.kind == "urgent_decision":
        del filled["vote"]
    return filled


def _usual_words(kind: BodyType | None, county: Words, town: Words) -> Words:
    if kind == "county":
        return county
    return town if kind in ("municipality", "municipal_association") else ()


def _doubt(decision: Decision, words: Words) -> Sentence | None:
    """A question back where the body does not fit the applicant; never a fault."""
    body = decision.row.body
    urgent = decision.row.kind == "urgent_decision"
    if urgent or body is None or not words:
        return None
    if any(word.casefold() in body.casefold() for word in words):
        return None
    return say(
        "Bitte prüfen Sie, ob „{body}“ das zuständige Gremium ist.",
        "Please check whether “{body}” is the competent body.",
        body=body,
    )
