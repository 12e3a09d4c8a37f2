"""Who bears the own share: what is planned, and how applicant and partners split it, exactly."""

from fractions import Fraction

from app.scoring.content.applicant import Applicant
from app.scoring.content.dossier import Dossier
from app.scoring.derived import derived
from app.scoring.funding import sources_of
from app.scoring.totals import Sum, amounts_sum, required_own_share

WHOLE = Fraction(1)


def partners_share(applicant: Applicant) -> tuple[Fraction, int]:
    """The sum of the partners' stated shares, and how many partners have none yet."""
    stated = [one.cost_share.value for one in applicant.partners or () if one.cost_share]
    return sum(stated, Fraction(0)), len(applicant.partners or ()) - len(stated)


@derived
def applicant_share(applicant: Applicant) -> Fraction | None:
    """The applicant's part of the own share; None as long as it is open how partners share.

    All of it without partners. With partners its own stated share, or the rest that they leave.
    A stated share without anything said of partners is half a fact.
    """
    if applicant.partners is None:
        return WHOLE if applicant.cost_share is None else None
    if not applicant.partners:
        return WHOLE
    if applicant.cost_share is not None:
        return applicant.cost_share.value
    stated, missing = partners_share(applicant)
    return WHOLE - stated if not missing and stated < WHOLE else None


@derived
def planned_own_share(dossier: Dossier) -> Sum | None:
    """The own share that the plan provides, of all who share it; None when nothing says so.

    The own sources together; without any, or with zeros only, the share that the grant leaves.
    """
    sources = sources_of(dossier.cost_plan)
    own = [source.amount for source in sources if source.kind == "own"]
    total = amounts_sum(own)
    if not own or total == Sum(0, complete=True):
        return required_own_share(dossier)
    return Sum(total.cents, total.complete and all(source.kind for source in sources))
