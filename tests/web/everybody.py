"""Everybody at every door: who comes through where, and how to knock."""

import re
from collections.abc import Iterator

from fastapi import FastAPI
from httpx2 import Response

from app.database import Base, Database
from app.identifiers import new_id
from app.main import ROUTERS
from app.web.guards import GuardedRoute, Policy
from app.web.policies import DOORS
from tests.cast import Cast
from tests.visitors import Visitor

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
    Policy.SET_RULES: frozenset({"coordinator"}),
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
    Policy.SET_RULES: frozenset({"coordinator_of_far"}),
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
    "number": "1",
}


class Samples:
    """Paths of routes: of Rebenau and the lead, or with ids that do not exist."""

    def __init__(
        self, cast: Cast, token_id: str, assignment_id: str, secret: str, **others: str
    ) -> None:
        self._own = SAMPLES | {
            "dossier_id": cast.dossiers["rebenau"],
            "round_id": cast.rounds["near"],
            "network_id": cast.networks["near"],
            "municipality_id": cast.towns["rebenau"],
            "person_id": cast.people["lead"],
            "token_id": token_id,
            "assignment_id": assignment_id,
            "secret": secret,
            **others,
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
