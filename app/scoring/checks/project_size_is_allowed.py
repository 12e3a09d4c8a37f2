"""The project is neither smaller nor larger than the programme funds."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, LARGER_IS_TIGHTER, Amount
from app.scoring.totals import POSITIONS, computed_grant, eligible_costs
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro

RATE = "cost_plan.financing.rate"


@check(
    de="Erfüllt, wenn der Zuschuss mindestens {least} beträgt und die förderfähigen Kosten "
    "höchstens {most} betragen.",
    en="Met if the grant is at least {least} and the eligible costs are at most {most}.",
)
def project_size_is_allowed(
    facts: Facts,
    *,
    least: Annotated[Amount, LARGER_IS_TIGHTER],
    most: Annotated[Amount, LARGER_IS_LOOSER],
) -> Verdict:
    """The grant reaches `least`, and the eligible costs do not exceed `most`; bounds included.

    Why: programmes name the size of projects from and to (domain.md 6.2).
    Met: both hold. Programmes often leave open whether costs or grant are meant; as the grant is
        never more than the costs, both readings are then kept.
    Unmet: the costs exceed `most`; or all is known, and the grant is below `least`.
    Unknown: nothing is exceeded, and costs or rate are missing or incomplete.
    """
    costs, grant = eligible_costs(facts.dossier), computed_grant(facts.dossier)
    bounds = {"least": Euro(least), "most": Euro(most), "costs": Euro(costs.cents)}
    if costs.cents > most:
        return unmet(
            "Die förderfähigen Kosten betragen {costs}, höchstens {most} sind zulässig. Kürzen Sie "
            "um {excess}.",
            "The eligible costs are {costs}, at most {most} are allowed. Reduce them by {excess}.",
            at=(POSITIONS,),
            excess=Euro(costs.cents - most),
            **bounds,
        )
    if grant is None or not costs.complete:
        return unknown(
            "Die Größe des Vorhabens steht noch nicht fest: Tragen Sie die Kosten vollständig und "
            "die Förderquote ein (Zuschuss ab {least}, Kosten bis {most}).",
            "The size of the project is not certain yet: enter all costs and the grant rate (grant "
            "from {least}, costs up to {most}).",
            at=(POSITIONS, RATE),
            **bounds,
        )
    if grant.cents < least:
        return unmet(
            "Der Zuschuss betrüge {grant}, gefördert wird erst ab {least}. Fassen Sie Maßnahmen "
            "zusammen oder suchen Sie Partner.",
            "The grant would be {grant}, funding starts at {least}. Combine measures or look for "
            "partners.",
            at=(POSITIONS, RATE),
            grant=Euro(grant.cents),
            **bounds,
        )
    return met(
        "Der Zuschuss beträgt {grant} (ab {least}), die Kosten {costs} (bis {most}).",
        "The grant is {grant} (from {least}), the costs are {costs} (up to {most}).",
        at=(POSITIONS, RATE),
        grant=Euro(grant.cents),
        **bounds,
    )
