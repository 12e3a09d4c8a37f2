"""Every stored score is what its receipt gives; whatever does not fit is named."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update

from app.assessment.assessing import assess
from app.assessment.models import Assessment, AssessmentPoint
from app.assessment.replaying import replay
from app.assessment.rescoring import rescore
from app.database import Database
from app.dossiers.editing import save_part, undo_last
from app.dossiers.models import Dossier, DossierRevision
from app.rounds.models import Round
from tests.desk import TWO_COSTS, Desk

TODAY = date(2026, 11, 23)
FINANCING = {"financing": {"rate": "0.65"}}


def dossier_with_a_past(desk: Desk) -> Dossier:
    dossier = desk.dossier(TWO_COSTS)
    assess(desk.session, dossier, today=TODAY)
    desk.save_title(dossier, "Rebenau", drawn_from=1)
    assess(desk.session, dossier, today=TODAY)
    save_part(
        desk.session,
        dossier,
        part="cost_plan",
        value=TWO_COSTS["cost_plan"] | FINANCING,
        drawn_from=2,
        **desk.by_bert(),
    )
    assess(desk.session, dossier, today=TODAY)
    undo_last(desk.session, dossier, **desk.by_anna())
    assess(desk.session, dossier, today=TODAY)
    desk.session.commit()
    return dossier


def test_all_that_is_stored_is_recomputed(desk: Desk, database: Database) -> None:
    dossier_with_a_past(desk)
    dossier_with_a_past(desk)
    rescore(database, today=desk.round.apply_by + timedelta(days=1))
    found = replay(database)
    assert found.mismatches == []
    assert found.compared == 2 + 2 * 4
    assert found.other_engine == 0


def test_nothing_stored_is_no_mismatch(database: Database) -> None:
    assert replay(database).compared == 0


def test_a_moved_deadline_does_not_touch_what_was_made_before(
    desk: Desk, database: Database
) -> None:
    dossier_with_a_past(desk)
    desk.session.execute(update(Round).values(apply_by=desk.round.apply_by + timedelta(days=7)))
    desk.session.commit()
    assert replay(database).mismatches == []


@pytest.mark.parametrize(
    ("change", "differs_in"),
    [
        ({"earned": "1/3"}, ("earned",)),
        ({"percent": 99, "level": "complete"}, ("level", "percent")),
        ({"dossier_fingerprint": "0"}, ("dossier_fingerprint",)),
        ({"fingerprint": "0"}, ("checklist",)),
        ({"checklist_id": "gone", "fingerprint": "0"}, ("checklist",)),
    ],
)
def test_a_point_that_was_tampered_with_is_named(
    desk: Desk, database: Database, change: dict[str, Any], differs_in: tuple[str, ...]
) -> None:
    dossier = dossier_with_a_past(desk)
    where = AssessmentPoint.revision == 3
    desk.session.execute(update(AssessmentPoint).where(where).values(**change))
    desk.session.commit()
    (mismatch,) = replay(database).mismatches
    assert (mismatch.dossier_id, mismatch.revision) == (dossier.id, 3)
    assert mismatch.differs_in == differs_in


def test_an_assessment_that_was_tampered_with_is_named(desk: Desk, database: Database) -> None:
    dossier_with_a_past(desk)
    desk.session.execute(update(Assessment).values(gates_unmet=99))
    desk.session.commit()
    assert [mismatch.differs_in for mismatch in replay(database).mismatches] == [("gates_unmet",)]


def test_content_that_was_tampered_with_is_named(desk: Desk, database: Database) -> None:
    dossier = dossier_with_a_past(desk)
    text = dossier.content.replace("100.00", "99.00")
    desk.session.execute(update(Dossier).values(content=text))
    desk.session.commit()
    found = [mismatch.differs_in for mismatch in replay(database).mismatches]
    assert ("fingerprint of the content",) in found
    assert any("dossier_fingerprint" in differs for differs in found)


def test_history_that_is_gone_is_named(desk: Desk, database: Database) -> None:
    dossier_with_a_past(desk)
    desk.session.execute(delete(DossierRevision).where(DossierRevision.number == 3))
    desk.session.commit()
    assert ("content",) in [mismatch.differs_in for mismatch in replay(database).mismatches]


def test_scores_of_another_engine_are_counted_and_left_alone(
    desk: Desk, database: Database
) -> None:
    dossier_with_a_past(desk)
    values = {"engine": "older", "earned": "0"}
    desk.session.execute(update(AssessmentPoint).values(**values))
    desk.session.commit()
    found = replay(database)
    assert (found.compared, found.mismatches) == (1, [])
    assert found.other_engine == 3
