"""What every answer tells the browser."""

import pytest

from app.database import Database
from app.main import create_app
from app.settings import Settings
from app.web.guards import Policy, guarded_router
from tests.visitors import Visitor

PROMISES = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
ANSWERS = {
    "/": 200,
    "/healthz": 200,
    "/sign-in": 200,
    "/account": 303,
    "/no/such/page": 404,
    "/crash": 500,
    "/static/kompass.js": 200,
    "/static/none.js": 404,
}


@pytest.fixture
def visitor(sqlite_url: str) -> Visitor:
    app = create_app(Settings(), database=Database.open(sqlite_url))
    crashing = guarded_router()

    @crashing.get("/crash", policy=Policy.PUBLIC)
    def crash() -> None:
        raise ZeroDivisionError("with the typed text 12345")

    app.router.routes[:0] = crashing.included.routes
    return Visitor(app)


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_keeps_the_promises(visitor: Visitor, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code == ANSWERS[path]
    for name, value in PROMISES.items():
        assert response.headers[name] == value
    assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
    assert "HX-Request" in response.headers["vary"]
    assert not {"server", "x-powered-by", "access-control-allow-origin"} & set(response.headers)


@pytest.mark.parametrize("path", ["/", "/sign-in", "/account", "/no/such/page", "/crash"])
def test_pages_are_kept_nowhere(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).headers["cache-control"] == "no-store"


def test_files_with_a_mark_are_kept_for_a_year(visitor: Visitor) -> None:
    marked = visitor.get("/static/kompass.js?v=1").headers["cache-control"]
    assert marked == "public, max-age=31536000, immutable"
    assert "immutable" not in visitor.get("/static/kompass.js").headers["cache-control"]


def test_the_policy_allows_no_inline_script_or_style(visitor: Visitor) -> None:
    policy = visitor.get("/").headers["content-security-policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_https_is_insisted_on_where_the_service_has_it(sqlite_url: str) -> None:
    settings = Settings(base_url="https://testserver")
    secure = Visitor(create_app(settings, database=Database.open(sqlite_url)))
    assert secure.get("/").headers["strict-transport-security"].startswith("max-age=63072000")


def test_https_is_not_insisted_on_elsewhere(visitor: Visitor) -> None:
    assert "strict-transport-security" not in visitor.get("/").headers


def test_a_crash_says_nothing_but_its_number(visitor: Visitor) -> None:
    text = visitor.get("/crash").text
    for secret in ("ZeroDivisionError", "12345", "Traceback", "/app/"):
        assert secret not in text


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8000", "testserver.evil.example", "evil.example/health?x=", ""],
)
def test_another_host_is_refused(visitor: Visitor, host: str) -> None:
    response = visitor.get("/people/", headers={"Host": host})
    assert response.status_code == 400
    assert "location" not in response.headers


@pytest.mark.parametrize("path", ["/account/", "/people/", "//account", "/account/;x", "/Account"])
def test_no_address_is_mended_by_a_redirect(visitor: Visitor, path: str) -> None:
    response = visitor.get(f"http://testserver{path}")
    assert response.status_code == 404
    assert "location" not in response.headers


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "BREW"])
def test_other_methods_are_refused(visitor: Visitor, method: str) -> None:
    response = visitor.ask(method, "/account", headers={"Origin": "https://evil.example"})
    assert response.status_code == 405
    assert "access-control-allow-origin" not in response.headers


def test_a_method_cannot_be_overridden(visitor: Visitor) -> None:
    response = visitor.get("/account", headers={"X-HTTP-Method-Override": "POST"})
    assert response.status_code == 303


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_the_description_of_the_api_is_not_public(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code in (303, 404)
