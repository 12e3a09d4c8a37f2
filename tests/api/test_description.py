"""The description says what the routes do: all of them, in schemas that real answers fit."""

import json
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import given

from app.api.description.document import described
from app.api.description.operations import OPERATIONS
from app.dossiers.paths import PARTS, part_in
from app.main import ROUTERS
from app.scoring.wording import LANGUAGES, Language
from app.web.programs import API, SAID
from tests.api.programs import V1, Program
from tests.api.schemas import Schemas
from tests.cast import Cast
from tests.ready import READY
from tests.strategies import contents

JSON = "application/json"


def operations(language: Language = "en") -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation of the document with its method and path."""
    paths = described(language)["paths"]
    return [(method, path, one) for path, of in paths.items() for method, one in of.items()]


def test_every_route_of_the_api_is_described_and_no_other() -> None:
    prefix = API.rstrip("/")
    routes = {
        (route.method, route.path.removeprefix(prefix).replace(":id}", "}"), route.endpoint)
        for router in ROUTERS
        for route in router.routes
        if route.path.startswith(API)
    }
    assert {(method, path) for method, path, _ in routes} == {
        (method.upper(), path) for method, path, _ in operations()
    }
    assert {endpoint.__name__ for *_, endpoint in routes} == {one.id for one in OPERATIONS}
    assert len(routes) == len(OPERATIONS) >= 8


def test_the_document_is_served_in_both_languages(program: Program) -> None:
    english, german = (
        program.get(f"{V1}/openapi.json", headers={"Accept-Language": language}).json()
        for language in ("en", "de")
    )
    assert english == json.loads(json.dumps(described("en")))
    assert german == json.loads(json.dumps(described("de")))
    assert english["paths"].keys() == german["paths"].keys()
    assert english["components"]["schemas"] == german["components"]["schemas"]
    assert english["info"]["description"] != german["info"]["description"]


def test_every_reference_leads_somewhere() -> None:
    document = described("en")
    schemas = Schemas(document)
    references = set(_references(document))
    assert len(references) > 50
    for reference in references:
        assert schemas.referred(reference)


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for item in value for found in _references(item)]
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for item in value.values() for found in _references(item)]
    return []


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_fit_their_schemas(language: Language) -> None:
    document = described(language)
    schemas = Schemas(document)
    bodies = [
        content
        for _, _, one in operations(language)
        for place in (one.get("requestBody"), one["responses"]["200"])
        if place
        for content in place["content"].values()
    ]
    refusals = document["components"]["responses"].values()
    bodies += [content for refusal in refusals for content in refusal["content"].values()]
    assert len(bodies) > 15
    for content in bodies:
        assert schemas.flaws(content["example"], content["schema"]) == []


def test_parameters_are_those_of_the_paths() -> None:
    for _, path, one in operations():
        named = {parameter["name"] for parameter in one["parameters"] if parameter["in"] == "path"}
        assert named == {step[1:-1] for step in path.split("/") if step.startswith("{")}
        assert all(parameter["description"] for parameter in one["parameters"])


def test_every_refusal_has_a_word_of_its_own() -> None:
    codes = [code for code, _ in SAID.values()]
    assert len(codes) == len(set(codes))
    assert set(described("en")["components"]["responses"]) <= {str(status) for status in SAID}


def fits(document: dict[str, Any], path: str, method: str, status: int, body: Any) -> list[str]:
    """What a real answer has against the described one."""
    schemas = Schemas(document)
    response = document["paths"][path][method]["responses"][str(status)]
    if "$ref" in response:
        response = schemas.referred(response["$ref"])
    return schemas.flaws(body, response["content"][JSON]["schema"])


def test_real_answers_fit_the_described_ones(app: FastAPI, program: Program) -> None:
    document = described("en")
    dossier, part = "/dossiers/{dossier_id}", "/dossiers/{dossier_id}/parts/{part}"
    sent = program.send("cost_plan", READY["cost_plan"])
    told = [
        ("/dossiers", "get", program.get(f"{V1}/dossiers")),
        ("/dossiers", "get", program.get(f"{V1}/dossiers?page=x")),
        (dossier, "get", program.show()),
        (dossier, "get", program.get(f"{V1}/dossiers/{'x' * 22}")),
        (part, "get", program.show("/parts/cost_plan")),
        (part, "put", sent),
        (part, "put", program.send("cost_plan", {})),
        (part, "put", program.send("cost_plan", "[")),
        (part, "put", program.send("cost_plan", {"x": 1}, revision='"2"')),
        (part, "put", program.send("cost_plan", {}, revision=None)),
        (part, "put", program.send("cost_plan", {}, headers={"Content-Type": "text/plain"})),
        (part, "put", program.send("cost_plan", b" " * 2_000_000)),
        (f"{dossier}/scorecard", "get", program.show("/scorecard")),
        *(
            (f"{dossier}/{advice}", "get", program.show(f"/{advice}"))
            for advice in ("findings", "steps", "plan")
        ),
        (dossier, "get", Program(app).get(program.address)),
        ("/checklists", "get", program.get(f"{V1}/checklists")),
        ("/checklists/{checklist_name}", "get", program.get(f"{V1}/checklists/mpsc-2021")),
        ("/checklists/{checklist_name}", "get", program.get(f"{V1}/checklists/x")),
        ("/openapi.json", "get", program.get(f"{V1}/openapi.json")),
    ]
    statuses = {response.status_code for *_, response in told}
    assert statuses == {200, 400, 401, 404, 412, 413, 415, 422, 428}
    for path, method, response in told:
        flaws = fits(document, path, method, response.status_code, response.json())
        assert flaws == [], (path, response.status_code)
        described_headers = document["paths"][path][method]["responses"]["200"].get("headers", {})
        if response.status_code == 200:
            assert ("ETag" in response.headers) is ("ETag" in described_headers), path


@given(contents())
def test_all_that_a_dossier_can_say_fits_the_published_schemas(content: dict[str, Any]) -> None:
    document = described("en")
    schemas = Schemas(document)
    for part in PARTS:
        name = "".join(word.capitalize() for word in part.split("_"))
        value = part_in(content, part)
        schema = schemas.referred(f"#/components/schemas/{name}")
        assert value is None or schemas.flaws(value, schema) == []


def test_the_description_is_for_those_who_are_signed_in(app: FastAPI, cast: Cast) -> None:
    assert Program(app).get(f"{V1}/openapi.json").status_code == 401
    assert Program.of(app, cast, "nobody").get(f"{V1}/openapi.json").status_code == 200
