"""Half a dossier can always be kept, field by field."""

import pytest

from app.dossiers.checking import InvalidContent
from app.dossiers.editing import (
    create_dossier,
    open_to_network,
    save_fields,
)
from app.dossiers.exchange import as_plain
from app.dossiers.queries import history
from app.municipalities.models import Municipality
from app.scoring.content.dossier import Dossier as Content
from tests.desk import TWO_COSTS, Desk


def test_a_new_dossier_knows_its_municipality(desk: Desk) -> None:
    dossier = desk.dossier()
    assert dossier.revision == 1
    assert dossier.stated.applicant.name == "Rebenau"
    assert dossier.stated.applicant.key == "07999001"
    assert [entry.note for entry, _ in history(desk.session, dossier)] == ["created"]


def test_fields_given_are_set_and_others_stay(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Alt", "summary": "Bleibt"}})
    saved = save_fields(
        desk.session,
        dossier,
        path="project_plan",
        fields={"title": "Neu", "scope.kind": "whole_municipality"},
        drawn_from=1,
        **desk.by_bert(),
    )
    plan = saved.content.project_plan
    assert (plan.title, plan.summary, plan.scope.kind) == ("Neu", "Bleibt", "whole_municipality")
    assert saved.before.project_plan.title == "Alt"
    assert (dossier.revision, dossier.changed_by) == (2, desk.bert)


@pytest.mark.parametrize("nothing", [None, "", "   "])
def test_a_field_is_cleared_by_nothing(desk: Desk, nothing: str | None) -> None:
    dossier = desk.dossier({"cost_plan": {"financing": {"rate": "0.65"}}})
    saved = save_fields(
        desk.session,
        dossier,
        path="cost_plan.financing",
        fields={"rate": nothing},
        drawn_from=1,
        **desk.by_anna(),
    )
    assert saved.content.cost_plan.financing.rate is None


def test_the_statement_that_there_are_no_partners_is_kept(desk: Desk) -> None:
    dossier = desk.dossier()
    assert dossier.stated.applicant.partners is None
    save_fields(
        desk.session,
        dossier,
        path="applicant",
        fields={"partners": []},
        drawn_from=1,
        **desk.by_anna(),
    )
    assert dossier.stated.applicant.partners == ()


def test_what_changes_nothing_makes_no_revision(desk: Desk) -> None:
    dossier = desk.dossier({"project_plan": {"title": "Gleich"}})
    saved = save_fields(
        desk.session,
        dossier,
        path="project_plan",
        fields={"title": "  Gleich "},
        drawn_from=1,
        **desk.by_bert(),
    )
    assert not saved.changed
    assert (dossier.revision, dossier.changed_by) == (1, desk.anna)
    assert len(history(desk.session, dossier)) == 1


def test_a_value_that_does_not_fit_is_refused_with_its_field(desk: Desk) -> None:
    dossier = desk.dossier(TWO_COSTS)
    with pytest.raises(InvalidContent) as raised:
        save_fields(
            desk.session,
            dossier,
            path="cost_plan.positions[c2]",
            fields={"amount": "-5", "year": "1999", "type": "staff"},
            drawn_from=1,
            **desk.by_anna(),
        )
    assert {problem.path for problem in raised.value.problems} == {
        "cost_plan.positions[c2].amount",
        "cost_plan.positions[c2].year",
    }
    assert (dossier.revision, dossier.stated.cost_plan.positions[1].amount) == (1, 20000)


def test_an_unknown_field_is_refused_with_a_suggestion(desk: Desk) -> None:
    dossier = desk.dossier()
    with pytest.raises(InvalidContent) as raised:
        save_fields(
            desk.session,
            dossier,
            path="project_plan",
            fields={"titel": "x"},
            drawn_from=1,
            **desk.by_anna(),
        )
    assert "Meinten Sie „title“?" in raised.value.problems[0].sentence.de


def test_opening_to_the_network_is_no_revision(desk: Desk) -> None:
    dossier = desk.dossier()
    open_to_network(desk.session, dossier, opened=True)
    assert (dossier.opened_to_network, dossier.revision) == (True, 1)


def test_given_content_is_kept_as_it_is(desk: Desk) -> None:
    town = Municipality(name="Ohne Schlüssel")
    desk.session.add(town)
    dossier = create_dossier(
        desk.session,
        municipality=town,
        round_=desk.round,
        person_id=None,
        now=desk.now(),
        content=Content(),
    )
    assert as_plain(dossier.stated) == {"format": "dossier/1"}
