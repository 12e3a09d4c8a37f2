"""The council made one of the six declarations that the call asks for."""

from app.scoring.check import check
from app.scoring.council_terms import DecideBy, Declared, Essentials, Kinds, Term
from app.scoring.decisions import Decision, best_decision, council_decision, undated
from app.scoring.facts import Facts
from app.scoring.verdict import Outcome, Verdict, met, unknown, unmet
from app.scoring.wording import Text, say


@check(
    de="Erfüllt, wenn die maßgebliche Entscheidung die Erklärung „{declaration}“ enthält und die "
    "Textstelle zitiert ist (anerkannt: {kinds}). Erklärungen aus mehreren Entscheidungen werden "
    "nicht zusammengezählt.",
    en="Met if the decision that counts contains the declaration “{declaration}” and the passage "
    "is quoted (accepted: {kinds}). Declarations are not collected from several decisions.",
)
def council_declares(
    facts: Facts, *, declaration: Declared, kinds: Kinds, by: DecideBy, essential: Essentials
) -> Verdict:
    """The best single decision contains the declaration, and its passage is quoted.

    Why: all council papers of the three calls carry nearly the same declarations, so the funder
    asks for this minimum (domain.md 2.1).
    Met: declared, passage quoted, the decision is taken. Whether it is in time is not asked here.
    Unmet: stated that the decision does not contain it (`declared: false`), even without a day; or
    the vote found no majority.
    Unknown: no decision, not stated, or no passage; the decision has no day or is only planned.
    Choice: a declaration without its passage, or in a decision without a day, is half a fact.
    """
    decision = council_decision(facts, kinds=kinds, by=by, essential=essential)
    if isinstance(decision, Verdict):
        best = best_decision(facts, kinds=kinds, by=by, essential=essential)
        in_draft = best is not None and best.declaration(declaration).declared
        if in_draft or decision.outcome is not Outcome.UNKNOWN:
            return decision
        return _with_hint(decision, best, declaration)
    flag, passage = _places(decision, declaration)
    made = decision.declaration(declaration)
    shown = {"decision": decision.name, "declaration": Text(declaration.de, declaration.en)}
    if made.declared is None:
        return unknown(
            "{decision}: Es ist nicht angegeben, ob die Erklärung „{declaration}“ enthalten ist. "
            "Kreuzen Sie es an und zitieren Sie die Textstelle.",
            "{decision}: it is not said whether the declaration “{declaration}” is contained. "
            "State it and quote the passage.",
            at=(flag, passage),
            **shown,
        )
    if not made.declared:
        return unmet(
            "{decision}: Die Erklärung „{declaration}“ fehlt nach Ihrer Angabe. Lassen Sie sie "
            "mit allen übrigen Erklärungen in einem ergänzenden Beschluss fassen.",
            "{decision}: by your own statement the declaration “{declaration}” is missing. Have "
            "it adopted together with all others in a supplementary resolution.",
            at=(flag,),
            **shown,
        )
    if made.passage is None:
        return unknown(
            "{decision}: Zur Erklärung „{declaration}“ fehlt die Textstelle. Zitieren Sie den "
            "Wortlaut aus dem Beschluss.",
            "{decision}: the passage of the declaration “{declaration}” is missing. Quote the "
            "wording of the decision.",
            at=(passage,),
            **shown,
        )
    if decision.row.date is None:
        return undated(decision)
    return met(
        "{decision}: Die Erklärung „{declaration}“ ist mit Textstelle belegt.",
        "{decision}: the declaration “{declaration}” is shown with its passage.",
        at=(flag, passage),
        **shown,
    )


def _with_hint(verdict: Verdict, draft: Decision | None, declaration: Term) -> Verdict:
    """Nothing is decided yet: say what the draft must contain."""
    hint = say(
        "Nehmen Sie die Erklärung „{declaration}“ in die Vorlage auf.",
        "Put the declaration “{declaration}” into the draft.",
        declaration=Text(declaration.de, declaration.en),
    )
    places = () if draft is None else _places(draft, declaration)
    return verdict.followed_by(hint, *places)


def _places(decision: Decision, declaration: Term) -> tuple[str, str]:
    place = f"declarations.{declaration.key}"
    flag, passage = decision.at(f"{place}.declared", f"{place}.passage")
    return flag, passage
