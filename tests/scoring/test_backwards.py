"""The plan backwards from the deadlines: latest days, what is too late, the critical path."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.backwards import BackwardsPlan, Mark, Task, backwards_plan, planned
from app.scoring.content.council import Council
from app.scoring.facts import Facts, Timetable
from app.scoring.open_items import Open, Step, decision_limit, open_items
from app.scoring.safe_day import safe_day
from app.scoring.score import score
from tests.builders import CALL_2021, dossier, facts
from tests.ready import DROP, ready
from tests.scoring.reading import mpsc_2021
from tests.scoring.test_any_dossier import some_facts

APPLY, RESOLVE = date(2026, 12, 14), date(2027, 1, 31)
CALL = Timetable(opens_on=date(2026, 9, 1), apply_by=APPLY, resolution_by=RESOLVE)
MEETINGS = {"meetings": [{"body": "Stadtrat", "date": "2027-01-21", "papers_due": "2027-01-07"}]}


def item(name: str, lead_time: int | None = 0, **more: Any) -> Open:
    return Open(criterion=name, lead_time=lead_time, **{"gate": True, "due_on": APPLY, **more})


def draft(name: str = "draft", lead_time: int | None = 0) -> Open:
    return item(name, lead_time, due_on=RESOLVE, step=Step.DRAFT, for_council=True)


def plan(
    *items: Open,
    today: str = "2026-11-23",
    timetable: Timetable = CALL,
    council: dict[str, Any] = MEETINGS,
) -> BackwardsPlan:
    day = date.fromisoformat(today)
    safe = safe_day(Council.model_validate(council), timetable.resolution_by, day)
    return planned(items, timetable, safe, day)


def task(plan_: BackwardsPlan, name: str) -> Task:
    return next(task for task in plan_.tasks if task.item.criterion == name)


@pytest.mark.parametrize(
    ("deadline", "lead_time", "start_by"),
    [
        ("2026-12-14", 0, "2026-12-14"),
        ("2026-12-14", 1, "2026-12-13"),
        ("2026-12-14", None, "2026-12-14"),
        # Over the nights on which clocks change a day is a day.
        ("2026-10-26", 1, "2026-10-25"),
        ("2026-10-25", 1, "2026-10-24"),
        ("2026-10-26", 7, "2026-10-19"),
        ("2027-03-28", 1, "2027-03-27"),
        ("2027-03-29", 1, "2027-03-28"),
        ("2027-03-29", 7, "2027-03-22"),
        # Leap years and turns of the year.
        ("2028-03-01", 1, "2028-02-29"),
        ("2028-03-01", 366, "2027-03-01"),
        ("2027-03-01", 1, "2027-02-28"),
        ("2027-01-01", 1, "2026-12-31"),
        ("2026-12-14", 999_999_999, "0001-01-01"),
    ],
)
def test_the_latest_day_to_begin(deadline: str, lead_time: int | None, start_by: str) -> None:
    due = date.fromisoformat(deadline)
    only = plan(item("one", lead_time, due_on=due), today="2026-10-01").tasks[0]
    assert only.finish_by == due
    assert only.start_by == date.fromisoformat(start_by)


@pytest.mark.parametrize(
    ("today", "slack", "too_late"),
    [("2026-12-03", 1, False), ("2026-12-04", 0, False), ("2026-12-05", -1, True)],
)
def test_the_last_day_to_begin_is_still_in_time(today: str, slack: int, too_late: bool) -> None:
    found = plan(item("one", 10), today=today)
    assert found.tasks[0].slack == slack
    assert found.tasks[0].too_late is too_late
    assert bool(found.too_late) is too_late


def test_the_draft_must_be_done_when_papers_are_due() -> None:
    found = plan(draft(lead_time=21))
    assert task(found, "draft").finish_by == date(2027, 1, 7)
    assert task(found, "draft").start_by == date(2026, 12, 17)


def test_what_the_draft_names_must_be_settled_before_it_is_written() -> None:
    money = item("money", 14, step=Step.BEFORE_DRAFT)
    found = plan(money, draft(lead_time=40))
    assert task(found, "draft").start_by == date(2026, 11, 28)
    assert task(found, "money").finish_by == date(2026, 11, 28)
    assert task(found, "money").start_by == date(2026, 11, 14)
    assert task(found, "money").too_late
    # With a decision that needs no draft any more, its own deadline counts.
    assert task(plan(money), "money").finish_by == APPLY
    # An earlier deadline stays the earlier one.
    assert task(plan(money, draft(lead_time=0)), "money").finish_by == APPLY


def test_what_is_recorded_afterwards_has_time_until_the_deadline() -> None:
    found = plan(draft(), item("minutes", 3, due_on=RESOLVE, for_council=True))
    assert task(found, "minutes").finish_by == RESOLVE


def test_the_critical_path_leads_over_draft_and_meeting_to_the_deadline() -> None:
    money = item("money", 14, step=Step.BEFORE_DRAFT)
    found = plan(item("other", 5), money, draft("amount", 3), draft("decided", 40))
    assert found.critical_path == ("money", "decided")
    assert [one.item.criterion for one in found.tasks if one.critical] == ["money", "decided"]
    assert [(one.mark, one.critical) for one in found.milestones] == [
        (Mark.APPLICATION, False),
        (Mark.HAND_IN, True),
        (Mark.MEETING, True),
        (Mark.RESOLUTION, True),
    ]


def test_the_critical_path_may_lead_straight_to_the_application() -> None:
    found = plan(item("other", 30), draft(lead_time=10))
    assert found.critical_path == ("other",)
    assert [one.mark for one in found.milestones if one.critical] == [Mark.APPLICATION]


@pytest.mark.parametrize(
    "meetings",
    [[], [{"date": "2027-02-11", "papers_due": "2027-01-28"}], [{"papers_due": "2027-01-28"}]],
)
def test_without_a_meeting_in_time_the_draft_goes_by_the_deadline(
    meetings: list[dict[str, str]],
) -> None:
    found = plan(draft(lead_time=10), council={"meetings": meetings})
    assert task(found, "draft").finish_by == RESOLVE
    assert Mark.MEETING not in [one.mark for one in found.milestones]


def test_papers_that_were_due_before_today_are_too_late() -> None:
    found = plan(draft(), today="2027-01-08")
    assert task(found, "draft").slack == -1
    assert task(found, "draft").too_late


def test_without_a_deadline_nothing_is_dated() -> None:
    found = plan(item("one", 3, due_on=None), timetable=Timetable(), council={})
    assert found.tasks == ()
    assert [one.criterion for one in found.undated] == ["one"]
    assert found.milestones == ()
    assert found.critical_path == ()


def test_nothing_open_is_an_empty_plan() -> None:
    assert plan().tasks == ()
    assert plan().critical_path == ()


def test_what_is_open_comes_from_the_scorecard() -> None:
    checklist = mpsc_2021()
    given_facts = facts(ready({"council.resolutions.0.amount": "1.00", "entry": DROP}))
    items = {one.criterion: one for one in open_items(score(given_facts, checklist), checklist)}
    assert items["elig-phase-entry"].step is Step.OTHER
    assert items["res-own-share-amount"].step is Step.DRAFT
    assert items["res-own-share-amount"].for_council
    assert "doc-contacts" not in items  # met
    assert "plan-novelty" not in items  # awaits an adviser
    assert decision_limit(checklist, CALL_2021) == CALL_2021.resolution_by


def test_the_empty_dossier_has_everything_in_its_plan() -> None:
    checklist = mpsc_2021()
    stated = Facts(dossier=dossier(), timetable=CALL_2021, as_of=date(2021, 3, 1))
    found = backwards_plan(stated, score(stated, checklist), checklist)
    names = {one.item.criterion for one in found.tasks}
    assert {"fin-grant-rate", "res-in-time", "plan-spatial-scope"} <= names
    assert found.tasks == tuple(sorted(found.tasks, key=lambda one: one.start_by))


@given(some_facts())
def test_no_dossier_breaks_the_plan(given_facts: Facts) -> None:
    checklist = mpsc_2021()
    found = backwards_plan(given_facts, score(given_facts, checklist), checklist)
    assert all(one.start_by <= one.finish_by for one in found.tasks)
    assert {one.item.criterion for one in found.tasks if one.critical} == set(found.critical_path)


@given(
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(Step)), max_size=6),
    st.dates(date(2026, 9, 1), date(2027, 3, 1)),
)
def test_the_critical_path_begins_with_what_must_be_begun_first(
    leads: list[tuple[int, Step]], today: date
) -> None:
    items = [
        item(f"i{number}", lead, step=step, due_on=RESOLVE if step is Step.DRAFT else APPLY)
        for number, (lead, step) in enumerate(leads)
    ]
    found = plan(*items, today=today.isoformat())
    for one in found.tasks:
        assert one.start_by + timedelta(days=one.item.lead_time or 0) == one.finish_by
        assert one.slack == (one.start_by - today).days
    if found.tasks:
        assert found.critical_path[0] == found.tasks[0].item.criterion
        assert found.tasks[0].slack == min(one.slack for one in found.tasks)
