"""What a coordinator sees: every scorecard, and content only as long as it is opened."""

import re

import pytest
from fastapi import FastAPI

from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.lint import problems_of

SCORECARD = ("", "/assessment")
CONTENT = (
    *("/project-plan", "/cost-plan", "/time-plan", "/council", "/applicant", "/application"),
    *("/history", "/file.yaml", "/file.json"),
)


@pytest.fixture
def coordinator(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["coordinator"])


def open_content(lead: Visitor, cast: Cast, *, opened: bool) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    response = lead.post(f"{address}/network", {"opened": "true" if opened else "false"})
    assert response.status_code == 303
    assert lead.get(response.headers["location"]).status_code == 200


def statuses(visitor: Visitor, cast: Cast, pages: tuple[str, ...]) -> set[int]:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    return {visitor.get(address + page).status_code for page in pages}


def test_scorecards_of_all_members_are_seen_with_their_reasons(
    coordinator: Visitor, cast: Cast
) -> None:
    for town in ("rebenau", "talheim"):
        for page in SCORECARD:
            response = coordinator.get(f"/dossiers/{cast.dossiers[town]}{page}")
            assert response.status_code == 200
            assert problems_of(response.text) == []
    assert coordinator.get(f"/dossiers/{cast.dossiers['fernau']}").status_code == 404


def test_no_link_leads_a_coordinator_to_what_is_not_open(coordinator: Visitor, cast: Cast) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    for page in SCORECARD:
        links = re.findall(f'href="({address}[^"#]*)', coordinator.get(address + page).text)
        assert len(links) > 2
        assert {coordinator.get(link).status_code for link in set(links)} == {200}


def test_content_is_not_found_until_it_is_opened_and_after_it_is_closed(
    coordinator: Visitor, lead: Visitor, cast: Cast
) -> None:
    assert statuses(coordinator, cast, CONTENT) == {404}
    open_content(lead, cast, opened=True)
    assert statuses(coordinator, cast, CONTENT) == {200}
    open_content(lead, cast, opened=False)
    assert statuses(coordinator, cast, CONTENT) == {404}
    assert statuses(coordinator, cast, SCORECARD) == {200}


def test_opened_content_is_read_and_not_changed(
    coordinator: Visitor, lead: Visitor, cast: Cast
) -> None:
    open_content(lead, cast, opened=True)
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    page = coordinator.get(f"{address}/project-plan").text
    assert "Sie lesen dieses Dossier" in page
    assert f'action="{address}' not in page
    for path in ("/cost-plan", "/file", "/undo", "/network"):
        assert coordinator.post(address + path).status_code == 403


def test_nobody_else_reads_along(app: FastAPI, lead: Visitor, cast: Cast) -> None:
    open_content(lead, cast, opened=True)
    for name, expected in (
        ("lead_of_talheim", {404}),
        ("adviser_of_talheim", {404}),
        ("coordinator_of_far", {404}),
        ("administrator", {403}),
        ("nobody", {403}),
    ):
        who = Visitor.signed_in(app, cast.people[name])
        assert statuses(who, cast, CONTENT + SCORECARD) == expected, name


def test_a_scorecard_without_content_shows_nothing_that_was_written(
    coordinator: Visitor, lead: Visitor, cast: Cast
) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    block = {"block": "project_plan", "revision": "1", "project_plan.title": "Streng geheim"}
    assert lead.post(f"{address}/project-plan", block).status_code == 303
    for page in SCORECARD:
        assert "Streng geheim" in lead.get(address + page).text
        assert "Streng geheim" not in coordinator.get(address + page).text
