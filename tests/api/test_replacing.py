"""A part is replaced under its revision: all or nothing, and the readiness comes in the answer."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

from fastapi import FastAPI

from app.api.shapes import SavedPart
from app.assessment.models import Assessment
from app.database import Database
from app.dossiers.models import Dossier
from app.dossiers.paths import PARTS
from tests.api.programs import V1, Program, error_of, everything
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import READY
from tests.statements import counted

TOO_MUCH = {"financing": {"rate": "0.95"}}
ENOUGH = {"financing": {"rate": "0.65", "budget_emergency": {"claimed": False}}}


def saved(program: Program, part: str, body: object, revision: str = '"1"') -> SavedPart:
    response = program.send(part, body, revision=revision)
    assert response.status_code == 200, response.text
    found = SavedPart.model_validate_json(response.text)
    assert response.headers["ETag"] == f'"{found.revision}"'
    return found


def test_a_part_is_replaced_and_the_answer_shows_what_moved(program: Program) -> None:
    first = saved(program, "cost_plan", TOO_MUCH)
    assert (first.revision, first.changed, first.part) == (2, True, "cost_plan")
    assert first.scorecard.level == "blocked"
    then = saved(program, "cost_plan", ENOUGH, '"2"')
    (rate,) = (one for one in then.scorecard.moved if one.id == "fin-grant-rate")
    assert (rate.before.outcome, rate.after.outcome) == ("unmet", "met")
    assert "65" in rate.reason.de
    assert "65" in rate.reason.en
    assert then.content == program.show("/parts/cost_plan").json()
    assert then.scorecard.level != "blocked"


def test_the_stored_assessment_is_of_the_same_transaction(
    program: Program, cast: Cast, database: Database
) -> None:
    found = saved(program, "cost_plan", TOO_MUCH)
    with database.reading() as session:
        row = session.get_one(Assessment, cast.dossiers["rebenau"])
        assert (row.revision, row.level) == (found.revision, found.scorecard.level)
        assert row.assessed_on == date(2026, 11, 23)


def test_what_a_part_leaves_out_is_empty_afterwards_and_other_parts_stay(program: Program) -> None:
    saved(program, "project_plan", {"title": "Rebenau verbindet", "summary": "Kurz."})
    found = saved(program, "project_plan", {"summary": "Kurz."}, '"2"')
    assert found.content == {"summary": "Kurz."}
    saved(program, "project_plan", {}, '"3"')
    content = program.show().json()["content"]
    assert "project_plan" not in content
    assert content["applicant"]["name"] == "Rebenau"


def test_rows_keep_their_ids_and_new_ones_get_some(program: Program) -> None:
    rows = [{"id": "kept", "amount": "1"}, {"amount": "2"}, {"id": "", "amount": "3"}]
    found = saved(program, "cost_plan", {"positions": rows})
    assert [row["id"] for row in found.content["positions"]] == ["kept", "c1", "c2"]


def test_application_is_all_that_is_in_no_part_of_its_own(program: Program) -> None:
    body = {"entry": "phase_b_only", "submitted_on": "2026-12-01", "other_applications": []}
    assert saved(program, "application", body).content == body
    assert program.show().json()["content"]["applicant"]["name"] == "Rebenau"
    saved(program, "application", {}, '"2"')
    assert program.show("/parts/application").json() == {}


def test_the_statement_that_there_is_none_is_not_the_same_as_nothing(program: Program) -> None:
    assert saved(program, "applicant", {"partners": []}).content == {"partners": []}
    assert saved(program, "applicant", {"partners": None}, '"2"').content == {}


def test_everything_that_a_dossier_can_say_goes_in_and_comes_out(program: Program) -> None:
    for number, part in enumerate(PARTS, start=1):
        application = {key: READY[key] for key in READY if key not in PARTS}
        body = application if part == "application" else READY[part]
        saved(program, part, body, f'"{number}"')
    content = program.show().json()["content"]
    assert set(content) == {"format", *READY}
    for part in PARTS[:-1]:
        assert content[part] == program.show(f"/parts/{part}").json()
    assert content["cost_plan"]["positions"] == READY["cost_plan"]["positions"]


def test_what_changes_nothing_makes_no_revision(program: Program, database: Database) -> None:
    saved(program, "cost_plan", TOO_MUCH)
    before = everything(database)
    again = saved(program, "cost_plan", TOO_MUCH, '"2"')
    assert (again.revision, again.changed, again.scorecard.moved) == (2, False, ())
    assert everything(database) == before


def test_a_missing_revision_is_asked_for(program: Program, database: Database) -> None:
    before = everything(database)
    response = program.send("cost_plan", TOO_MUCH, revision=None)
    assert response.status_code == 428
    assert error_of(response)["code"] == "revision_needed"
    assert everything(database) == before


MALFORMED = (
    *("1", "", '""', "*", 'W/"1"', '"1", "2"', '"0"', '"01"', '"-1"', '"+1"', '"1.0"', '"1_0"'),
    *('"x"', "'1'", '"1', '"1" "1"', '"1"x', "'\"1\"'"),
)


def test_a_malformed_revision_is_refused(program: Program, database: Database) -> None:
    before = everything(database)
    for revision in MALFORMED:
        response = program.send("cost_plan", TOO_MUCH, revision=revision)
        assert response.status_code == 400, revision
        assert "If-Match" in error_of(response)["message"]
    assert everything(database) == before


def test_two_revisions_in_two_headers_are_refused(program: Program) -> None:
    response = program.ask(
        "PUT",
        f"{program.address}/parts/cost_plan",
        content="{}",
        headers=[
            ("Content-Type", "application/json"),
            ("If-Match", '"1"'),
            ("If-Match", '"1"'),
        ],
    )
    assert response.status_code == 400


def test_a_stale_revision_is_refused_with_the_current_one(
    program: Program, database: Database
) -> None:
    saved(program, "cost_plan", TOO_MUCH)
    before = everything(database)
    for number in (1, 3, 2**31, 2**63, 10**30, int("9" * 4_000)):
        response = program.send("cost_plan", ENOUGH, revision=f'"{number}"')
        assert response.status_code == 412
        assert response.headers["ETag"] == '"2"'
        error = error_of(response)
        assert (error["code"], error["revision"]) == ("stale", 2)
        assert "revision 2" in error["message"]
    assert everything(database) == before


def test_any_newer_revision_is_a_conflict_also_of_another_part(program: Program) -> None:
    saved(program, "applicant", {"name": "Rebenau"})
    assert program.send("cost_plan", TOO_MUCH).status_code == 412


def test_of_two_who_read_the_same_revision_one_is_refused(app: FastAPI, cast: Cast) -> None:
    one, other = Program.of(app, cast, "lead"), Program.of(app, cast, "lead")
    read = one.show("/parts/cost_plan").headers["ETag"]
    assert one.send("cost_plan", ENOUGH, revision=read).status_code == 200
    assert other.send("cost_plan", TOO_MUCH, revision=read).status_code == 412
    assert one.show("/parts/cost_plan").json() == ENOUGH


def test_who_replaced_a_part_is_kept(program: Program, cast: Cast, database: Database) -> None:
    saved(program, "cost_plan", TOO_MUCH)
    with database.reading() as session:
        dossier = session.get_one(Dossier, cast.dossiers["rebenau"])
        assert dossier.changed_by == cast.people["lead"]
        assert json.loads(dossier.content)["cost_plan"] == TOO_MUCH


def test_a_read_token_replaces_nothing(app: FastAPI, cast: Cast, database: Database) -> None:
    before = everything(database)
    reader = Program.of(app, cast, "lead", "read")
    assert reader.show().status_code == 200
    response = reader.send("cost_plan", TOO_MUCH)
    assert (response.status_code, error_of(response)["code"]) == (403, "not_allowed")
    assert everything(database) == before


def test_only_the_lead_of_the_town_replaces(app: FastAPI, cast: Cast, database: Database) -> None:
    before = everything(database)
    refused = dict.fromkeys(("adviser", "coordinator", "administrator", "nobody"), 403)
    for name, status in {**refused, "lead_of_talheim": 404}.items():
        stranger = Program.of(app, cast, name)
        for revision in ('"1"', '"9"', None):
            assert stranger.send("cost_plan", TOO_MUCH, revision=revision).status_code == status
            assert stranger.send("nowhere", "[", revision=revision).status_code == status
    assert everything(database) == before


def test_a_foreign_dossier_is_not_found_like_a_missing_one(app: FastAPI, cast: Cast) -> None:
    lead = Program.of(app, cast, "lead", town="talheim")
    foreign = [lead.show(), lead.show("/scorecard"), lead.send("cost_plan", TOO_MUCH)]
    lead.address = f"{V1}/dossiers/{'x' * 22}"
    missing = [lead.show(), lead.show("/scorecard"), lead.send("cost_plan", TOO_MUCH)]
    for one, other in zip(foreign, missing, strict=True):
        assert one.status_code == other.status_code == 404
        assert one.content == other.content
        assert _plain(one.headers) == _plain(other.headers)


def _plain(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "x-request-id"}


def test_without_a_valid_token_nothing_is_told(app: FastAPI, cast: Cast) -> None:
    for authorization in ("", "Bearer", "Bearer ", "Bearer kmp_x", "Basic eDp4", "kmp_x"):
        stranger = Program(app, authorization=authorization)
        stranger.address = f"{V1}/dossiers/{cast.dossiers['rebenau']}"
        for response in (stranger.show(), stranger.send("cost_plan", "[", revision=None)):
            assert response.status_code == 401, authorization
            assert response.headers["WWW-Authenticate"] == "Bearer"
            assert error_of(response)["code"] == "not_signed_in"


def test_the_scheme_goes_by_all_its_spellings(program: Program) -> None:
    token = program.client.headers["Authorization"].partition(" ")[2]
    for scheme in ("Bearer", "bearer", "BEARER"):
        response = program.get(program.address, headers={"Authorization": f"{scheme} {token}"})
        assert response.status_code == 200, scheme


def test_a_token_in_the_address_or_in_a_cookie_is_none(
    app: FastAPI, cast: Cast, program: Program
) -> None:
    token = program.client.headers["Authorization"].removeprefix("Bearer ")
    stranger = Program(app)
    for name in ("token", "access_token", "authorization"):
        assert stranger.get(f"{program.address}?{name}={token}").status_code == 401
        stranger.client.cookies.set(name, token)
    stranger.client.cookies.set("kompass_session", token)
    assert stranger.get(program.address).status_code == 401


def test_an_expired_token_is_none(program: Program, clock: StoppedClock) -> None:
    clock.advance(days=30)
    assert program.show().status_code == 401


def test_a_save_takes_at_most_ten_statements(program: Program, database: Database) -> None:
    saved(program, "cost_plan", TOO_MUCH)
    with counted(database.engine) as statements:
        saved(program, "cost_plan", ENOUGH, '"2"')
    assert len(statements) <= 10, statements


def test_of_many_at_once_exactly_one_is_taken(app: FastAPI, cast: Cast, database: Database) -> None:
    programs = [Program.of(app, cast, "lead") for _ in range(8)]
    start = Barrier(len(programs))

    def send(position: int) -> int:
        start.wait()
        body = {"title": f"Fassung {position}"}
        return programs[position].send("project_plan", body).status_code

    with ThreadPoolExecutor(len(programs)) as pool:
        statuses = sorted(pool.map(send, range(len(programs))))
    assert statuses == [200, *[412] * 7]
    assert programs[0].show().headers["ETag"] == '"2"'
    assert len(everything(database)["dossier_revision"]) == len(cast.dossiers) + 1
