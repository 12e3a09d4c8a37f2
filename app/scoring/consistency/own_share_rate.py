"""The own-share rate that the council decided, and the one that the grant rate leaves."""

from collections.abc import Iterator

from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.consistency.resolutions import decisions_of
from app.scoring.content.dossier import Dossier
from app.scoring.wording import Percent

_RATE = "cost_plan.financing.rate"


def own_share_rate_is_the_rest(dossier: Dossier) -> Iterator[Finding]:
    """Each decided rate is 1 - the plan's grant rate. "At most 35 %" above it is a warning."""
    rate = dossier.cost_plan.financing.rate
    if rate is None:
        return
    for path, row, name in decisions_of(dossier):
        decided = row.own_share_rate
        if decided is None or decided == 1 - rate:
            continue
        yield contradiction(
            "own-share-rate",
            Stated(f"{path}.own_share_rate", Percent(decided)),
            Stated(_RATE, Percent(rate)),
            "warning" if decided > 1 - rate else "difference",
            "{name}: Beschlossen ist ein Eigenanteil von {one}, die Förderquote von {other} lässt "
            "{rest}. Gleichen Sie beides an.",
            "{name}: an own share of {one} is granted, the grant rate of {other} leaves {rest}. "
            "Bring both in line.",
            name=name,
            rest=Percent(1 - rate),
        )
