"""Shares that make exactly the whole."""

from fractions import Fraction

from app.scoring.bodies import PARTNERS
from app.scoring.cost_shares import WHOLE, partners_share
from app.scoring.facts import Facts
from app.scoring.paths import row_path
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, exact, own
from app.scoring.wording import Percent

OWN = "applicant.cost_share"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Give partners without a share equal parts; make the applicant's the exact rest; or share
    equally where nothing would be left."""
    applicant = facts.dossier.applicant
    partners = applicant.partners
    if partners is None:
        return (
            own(
                "Angeben, ob Sie sich mit Partnern bewerben (ohne Partner)",
                "Say whether you apply with partners (without partners)",
                Put(PARTNERS, []),
            ),
        )
    if not partners:
        return ()
    theirs, missing = partners_share(applicant)
    places = [row_path(PARTNERS, at, one, "cost_share") for at, one in enumerate(partners)]
    rest = WHOLE - theirs
    if not missing and rest > 0:
        return (
            exact(
                "Ihren eigenen Kostenanteil auf den Rest von {rest} setzen",
                "Set your own cost share to the rest of {rest}",
                Put(OWN, _share(rest)),
                rest=Percent(rest),
            ),
        )
    stated = Fraction(0) if applicant.cost_share is None else applicant.cost_share.value
    if missing and rest - stated > 0:
        bearing = missing if applicant.cost_share else missing + 1
        equal = (rest - stated) / bearing
        without = [p for p, one in zip(places, partners, strict=True) if one.cost_share is None]
        return (
            _shared(
                "Kostenanteile der Partner eintragen, etwa je {part}",
                "Enter the cost shares of the partners, such as {part} each",
                without,
                equal,
            ),
        )
    equal = Fraction(1, len(partners) + 1)
    return (
        _shared(
            "Die Kosten neu aufteilen, etwa je {part}",
            "Share the costs anew, such as {part} each",
            [OWN, *places],
            equal,
        ),
    )


def _shared(de: str, en: str, places: list[str], part: Fraction) -> Remedy:
    return own(de, en, *(Put(place, _share(part)) for place in places), part=Percent(part))


def _share(part: Fraction) -> str:
    return f"{part.numerator}/{part.denominator}" if part != 1 else "1"
