"""What programs read: lists, dossiers, parts, scorecards, checklists, in the published shapes."""

import json
from datetime import date

from fastapi import FastAPI

from app.api.shapes import (
    Checklist,
    ChecklistList,
    DossierAnswer,
    DossierList,
    Scorecard,
)
from app.checklists.library import checklist
from app.database import Database
from app.dossiers.editing import create_dossier
from app.municipalities.editing import add_municipality, join
from app.municipalities.models import Network
from app.people.editing import withdraw
from app.people.models import Assignment
from app.rounds.models import Round
from app.scoring.record import recorded
from app.scoring.score import score
from tests.api.programs import V1, Program, error_of
from tests.builders import facts
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.statements import counted


def listed(program: Program, query: str = "") -> DossierList:
    response = program.get(f"{V1}/dossiers{query}")
    assert response.status_code == 200
    return DossierList.model_validate_json(response.text)


SEEN = {
    "lead": ["Rebenau"],
    "adviser": ["Rebenau"],
    "lead_of_talheim": ["Talheim"],
    "coordinator": ["Rebenau", "Talheim"],
    "coordinator_of_far": ["Fernau"],
    "administrator": [],
    "nobody": [],
}


def test_the_list_holds_what_its_person_may_see(app: FastAPI, cast: Cast) -> None:
    for name, towns in SEEN.items():
        found = listed(Program.of(app, cast, name))
        assert [dossier.municipality.name for dossier in found.dossiers] == towns, name
        assert (found.page, found.pages, found.total) == (1, 1, len(towns)), name


def test_the_list_says_where_each_dossier_stands_without_its_content(program: Program) -> None:
    (dossier,) = listed(program).dossiers
    assert dossier.revision == 1
    assert dossier.round.checklist == "mpsc-2021"
    assert dossier.round.apply_by == date(2026, 12, 31)
    assert dossier.standing.level == "incomplete"
    assert dossier.standing.gates.total > 0
    assert "content" not in program.get(f"{V1}/dossiers").text


def many_towns(database: Database, cast: Cast, clock: StoppedClock, number: int) -> None:
    with database.writing() as session:
        network = session.get_one(Network, cast.networks["near"])
        round_ = session.get_one(Round, cast.rounds["near"])
        for position in range(number):
            town = add_municipality(session, name=f"Stadt {position:02}", fictional=True)
            join(session, network, town)
            create_dossier(session, municipality=town, round_=round_, person_id=None, now=clock.now)


def test_a_long_list_comes_in_pages_that_leave_nothing_out(
    app: FastAPI, cast: Cast, database: Database, clock: StoppedClock
) -> None:
    many_towns(database, cast, clock, 10)
    program = Program.of(app, cast, "coordinator")
    pages = [listed(program, f"?page={page}&per_page=5") for page in (1, 2, 3, 4)]
    assert [len(page.dossiers) for page in pages] == [5, 5, 2, 0]
    assert {page.pages for page in pages} == {3}
    assert {page.total for page in pages} == {12}
    names = [dossier.municipality.name for page in pages for dossier in page.dossiers]
    assert names == ["Rebenau", *(f"Stadt {number:02}" for number in range(10)), "Talheim"]


def test_the_list_takes_as_many_statements_for_many_as_for_few(
    app: FastAPI, cast: Cast, database: Database, clock: StoppedClock
) -> None:
    program = Program.of(app, cast, "coordinator")
    listed(program)
    with counted(database.engine) as few:
        listed(program)
    many_towns(database, cast, clock, 10)
    with counted(database.engine) as many:
        listed(program)
    assert len(many) == len(few)
    assert len(few) <= 4


ODD = ("0", "-1", "", "1_0", "%2B1", "１", "1.0", str(2**63), "9" * 5_000, "x", "1e9", "%00")


def test_an_odd_page_is_refused_by_name(program: Program) -> None:
    queries = [f"{name}={odd}" for name in ("page", "per_page") for odd in ODD]
    for query in (*queries, "page=1&page=2", "per_page=101"):
        response = program.get(f"{V1}/dossiers?{query}")
        assert response.status_code == 422, query
        (problem,) = error_of(response)["problems"]
        assert problem["path"] == "?" + query.partition("=")[0]


def test_a_dossier_is_told_with_its_revision(program: Program, cast: Cast) -> None:
    response = program.show()
    assert response.headers["ETag"] == '"1"'
    dossier = DossierAnswer.model_validate_json(response.text)
    assert (dossier.id, dossier.revision) == (cast.dossiers["rebenau"], 1)
    assert dossier.content["format"] == "dossier/1"
    assert dossier.content["applicant"]["name"] == "Rebenau"


def test_a_part_is_told_just_as_it_may_be_sent_back(program: Program) -> None:
    for part in ("applicant", "project_plan", "cost_plan", "time_plan", "council", "application"):
        response = program.show(f"/parts/{part}")
        assert (response.status_code, response.headers["ETag"]) == (200, '"1"')
        again = program.send(part, response.json(), revision=response.headers["ETag"])
        assert again.status_code == 200, again.text
        assert again.json()["changed"] is False
        assert again.headers["ETag"] == '"1"'


def test_a_part_that_there_is_not_is_not_found(program: Program) -> None:
    for part in ("costs", "Cost_Plan", "dossier", "format", "cost-plan", "label"):
        assert program.show(f"/parts/{part}").status_code == 404, part
        assert program.send(part, {}).status_code == 404, part


def test_a_scorecard_is_told_as_the_command_line_prints_it(program: Program, cast: Cast) -> None:
    response = program.show("/scorecard")
    card = Scorecard.model_validate_json(response.text)
    assert (card.dossier.id, card.dossier.revision) == (cast.dossiers["rebenau"], 1)
    assert card.as_of == date(2026, 11, 23)
    assert len(card.criteria) == len(checklist("mpsc-2021").rules)
    printed = recorded(score(facts(), checklist("mpsc-2021")))
    assert list(response.json()) == ["dossier", *printed]
    assert response.json()["checklist"] == printed["checklist"]
    assert list(response.json()["criteria"][0]) == list(printed["criteria"][0])


def test_a_scorecard_is_of_today(program: Program, clock: StoppedClock) -> None:
    clock.advance(days=20)
    card = Scorecard.model_validate_json(program.show("/scorecard").text)
    assert card.as_of == listed(program).dossiers[0].standing.as_of == date(2026, 12, 13)


def test_a_coordinator_reads_scorecards_but_no_content(app: FastAPI, cast: Cast) -> None:
    coordinator = Program.of(app, cast, "coordinator")
    assert coordinator.show("/scorecard").status_code == 200
    for place in ("", "/parts/cost_plan"):
        assert coordinator.show(place).status_code == 404


def test_the_checklists_are_told_with_rules_parameters_and_sources(program: Program) -> None:
    found = ChecklistList.model_validate_json(program.get(f"{V1}/checklists").text)
    (ours,) = (one for one in found.checklists if one.id == "mpsc-2021")
    response = program.get(f"{V1}/checklists/mpsc-2021")
    whole = Checklist.model_validate_json(response.text, by_alias=True)
    assert whole.fingerprint == ours.fingerprint == checklist("mpsc-2021").fingerprint
    criteria = [one for section in whole.sections for one in section.criteria]
    assert len(criteria) == ours.criteria
    rate = next(one for one in criteria if one.id == "fin-grant-rate")
    assert rate.rule is not None
    assert "65" in rate.rule.de
    assert "65" in rate.rule.en
    assert whole.parameters["standard_rate"].value == "0.65"
    assert set(rate.source) <= set(whole.sources)


def test_a_checklist_that_there_is_not_is_not_found(program: Program) -> None:
    for name in ("mpsc-1999", "..", "%2e%2e%2fpyproject", "mpsc-2021.yaml"):
        assert program.get(f"{V1}/checklists/{name}").status_code == 404, name


def test_nobodys_name_or_address_is_told(app: FastAPI, program: Program) -> None:
    program.send("council", {"meetings": [{"body": "Stadtrat"}]})
    told = [program.show(place).text for place in ("", "/scorecard", "/parts/council")]
    told.append(program.get(f"{V1}/dossiers").text)
    for text in told:
        assert "example.org" not in text
        assert '"lead"' not in text


def test_an_assignment_withdrawn_a_moment_ago_reaches_nothing(
    program: Program, cast: Cast, database: Database
) -> None:
    assert program.show().status_code == 200
    with database.writing() as session:
        for assignment in session.query(Assignment).filter_by(person_id=cast.people["lead"]):
            withdraw(session, assignment)
    assert listed(program).total == 0
    assert program.show().status_code == 403
    assert program.send("council", {}).status_code == 403


def test_answers_are_json_that_nobody_keeps(program: Program) -> None:
    for path in (f"{V1}/dossiers", program.address, f"{V1}/checklists", f"{V1}/nowhere"):
        response = program.get(path)
        assert response.headers["content-type"] == "application/json"
        assert response.headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in response.headers
        json.loads(response.text)
