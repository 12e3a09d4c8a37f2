"""All contradictions of a dossier: what must be mended first, then what may be meant so."""

from collections.abc import Callable, Iterator

from app.scoring.consistency.costs_and_financing import costs_equal_financing
from app.scoring.consistency.declared_sums import declared_sums_add_up
from app.scoring.consistency.finding import Finding
from app.scoring.consistency.grant_and_rate import grant_follows_from_rate
from app.scoring.consistency.measures_in_phases import measures_lie_in_their_phase
from app.scoring.consistency.measures_of_positions import positions_belong_to_measures
from app.scoring.consistency.own_share_amount import own_share_equals_council_amount
from app.scoring.consistency.own_share_rate import own_share_rate_is_the_rest
from app.scoring.consistency.partner_shares import shares_are_one_hundred_percent
from app.scoring.consistency.resolution_years import resolution_covers_the_plan
from app.scoring.consistency.spatial_scope import spatial_scope_is_the_same
from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts

COMPARED: tuple[Callable[[Dossier], Iterator[Finding]], ...] = (
    costs_equal_financing,
    declared_sums_add_up,
    grant_follows_from_rate,
    own_share_equals_council_amount,
    own_share_rate_is_the_rest,
    resolution_covers_the_plan,
    shares_are_one_hundred_percent,
    measures_lie_in_their_phase,
    positions_belong_to_measures,
    spatial_scope_is_the_same,
)


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Every contradiction, differences before warnings. Never changes an outcome."""
    found = (finding for compare in COMPARED for finding in compare(facts.dossier))
    return tuple(sorted(found, key=lambda finding: finding.severity != "difference"))
