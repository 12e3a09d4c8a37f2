"""Third-party money covers no more than its part of the own share."""

from fractions import Fraction
from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.funding import SOURCES, funding_of
from app.scoring.parameters import LARGER_IS_LOOSER, Part
from app.scoring.totals import POSITIONS, required_own_share
from app.scoring.verdict import Verdict, met, partly, unknown
from app.scoring.wording import Euro, Percent, Value

RATE = "cost_plan.financing.rate"
_WARNING = Fraction(1, 2)


@check(
    de="Erfüllt, wenn Drittmittel höchstens {part} des erforderlichen Eigenanteils ausmachen; "
    "darüber teilweise erfüllt (ein Hinweis).",
    en="Met if third-party money is at most {part} of the required own share; partly met above (a "
    "warning).",
)
def third_party_part_is_limited(
    facts: Facts, *, part: Annotated[Part, LARGER_IS_LOOSER]
) -> Verdict:
    """Third-party money is at most this part of the required (not of the planned) own share.

    Why: one county let third parties carry up to half of the own share; that this is a rule of
        the programme is inferred, so that beyond it there is only a warning (domain.md 1.4, S49,
        S61).
    Met: at or below the part, also when own money pays all. Federal third-party money counts too.
    Unmet: never; beyond the part it is partly met, by one half, even if a source is incomplete.
    Unknown: costs, rate or sources for the own share are missing, or a source that is incomplete
        may still be third-party money.
    """
    required, funding = required_own_share(facts.dossier), funding_of(facts.dossier.cost_plan)
    if required is None or not required.complete:
        return unknown(
            "Der Eigenanteil steht noch nicht fest: Es fehlen förderfähige Kosten oder die "
            "Förderquote. Tragen Sie sie ein; Drittmittel sollen höchstens {part} davon ausmachen.",
            "The own share is not certain yet: eligible costs or the grant rate are missing. Enter "
            "them; third-party money should be at most {part} of it.",
            at=(POSITIONS, RATE),
            part=Percent(part),
        )
    shown: dict[str, Value] = {"part": Percent(part), "required": Euro(required.cents)}
    limit = Fraction(part) * required.cents
    if funding.third_party > limit:
        return partly(
            "Die Drittmittel von {found} übersteigen {part} des Eigenanteils von {required}. "
            "Klären Sie mit dem Fördergeber, ob das zulässig ist, oder erhöhen Sie die eigenen "
            "Mittel.",
            "The third-party money of {found} exceeds {part} of the own share of {required}. "
            "Clarify with the funder whether that is allowed, or raise the own money.",
            _WARNING,
            at=(SOURCES,),
            found=Euro(funding.third_party),
            **shown,
        )
    if not (funding.names_own_share and funding.complete):
        return unknown(
            "Es steht noch nicht fest, wer den Eigenanteil von {required} trägt. Ergänzen Sie Art "
            "und Betrag jeder Quelle; Drittmittel sollen höchstens {part} davon ausmachen.",
            "It is not certain yet who pays the own share of {required}. Complete kind and amount "
            "of every source; third-party money should be at most {part} of it.",
            at=(SOURCES,),
            **shown,
        )
    if not funding.third_party:
        return met(
            "Der Eigenanteil von {required} ist ohne Drittmittel geplant; sie dürften bis zu "
            "{part} davon ausmachen.",
            "The own share of {required} is planned without third-party money, which might make "
            "up to {part} of it.",
            at=(SOURCES,),
            **shown,
        )
    return met(
        "Drittmittel von {found} sind nicht mehr als {part} des Eigenanteils von {required}.",
        "Third-party money of {found} is no more than {part} of the own share of {required}.",
        at=(SOURCES,),
        found=Euro(funding.third_party),
        **shown,
    )
