"""The page about the API: complete, in both languages, and honest about the real one."""

import json
from html import unescape

import pytest
from fastapi import FastAPI

from app.api.description.document import described
from app.api.description.operations import OPERATIONS
from app.scoring.wording import LANGUAGES, Language
from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.lint import problems_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operation_is_explained_with_examples(lead: Visitor, language: Language) -> None:
    page = lead.get(f"/api?lang={language}")
    assert page.status_code == 200
    assert problems_of(page.text) == []
    text = unescape(page.text)
    for operation in OPERATIONS:
        assert f"<strong>{operation.method}</strong> /api/v1{operation.path}</code>" in text
        assert operation.title.pick(language) in text
        assert operation.about.pick(language) in text
        is_json = operation.media == "application/json"
        shown = json.dumps(operation.example, ensure_ascii=False, indent=2)
        assert (shown if is_json else operation.example) in text
        for parameter in operation.parameters:
            assert parameter.about.pick(language) in text
        for status in operation.refused:
            assert f'id="error-{status}"' in text


def test_it_says_how_to_get_a_token_and_what_may_go_wrong(lead: Visitor) -> None:
    page = lead.get("/api")
    assert 'href="/account#tokens"' in page.text
    assert "Authorization: Bearer $TOKEN" in unescape(page.text)
    assert "revision_needed" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_description_is_a_file_for_the_browser_too(lead: Visitor, language: Language) -> None:
    file = lead.get(f"/api/openapi.json?lang={language}")
    assert file.json() == json.loads(json.dumps(described(language)))


def test_only_those_who_are_signed_in_read_it(anybody: Visitor) -> None:
    for path in ("/api", "/api/openapi.json"):
        answer = anybody.get(path)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/sign-in?next=")


def test_ones_account_leads_there(app: FastAPI, cast: Cast) -> None:
    account = Visitor.signed_in(app, cast.people["adviser"]).get("/account")
    assert 'href="/api"' in account.text
