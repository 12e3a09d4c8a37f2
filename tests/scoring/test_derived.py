"""What follows from a part of a dossier: found out once, and never carried over to another one."""

from typing import Any

from app.scoring.content.cost_plan import CostPlan
from app.scoring.derived import derived
from app.scoring.facts import Facts
from app.scoring.funding import funding_of
from app.scoring.steps.watching import watched
from app.scoring.totals import eligible_costs
from tests.builders import dossier, facts

ran: list[Any] = []


@derived
def positions_times(plan: CostPlan, factor: int) -> int:
    ran.append(factor)
    return len(plan.positions) * factor


def plan_of(count: int) -> CostPlan:
    return CostPlan.model_validate({"positions": [{"amount": "1.00"} for _ in range(count)]})


def test_it_is_found_out_once_for_each_part_and_what_else_is_given() -> None:
    ran.clear()
    plan = plan_of(2)
    assert [positions_times(plan, factor) for factor in (3, 3, 4)] == [6, 6, 8]
    assert positions_times(plan_of(5), 3) == 15
    assert ran == [3, 4, 3]


def test_a_changed_copy_starts_without_it() -> None:
    plan = plan_of(2)
    assert positions_times(plan, 1) == 2
    assert positions_times(plan.model_copy(update={"positions": ()}), 1) == 0


def test_a_part_is_the_same_whatever_was_found_out() -> None:
    plan = plan_of(2)
    positions_times(plan, 1)
    assert plan == plan_of(2)
    assert plan.model_dump() == plan_of(2).model_dump()
    assert plan.__dict__ == plan_of(2).__dict__


def test_the_same_places_are_noted_whether_it_was_known_or_not() -> None:
    content = {"entry": "phase_b_only", "cost_plan": {"positions": [{"amount": "5.00"}]}}
    known, fresh = facts(content), facts(content)
    eligible_costs(known.dossier)
    funding_of(known.dossier.cost_plan)
    expected = {"cost_plan.positions", "cost_plan.financing.sources"}
    assert places_read(known) == places_read(known) == places_read(fresh) == expected


def places_read(of: Facts) -> set[str]:
    seen_by, seen = watched(of)
    assert eligible_costs(seen_by.dossier).cents == 500
    assert not funding_of(seen_by.dossier.cost_plan).names_grant
    return seen


def test_what_one_reader_has_read_is_no_other_reader_s() -> None:
    of = facts({"cost_plan": {"positions": [{"amount": "5.00"}]}})
    first, seen = watched(of)
    eligible_costs(first.dossier)
    other, nothing = watched(of)
    assert not nothing
    funding_of(other.dossier.cost_plan)
    assert nothing == {"cost_plan.financing.sources"}
    assert seen == {"cost_plan.positions"}


def test_an_empty_dossier_has_its_own() -> None:
    assert eligible_costs(dossier()).cents == 0
    assert (
        eligible_costs(dossier({"cost_plan": {"declared_totals": {"total": "7.00"}}})).cents == 700
    )
