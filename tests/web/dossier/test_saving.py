"""Saving blocks of a dossier over HTTP: what is kept, what is asked back, what is shown at once."""

import json
import re
from html import unescape

import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.database import Database
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from tests.cast import Cast
from tests.statements import counted
from tests.visitors import Visitor

HTMX = {"HX-Request": "true"}
BLOCK = "cost_plan.positions"


def stored(database: Database, dossier_id: str) -> dict[str, object]:
    """What the database holds of a dossier."""
    with database.reading() as session:
        dossier = session.get_one(Dossier, dossier_id)
        return {**as_plain(dossier.stated), "revision": dossier.revision}


class Desk:
    """A lead at the dossier of Rebenau."""

    def __init__(self, lead: Visitor, cast: Cast, database: Database) -> None:
        self.lead, self.database = lead, database
        self.id = cast.dossiers["rebenau"]
        self.address = f"/dossiers/{self.id}"

    def save(
        self,
        slug: str,
        block: str,
        fields: dict[str, str],
        *,
        revision: int | None = None,
        htmx: bool = False,
        **control: str,
    ) -> Response:
        """Post a block as its form would."""
        drawn = stored(self.database, self.id)["revision"] if revision is None else revision
        form = {"block": block, "revision": str(drawn), **control, **fields}
        return self.lead.post(f"{self.address}/{slug}", form, headers=HTMX if htmx else {})

    def content(self) -> dict[str, object]:
        """What is stored now."""
        return stored(self.database, self.id)


@pytest.fixture
def desk(lead: Visitor, cast: Cast, database: Database) -> Desk:
    return Desk(lead, cast, database)


def positions(desk: Desk) -> list[dict[str, object]]:
    plan = desk.content().get("cost_plan", {})
    assert isinstance(plan, dict)
    return list(plan.get("positions", []))


def test_a_new_cost_item_is_saved_and_its_readiness_comes_in_the_same_answer(desk: Desk) -> None:
    answer = desk.save(
        "cost-plan",
        BLOCK,
        {
            f"{BLOCK}[new1].text": "Offene Datenplattform",
            f"{BLOCK}[new1].phase": "B",
            f"{BLOCK}[new1].amount": "15.000.000,01",
            f"{BLOCK}[new1].year": "2027",
        },
        htmx=True,
    )
    assert answer.status_code == 200
    assert positions(desk)[0]["amount"] == "15000000.01"
    for part in ('id="block-cost_plan-positions"', 'id="scorecard"', 'id="criteria"', 'id="flash"'):
        assert part in answer.text
    assert "15.000.000,01" in unescape(answer.text)
    assert "jetzt nicht erfüllt" in answer.text


def test_without_htmx_a_save_leads_back_to_the_page(desk: Desk) -> None:
    answer = desk.save("project-plan", "project_plan", {"project_plan.title": "Rebenau verbindet"})
    assert answer.status_code == 303
    page = desk.lead.get(answer.headers["location"])
    assert "Rebenau verbindet" in page.text
    assert "Gespeichert." in page.text


def test_saving_a_cost_item_takes_at_most_ten_statements(desk: Desk, database: Database) -> None:
    desk.save("cost-plan", BLOCK, {f"{BLOCK}[new1].amount": "100"})
    row = positions(desk)[0]["id"]
    for htmx in (True, False):
        fields = {f"{BLOCK}[{row}].amount": "200" if htmx else "300"}
        revision = desk.content()["revision"]
        assert isinstance(revision, int)
        with counted(database.engine) as statements:
            answer = desk.save("cost-plan", BLOCK, fields, revision=revision, htmx=htmx)
        assert answer.status_code in (200, 303)
        assert len(statements) <= 10, statements


@pytest.mark.parametrize(
    ("typed", "lang", "meant"),
    [
        ("1,234.56", "de", "1.234,56"),
        ("1,234", "de", "1.234"),
        ("1.234", "en", "1,234"),
        ("-5", "de", None),
        ("1e400", "de", None),
        ("NaN", "de", None),
        ("１２３", "de", None),
        ("1234567890123", "de", None),
    ],
)
def test_an_unclear_amount_is_asked_back_with_what_was_typed(
    desk: Desk, typed: str, lang: str, meant: str | None
) -> None:
    desk.lead.client.cookies.set("kompass_language", lang)
    answer = desk.save("cost-plan", BLOCK, {f"{BLOCK}[new1].amount": typed}, htmx=True)
    assert answer.status_code == 422
    assert f'value="{typed}"' in unescape(answer.text)
    assert 'aria-invalid="true"' in answer.text
    if meant is not None:
        assert f'data-suggest="{meant}"' in answer.text
    assert desk.content()["revision"] == 1


@pytest.mark.parametrize(
    "typed", ["29.02.2021", "14.03.2021 24:00", "01.01.0001", "31.12.9999", "morgen"]
)
def test_an_impossible_day_is_asked_back(desk: Desk, typed: str) -> None:
    answer = desk.save("application", "application", {"submitted_on": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.text
    assert desk.content()["revision"] == 1


@pytest.mark.parametrize("typed", ["a\x00b", "a\x07b", "ab\u202ecd", "x" * 20_001])
def test_text_that_cannot_be_kept_is_asked_back_and_not_lost(desk: Desk, typed: str) -> None:
    answer = desk.save("project-plan", "project_plan", {"project_plan.summary": typed}, htmx=True)
    assert answer.status_code == 422
    assert typed.replace("\x00", "")[:50] in unescape(answer.text).replace("\x00", "")
    assert desk.content()["revision"] == 1


def test_only_spaces_are_nothing(desk: Desk) -> None:
    desk.save("project-plan", "project_plan", {"project_plan.title": "Rebenau"})
    desk.save("project-plan", "project_plan", {"project_plan.title": " \u00a0 "})
    plan = desk.content().get("project_plan", {})
    assert isinstance(plan, dict)
    assert "title" not in plan


@pytest.mark.parametrize("name", ["municipality_id", "revision_id", "level", "applicant.secret"])
def test_a_field_that_the_form_never_had_is_refused(desk: Desk, name: str) -> None:
    answer = desk.save("applicant", "applicant", {"applicant.name": "Neu", name: "1"})
    assert answer.status_code == 422
    assert name in unescape(answer.text)
    assert desk.content()["revision"] == 1


@pytest.mark.parametrize("row", ["c99", "9223372036854775808", "../x", "[", "\x00"])
def test_a_row_that_is_not_there_is_not_found(desk: Desk, row: str) -> None:
    path = "project_plan.goals"
    answer = desk.save("project-plan", path, {f"{path}[{row}].indicator": "x"}, row=row, do="save")
    assert answer.status_code in (404, 422)
    assert desk.content()["revision"] == 1


@pytest.mark.parametrize("revision", ["", "x", "-1", "9223372036854775808", "１"])
def test_a_form_without_a_revision_is_asked_back(desk: Desk, revision: str) -> None:
    form = {"block": "applicant", "revision": revision, "applicant.name": "Neu"}
    answer = desk.lead.post(f"{desk.address}/applicant", form)
    assert answer.status_code in (409, 422)
    assert 'value="Neu"' in answer.text
    assert desk.content()["revision"] == 1


def test_two_tabs_with_the_same_field_end_in_a_conflict_that_shows_both(desk: Desk) -> None:
    first = {"project_plan.title": "Erster Titel"}
    second = {"project_plan.title": "Zweiter Titel"}
    assert desk.save("project-plan", "project_plan", first, revision=1).status_code == 303
    for htmx in (True, False):
        answer = desk.save("project-plan", "project_plan", second, revision=1, htmx=htmx)
        assert answer.status_code == 409
        assert 'value="Zweiter Titel"' in answer.text
        assert "Erster Titel" in answer.text
    again = re.search(r'name="revision" value="(\d+)"', answer.text)
    assert again is not None
    assert (
        desk.save("project-plan", "project_plan", second, revision=int(again[1])).status_code == 303
    )
    assert "Zweiter Titel" in json.dumps(desk.content(), ensure_ascii=False)


def test_two_tabs_with_different_fields_both_pass(desk: Desk) -> None:
    title = {"project_plan.title": "Titel", "project_plan.summary": ""}
    summary = {"project_plan.title": "", "project_plan.summary": "Kurz"}
    assert desk.save("project-plan", "project_plan", title, revision=1).status_code == 303
    assert desk.save("project-plan", "project_plan", summary, revision=1).status_code == 303
    plan = desk.content()["project_plan"]
    assert isinstance(plan, dict)
    assert (plan["title"], plan["summary"]) == ("Titel", "Kurz")


def test_a_grid_that_somebody_else_changed_keeps_the_typed_rows(desk: Desk) -> None:
    desk.save("cost-plan", BLOCK, {f"{BLOCK}[new1].amount": "100"})
    desk.save("cost-plan", BLOCK, {f"{BLOCK}[new1].amount": "200"})
    answer = desk.save(
        "cost-plan", BLOCK, {f"{BLOCK}[new1].text": "Meine Zeile"}, revision=2, htmx=True
    )
    assert answer.status_code == 409
    assert "Meine Zeile" in answer.text
    assert "200,00" in answer.text


def test_rows_are_added_saved_and_deleted(desk: Desk) -> None:
    path = "project_plan.goals"
    added = desk.save("project-plan", path, {f"{path}[new1].text": "Weniger Leerstand"}, row="new1")
    assert added.status_code == 303
    plan = desk.content()["project_plan"]
    assert isinstance(plan, dict)
    row = plan["goals"][0]["id"]
    desk.save("project-plan", path, {f"{path}[{row}].target": "10 %"}, row=row)
    plan = desk.content()["project_plan"]
    assert isinstance(plan, dict)
    assert plan["goals"][0]["target"] == "10 %"
    desk.save("project-plan", path, {}, row=row, do="delete")
    assert "project_plan" not in desk.content()


def test_none_is_a_statement_and_not_an_empty_list(desk: Desk) -> None:
    desk.save("applicant", "applicant.partners", {}, do="none")
    applicant = desk.content()["applicant"]
    assert isinstance(applicant, dict)
    assert applicant["partners"] == []
    page = desk.lead.get(f"{desk.address}/applicant")
    assert "Wir bewerben uns ohne kommunale Partner." in page.text


def test_the_last_change_can_be_undone(desk: Desk) -> None:
    desk.save("project-plan", "project_plan", {"project_plan.title": "Erster"})
    desk.save("project-plan", "project_plan", {"project_plan.title": "Zweiter"})
    answer = desk.lead.post(f"{desk.address}/undo", {"revision": "3", "page": "project-plan"})
    assert answer.status_code == 303
    plan = desk.content()["project_plan"]
    assert isinstance(plan, dict)
    assert plan["title"] == "Erster"
    stale = desk.lead.post(f"{desk.address}/undo", {"revision": "3"})
    assert stale.status_code == 409


def test_showing_and_saving_a_form_changes_nothing(desk: Desk) -> None:
    desk.save("cost-plan", "cost_plan.financing", {"cost_plan.financing.rate": "65"})
    before = desk.content()
    page = desk.lead.get(f"{desk.address}/cost-plan").text
    start = page.index('id="block-cost_plan-financing"')
    form = page[start : page.index("</form>", start)]
    fields = {
        unescape(name): unescape(value)
        for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', form)
        if name.startswith("cost_plan.") and "claimed" not in name
    }
    answer = desk.save("cost-plan", "cost_plan.financing", fields, htmx=True)
    assert "Es war nichts zu ändern." in answer.text
    assert desk.content() == before


def test_an_unknown_page_or_block_is_not_found(desk: Desk) -> None:
    assert desk.lead.get(f"{desk.address}/nothing").status_code == 404
    assert desk.save("applicant", "cost_plan.positions", {}).status_code == 404


def test_every_part_can_be_read_in_both_languages(desk: Desk, app: FastAPI) -> None:
    for slug in (
        "",
        "/project-plan",
        "/cost-plan",
        "/time-plan",
        "/council",
        "/applicant",
        "/application",
        "/assessment",
        "/history",
    ):
        for lang in ("de", "en"):
            page = desk.lead.get(f"{desk.address}{slug}?lang={lang}")
            assert page.status_code == 200, slug
            assert f'<html lang="{lang}">' in page.text
