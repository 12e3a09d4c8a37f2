"""Every route, tried by everybody: what a route's policy forbids looks like what does not exist.

New routes are picked up from `main.ROUTERS` by themselves. A new kind of path parameter needs a
sample in `everybody.py`, a new policy a line in `ALLOWED` there.
"""

import re

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from app.database import Database
from app.web.guards import Policy
from app.web.policies import DOORS
from tests.visitors import Visitor
from tests.web.everybody import (
    ALLOWED,
    ANYBODY,
    ELSEWHERE,
    PARAMETER,
    ROUTES,
    SAMPLES,
    Crowd,
    Samples,
    ask,
    everything,
    looks,
    routes,
)

FEWEST_ROUTES = 45


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
