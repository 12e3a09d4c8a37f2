"""Every route, tried by everybody: what a route's policy forbids looks like what does not exist.

New routes are picked up from `main.ROUTERS` by themselves. A new kind of path parameter needs a
sample below, a new policy a line in `ALLOWED`.
"""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from httpx2 import Response

from app.database import Base, Database
from app.identifiers import new_id
from app.main import ROUTERS
from app.people.editing import assign
from app.people.models import Person
from app.people.policy import Role
from app.people.tokens import create_token
from app.web.guards import GuardedRoute, Policy
from app.web.policies import DOORS
from tests.cast import Cast
from tests.visitors import Visitor

FEWEST_ROUTES = 45
ROUTES = [route for router in ROUTERS for route in router.routes]
PARAMETER = re.compile(r"{(\w+)(?::\w+)?}")

OTHERS = ("lead_of_talheim", "adviser_of_talheim", "coordinator_of_far", "administrator", "nobody")
EVERYBODY = ("lead", "adviser", "coordinator", *OTHERS)
ANYBODY = frozenset(EVERYBODY)
# Who comes through to Rebenau's dossier, to the network's round, to the administrator's people.
ALLOWED: dict[Policy, frozenset[str]] = {
    Policy.SIGNED_IN: ANYBODY,
    Policy.OWN_ACCOUNT: ANYBODY,
    Policy.OWN_TOKENS: frozenset({"lead"}),
    Policy.START_DOSSIER: frozenset({"lead", "lead_of_talheim"}),
    Policy.READ_DOSSIER: frozenset({"lead", "adviser"}),
    Policy.EDIT_DOSSIER: frozenset({"lead"}),
    Policy.OPEN_DOSSIER: frozenset({"lead"}),
    Policy.READ_SCORECARD: frozenset({"lead", "adviser", "coordinator"}),
    Policy.SEE_OVERVIEW: frozenset({"coordinator"}),
    Policy.MANAGE_PEOPLE: frozenset({"administrator"}),
    Policy.API_SIGNED_IN: ANYBODY,
    Policy.API_READ_DOSSIER: frozenset({"lead", "adviser"}),
    Policy.API_EDIT_DOSSIER: frozenset({"lead"}),
    Policy.API_READ_SCORECARD: frozenset({"lead", "adviser", "coordinator"}),
}
# May do such a thing somewhere, but not to Rebenau's: told that there is nothing.
ELSEWHERE: dict[Policy, frozenset[str]] = {
    Policy.READ_DOSSIER: frozenset(
        {"lead_of_talheim", "adviser_of_talheim", "coordinator", "coordinator_of_far"}
    ),
    Policy.EDIT_DOSSIER: frozenset({"lead_of_talheim"}),
    Policy.OPEN_DOSSIER: frozenset({"lead_of_talheim"}),
    Policy.READ_SCORECARD: frozenset(
        {"lead_of_talheim", "adviser_of_talheim", "coordinator_of_far"}
    ),
    Policy.OWN_TOKENS: ANYBODY - {"lead"},
    Policy.SEE_OVERVIEW: frozenset({"coordinator_of_far"}),
}
ELSEWHERE |= {
    Policy.API_READ_DOSSIER: ELSEWHERE[Policy.READ_DOSSIER],
    Policy.API_EDIT_DOSSIER: ELSEWHERE[Policy.EDIT_DOSSIER],
    Policy.API_READ_SCORECARD: ELSEWHERE[Policy.READ_SCORECARD],
}
# Samples of path parameters that are no ids.
SAMPLES = {
    "language": "en",
    "slug": "cost-plan",
    "part": "cost_plan",
    "criterion_id": "fin-grant-rate",
    "checklist_id": "mpsc-2021",
    "checklist_name": "mpsc-2021",
    "criterion_name": "fin-grant-rate",
}


class Samples:
    """Paths of routes: of Rebenau and the lead, or with ids that do not exist."""

    def __init__(self, cast: Cast, token_id: str, assignment_id: str) -> None:
        self._own = SAMPLES | {
            "dossier_id": cast.dossiers["rebenau"],
            "round_id": cast.rounds["near"],
            "network_id": cast.networks["near"],
            "municipality_id": cast.towns["rebenau"],
            "person_id": cast.people["lead"],
            "token_id": token_id,
            "assignment_id": assignment_id,
        }

    def own(self, route: GuardedRoute) -> str:
        """The path to a thing that is there."""
        return PARAMETER.sub(lambda found: self._own[found[1]], route.path)

    def missing(self, route: GuardedRoute) -> str:
        """The same path to a thing that is not there."""
        return PARAMETER.sub(
            lambda found: SAMPLES.get(found[1]) or new_id(),
            route.path,
        )


@pytest.fixture
def samples(database: Database, cast: Cast, app: FastAPI) -> Samples:
    now = app.state.clock()
    with database.writing() as session:
        made = create_token(session, cast.people["lead"], name="own", scope="read", days=9, now=now)
        lead = session.get_one(Person, cast.people["lead"])
        town = cast.towns["talheim"]
        given = assign(session, lead, Role.ADVISER, municipality_id=town)
        # Only for the paths of the people pages; the lead stays a stranger to Talheim's rights
        # in the expectations above, which are all about Rebenau.
        return Samples(cast, made.id, given.id)


def routes(*policies: Policy) -> Iterator[GuardedRoute]:
    return (route for route in ROUTES if not policies or route.policy in policies)


class Crowd:
    """Everybody as a visitor, let in once: by a session for pages, by a token for the API."""

    def __init__(self, app: FastAPI, cast: Cast) -> None:
        self._app = app
        self._cast = cast
        self._inside: dict[tuple[str, bool], Visitor] = {}

    def visitor(self, name: str, route: GuardedRoute) -> Visitor:
        """Somebody of the cast, as this route knows them."""
        by_token = DOORS[route.policy].by_token
        if (name, by_token) not in self._inside:
            make = Visitor.with_token if by_token else Visitor.signed_in
            self._inside[name, by_token] = make(self._app, self._cast.people[name])
        return self._inside[name, by_token]


@pytest.fixture
def crowd(app: FastAPI, cast: Cast) -> Crowd:
    return Crowd(app, cast)


def ask(visitor: Visitor, route: GuardedRoute, path: str) -> Response:
    if route.method in ("GET", "HEAD"):
        return visitor.get(path)
    if DOORS[route.policy].by_token:
        return visitor.ask(route.method, path, json={})
    return visitor.post(path)


def looks(response: Response, path: str) -> tuple[int, str, list[tuple[str, str]]]:
    """All that a visitor can tell of an answer, but for the path they asked for."""
    quoted = path.replace("/", "%2F")
    body = response.text.replace(path, "PATH").replace(quoted, "PATH")
    headers = [
        (name, value)
        for name, value in response.headers.items()
        if name not in ("x-request-id", "date")
    ]
    return response.status_code, body, sorted(headers)


def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as session:
        return {
            table.name: sorted(tuple(row) for row in session.execute(table.select()))
            for table in Base.metadata.sorted_tables
            if table.name not in ("browser_session", "api_token")
        }


def test_the_routers_are_looked_at_at_all() -> None:
    assert len(ROUTES) >= FEWEST_ROUTES


def test_nothing_is_served_but_guarded_routes(app: FastAPI) -> None:
    served = []
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute):
            served.append(context.original_route.endpoint)
        else:
            assert getattr(context.original_route, "path", None) == "/static"
    assert len(served) == len(ROUTES)
    assert {id(endpoint) for endpoint in served} == {id(route.endpoint) for route in ROUTES}


def test_every_policy_says_whom_it_allows() -> None:
    anonymous = {policy for policy, door in DOORS.items() if door.anonymous}
    assert set(ALLOWED) | anonymous == set(Policy)


def test_somebody_not_signed_in_is_asked_to_sign_in(samples: Samples, anybody: Visitor) -> None:
    for route in routes(*ALLOWED):
        response = ask(anybody, route, samples.own(route))
        if route.method == "GET" and not DOORS[route.policy].by_token:
            assert response.status_code == 303, route
            assert response.headers["location"].startswith("/sign-in?next=%2F"), route
        else:
            assert response.status_code == 401, route


def test_public_pages_are_open_to_all(crowd: Crowd, samples: Samples, anybody: Visitor) -> None:
    for route in routes(Policy.PUBLIC):
        for who in (anybody, crowd.visitor("lead", route)):
            assert ask(who, route, samples.own(route)).status_code in (200, 303), route


def test_what_is_foreign_looks_like_what_is_missing(
    crowd: Crowd, database: Database, samples: Samples
) -> None:
    before = everything(database)
    for route in routes(*ALLOWED):
        for name in sorted(ANYBODY - ALLOWED[route.policy]):
            who = crowd.visitor(name, route)
            path, missing = samples.own(route), samples.missing(route)
            foreign = ask(who, route, path)
            if name not in ELSEWHERE.get(route.policy, frozenset()):
                assert foreign.status_code == 403, (route, name)
            elif PARAMETER.search(route.path):
                assert foreign.status_code == 404, (route, name)
            if PARAMETER.search(route.path):
                assert looks(foreign, path) == looks(ask(who, route, missing), missing), route
    assert everything(database) == before


def test_what_is_allowed_is_shown_and_showing_writes_nothing(
    crowd: Crowd, database: Database, samples: Samples
) -> None:
    before = everything(database)
    for route in routes(*ALLOWED):
        if route.method != "GET":
            continue
        for name in sorted(ALLOWED[route.policy]):
            response = ask(crowd.visitor(name, route), route, samples.own(route))
            assert response.status_code in (200, 303), (route, name)
    assert everything(database) == before


def test_a_form_without_the_sessions_own_token_changes_nothing(
    crowd: Crowd, app: FastAPI, database: Database, cast: Cast, samples: Samples
) -> None:
    before = everything(database)
    other = Visitor.signed_in(app, cast.people["lead_of_talheim"]).csrf_token
    for route in ROUTES:
        if route.method == "GET" or DOORS[route.policy].by_token:
            continue
        allowed = sorted(ALLOWED.get(route.policy, {"lead"}))[0]
        who = crowd.visitor(allowed, route)
        for token in ("", "x", other):
            typed = {"x": "typed", "csrf_token": token}
            assert who.post(samples.own(route), typed).status_code == 403, route
    assert everything(database) == before


def test_a_form_from_another_site_changes_nothing(
    crowd: Crowd, database: Database, samples: Samples
) -> None:
    before = everything(database)
    foreign = (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    )
    for route in ROUTES:
        if route.method == "GET" or DOORS[route.policy].by_token:
            continue
        allowed = sorted(ALLOWED.get(route.policy, {"lead"}))[0]
        who = crowd.visitor(allowed, route)
        for headers in foreign:
            response = who.post(samples.own(route), {"x": "typed"}, headers=headers)
            assert response.status_code == 403, (route, headers)
            assert "typed" not in response.text
    assert everything(database) == before


def test_a_token_that_may_only_read_changes_nothing(
    app: FastAPI, database: Database, cast: Cast, samples: Samples
) -> None:
    before = everything(database)
    for route in ROUTES:
        if route.method == "GET" or not DOORS[route.policy].by_token:
            continue
        who = Visitor.with_token(app, cast.people["lead"], "read")
        assert ask(who, route, samples.own(route)).status_code == 403, route
    assert everything(database) == before


def test_a_token_opens_no_page_and_hides_the_cookie_beside_it(
    app: FastAPI, cast: Cast, samples: Samples, lead: Visitor
) -> None:
    token = Visitor.with_token(app, cast.people["lead"]).client.headers["Authorization"]
    for route in routes(*ALLOWED):
        if route.method == "GET" and not DOORS[route.policy].by_token:
            response = lead.get(samples.own(route), headers={"Authorization": token})
            assert response.status_code == 303, route
            assert response.headers["location"].startswith("/sign-in"), route


def test_cookies_open_no_door_of_the_api(samples: Samples, lead: Visitor) -> None:
    for route in routes(*ALLOWED):
        if DOORS[route.policy].by_token:
            assert ask(lead, route, samples.own(route)).status_code == 401, route


def test_head_is_guarded_like_get(crowd: Crowd, samples: Samples, anybody: Visitor) -> None:
    for route in routes(*ALLOWED):
        if route.method == "GET" and not DOORS[route.policy].by_token:
            path = samples.own(route)
            assert anybody.ask("HEAD", path).status_code == 303, route
            who = crowd.visitor("nobody", route)
            assert who.ask("HEAD", path).status_code == who.get(path).status_code, route


def test_what_is_no_id_is_no_address(lead: Visitor) -> None:
    odd = ("0", str(2**63), "x" * 21, "x" * 23, "%00" * 22, "x" * 22 + "%0A", "'%20OR%201=1--")
    for route in ROUTES:
        if ":id}" in route.path:
            for text_ in odd:
                path = re.sub(r"{\w+:id}", text_, route.path)
                path = PARAMETER.sub(lambda found: SAMPLES[found[1]], path)
                assert ask(lead, route, path).status_code == 404, (route, text_)
