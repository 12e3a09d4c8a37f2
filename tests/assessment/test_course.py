"""The course of a dossier: one point per save that moved something, and none for the rest."""

from datetime import date, datetime, timedelta
from fractions import Fraction

from sqlalchemy import delete

from app.assessment.assessing import assess
from app.assessment.course import Moved, Stand, as_text, course, from_text, moment_of
from app.assessment.models import Assessment
from app.assessment.rescoring import refresh, rescore
from app.clock import BERLIN
from app.database import Database
from app.dossiers.editing import save_fields
from app.dossiers.models import Dossier
from app.scoring.verdict import Outcome
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


def test_the_first_assessment_begins_the_course(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    card = assess(desk.session, dossier, today=TODAY).after
    (point,) = course(desk.session, dossier)
    assert (point.revision, point.at, point.assessed_on) == (1, dossier.changed_at, TODAY)
    assert (point.level, point.earned, point.percent) == (
        card.level,
        str(card.earned),
        card.percent,
    )
    assert from_text(point.moved) == ()


def test_a_save_that_moves_something_says_what(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    save_rate(desk, dossier, "0.65")
    assess(desk.session, dossier, today=TODAY)
    _, point = course(desk.session, dossier)
    moved = {one.criterion: one for one in from_text(point.moved)}
    assert moved["fin-grant-rate"] == Moved(
        "fin-grant-rate", Stand(Outcome.UNKNOWN), Stand(Outcome.MET)
    )
    assert (point.revision, point.at) == (2, dossier.changed_at)


def test_a_save_that_moves_nothing_is_no_point_and_no_statement(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    desk.save_title(dossier, "Rebenau", drawn_from=1)
    assess(desk.session, dossier, today=TODAY)
    before = len(course(desk.session, dossier))
    desk.save_title(dossier, "Rebenau verbindet", drawn_from=2)
    with counted(desk.engine) as statements:
        assess(desk.session, dossier, today=TODAY)
    assert len(course(desk.session, dossier)) == before
    assert not any("assessment_point" in statement for statement in statements)


def test_a_deadline_that_passes_is_a_point_of_its_day(desk: Desk, database: Database) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    desk.session.commit()
    day_after = desk.round.apply_by + timedelta(days=1)
    for _ in range(2):
        assert refresh(database, today=day_after) in (0, 1)
        rescore(database, today=day_after)
    desk.session.expire_all()
    first, second = course(desk.session, dossier)
    assert (first.level, second.level) == ("incomplete", "blocked")
    assert second.at == datetime(2027, 1, 1, tzinfo=BERLIN)
    assert second.revision == 1
    assert all(one.after == Stand(Outcome.UNMET) for one in from_text(second.moved))


def test_a_dossier_that_was_never_assessed_gets_its_first_point(
    desk: Desk, database: Database
) -> None:
    dossier = desk.dossier(TWO_COSTS)
    desk.session.commit()
    assert refresh(database, today=TODAY) == 1
    assert len(course(desk.session, dossier)) == 1


def test_the_course_goes_with_its_dossier(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    desk.session.execute(delete(Assessment))
    desk.session.execute(delete(Dossier).where(Dossier.id == dossier.id))
    assert course(desk.session, dossier) == []


def test_what_moved_is_read_back_as_it_was() -> None:
    moved = (
        Moved("a", None, Stand(Outcome.MET)),
        Moved("b", Stand(Outcome.PARTLY, Fraction(1, 3)), Stand(Outcome.PARTLY, Fraction(2, 3))),
        Moved("c", Stand(Outcome.WAIVED), None),
    )
    assert from_text(as_text(moved)) == moved


def test_a_score_of_a_later_day_came_about_as_the_day_began() -> None:
    saved = datetime(2026, 11, 23, 23, 30, tzinfo=BERLIN)
    assert moment_of(saved, TODAY) == saved
    assert moment_of(saved, TODAY + timedelta(days=1)) == datetime(2026, 11, 24, tzinfo=BERLIN)
