"""No other live application in the same call."""

from app.scoring.facts import Facts
from app.scoring.paths import row_paths
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own

OTHERS = "other_applications"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Say that there is none, or withdraw what is not known to be withdrawn."""
    others = facts.dossier.other_applications
    if others is None:
        return (
            own(
                "Angeben, ob es im selben Aufruf weitere Bewerbungen gibt (keine)",
                "Say whether there are other applications in the same call (none)",
                Put(OTHERS, []),
            ),
        )
    places = zip(row_paths(OTHERS, others, "status"), others, strict=True)
    edits = [Put(place, "withdrawn") for place, other in places if other.status != "withdrawn"]
    return (
        own(
            "Weitere Bewerbungen im selben Aufruf zurückziehen: {count}",
            "Withdraw other applications in the same call: {count}",
            *edits,
            count=len(edits),
        ),
    )
