"""Every change ends in a scorecard that is kept with it and never shown when it is stale."""

import json
from datetime import date, timedelta

from sqlalchemy import event, update
from sqlalchemy.orm import Session

from app.assessment.assessing import assess
from app.assessment.facts import checklist_of, facts_of
from app.assessment.models import Assessment
from app.assessment.reading import current_scorecard
from app.dossiers.editing import save_fields
from app.dossiers.models import Dossier
from app.scoring.record import recorded
from tests.desk import TWO_COSTS, Desk
from tests.statements import counted

TODAY = date(2026, 11, 23)


def save_rate(desk: Desk, dossier: Dossier, rate: str) -> None:
    save_fields(
        desk.session,
        dossier,
        path="cost_plan.financing",
        fields={"rate": rate},
        drawn_from=dossier.revision,
        **desk.by_anna(),
    )


def stored(desk: Desk, dossier: Dossier) -> Assessment:
    found = desk.session.get(Assessment, dossier.id)
    assert found is not None
    return found


def test_the_facts_are_the_dossier_the_dates_of_its_round_and_the_day(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    facts = facts_of(dossier.stated, desk.round, TODAY)
    assert facts.dossier is dossier.stated
    assert facts.timetable.apply_by == desk.round.apply_by
    assert facts.timetable.call == "mpsc-2021"
    assert facts.as_of == TODAY


def test_a_scorecard_is_kept_whole_and_in_columns(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    card = assess(desk.session, dossier, today=TODAY).after
    row = stored(desk, dossier)
    assert json.loads(row.scorecard) == recorded(card)
    assert (row.level, row.earned, row.gates_total) == (
        card.level,
        str(card.earned),
        len(card.gates),
    )
    assert (row.revision, row.assessed_on) == (1, TODAY)
    assert row.fingerprint == checklist_of(desk.round).fingerprint


def test_a_change_shows_what_was_before_and_what_is_after(desk: Desk) -> None:
    dossier = desk.dossier()
    assert assess(desk.session, dossier, today=TODAY).before is None
    save_rate(desk, dossier, "0.65")
    assessed = assess(desk.session, dossier, today=TODAY)
    assert assessed.before is not None
    assert assessed.before.line("fin-grant-rate").outcome == "unknown"
    assert assessed.after.line("fin-grant-rate").outcome == "met"
    assert stored(desk, dossier).revision == 2


def test_after_a_night_the_state_before_is_computed_anew(desk: Desk) -> None:
    dossier = desk.dossier()
    assess(desk.session, dossier, today=TODAY - timedelta(days=1))
    previous = dossier.stated
    save_rate(desk, dossier, "0.65")
    assessed = assess(desk.session, dossier, today=TODAY, previous=previous)
    assert assessed.before is not None
    assert assessed.before.as_of == TODAY
    assert assessed.before.line("fin-grant-rate").outcome == "unknown"


def test_saving_and_assessing_takes_few_statements(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    desk.session.commit()
    with counted(desk.engine) as statements:
        save_rate(desk, dossier, "0.65")
        assess(desk.session, dossier, today=TODAY)
    assert len(statements) <= 5, statements


def test_a_scorecard_of_today_is_read_and_not_computed(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    card = assess(desk.session, dossier, today=TODAY).after
    assert recorded(current_scorecard(desk.session, dossier, TODAY)) == recorded(card)


def test_a_scorecard_of_yesterday_is_never_shown(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=desk.round.apply_by)
    after_deadline = desk.round.apply_by + timedelta(days=1)
    card = current_scorecard(desk.session, dossier, after_deadline)
    assert card.as_of == after_deadline
    assert card.level == "blocked"


def test_a_scorecard_of_another_engine_or_checklist_is_never_shown(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    for change in ({"engine": "older"}, {"fingerprint": "older"}):
        desk.session.execute(update(Assessment).values(level="complete", scorecard="{}", **change))
        desk.session.expire(stored(desk, dossier))
        assert current_scorecard(desk.session, dossier, TODAY).level != "complete"
        assess(desk.session, dossier, today=TODAY)


def test_reading_a_stale_scorecard_writes_nothing(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    flushed: list[Session] = []
    event.listen(desk.session, "before_flush", lambda session, *_: flushed.append(session))
    current_scorecard(desk.session, dossier, TODAY + timedelta(days=1))
    assert not desk.session.dirty
    assert flushed == []


def test_a_scorecard_of_another_content_or_of_other_dates_is_never_shown(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    day = TODAY + timedelta(days=1)
    for change in ({"dossier_fingerprint": "0" * 64}, {"apply_by": day}, {"resolution_by": None}):
        desk.session.execute(update(Assessment).values(level="complete", scorecard="{}", **change))
        desk.session.expire(stored(desk, dossier))
        assert current_scorecard(desk.session, dossier, TODAY).level != "complete"
        assess(desk.session, dossier, today=TODAY)


def test_content_changed_behind_the_back_of_its_revision_is_noticed(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    text = dossier.content.replace("100.00", "99.00")
    desk.session.execute(update(Dossier).where(Dossier.id == dossier.id).values(content=text))
    desk.session.execute(update(Assessment).values(scorecard="{}"))
    desk.session.expire(dossier, ["content"])
    desk.session.expire(stored(desk, dossier))
    assert dossier.content == text
    assert len(current_scorecard(desk.session, dossier, TODAY).lines) >= 50
