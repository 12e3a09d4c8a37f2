"""Nothing changes by a form that is not ours, nor by a token that may only read."""

from fastapi import FastAPI

from app.database import Database
from app.web.policies import DOORS
from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.everybody import (
    ALLOWED,
    ROUTES,
    Crowd,
    Samples,
    ask,
    everything,
    routes,
)


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
