"""Managing people, as the administrator sees it."""

import re

from fastapi import FastAPI

from tests.cast import PASSWORD, Cast, email_of
from tests.visitors import Visitor

NEW = {"email": "new@example.org", "name": "Nora Neu", "password": "four random words here"}


def as_lead(cast: Cast, **changed: str) -> dict[str, str]:
    return NEW | {"role": "lead", "municipality_id": cast.towns["rebenau"]} | changed


def person(cast: Cast, name: str) -> str:
    return f"/people/{cast.people[name]}"


def withdrawal(administrator: Visitor, address: str) -> str:
    found = re.search(r'action="(/people/[^"]+/withdraw)"', administrator.get(address).text)
    assert found is not None
    return found[1]


def test_everybody_is_listed(administrator: Visitor, cast: Cast) -> None:
    page = administrator.get("/people").text
    for name in cast.people:
        assert email_of(name) in page
    assert "Projektleitung (Rebenau)" in page


def test_somebody_added_can_sign_in_and_has_the_role(
    app: FastAPI, administrator: Visitor, cast: Cast
) -> None:
    response = administrator.post("/people", as_lead(cast))
    assert response.status_code == 303
    assert "Rebenau" in administrator.get(response.headers["location"]).text
    assert Visitor(app).sign_in(NEW["email"], NEW["password"]).status_code == 303


def test_what_was_typed_stays_when_it_is_refused_but_for_the_password(
    administrator: Visitor, cast: Cast
) -> None:
    response = administrator.post("/people", as_lead(cast, email="no address"))
    assert response.status_code == 422
    assert 'value="no address"' in response.text
    assert 'value="Nora Neu"' in response.text
    assert NEW["password"] not in response.text
    assert 'aria-invalid="true"' in response.text


def test_nobody_is_added_with_a_role_that_does_not_fit(administrator: Visitor, cast: Cast) -> None:
    for wrong in (
        {"role": ""},
        {"role": "owner"},
        {"municipality_id": ""},
        {"municipality_id": "x" * 22},
        {"municipality_id": "\x00"},
        {"municipality_id": str(2**63)},
        {"role": "coordinator", "network_id": cast.towns["rebenau"]},
    ):
        assert administrator.post("/people", as_lead(cast, **wrong)).status_code == 422, wrong
    assert NEW["email"] not in administrator.get("/people").text


def test_roles_are_given_and_withdrawn(administrator: Visitor, cast: Cast) -> None:
    address = person(cast, "nobody")
    given = {"role": "coordinator", "network_id": cast.networks["near"]}
    assert administrator.post(f"{address}/roles", given).status_code == 303
    assert "Netzwerkkoordination (Rheintal)" in administrator.get(address).text
    assert administrator.post(f"{address}/roles", given).status_code == 422
    assert administrator.post(withdrawal(administrator, address)).status_code == 303
    assert "(Rheintal)" not in administrator.get(address).text


def test_a_role_is_withdrawn_at_its_own_person_only(administrator: Visitor, cast: Cast) -> None:
    of_lead = withdrawal(administrator, person(cast, "lead"))
    elsewhere = of_lead.replace(cast.people["lead"], cast.people["adviser"])
    assert administrator.post(elsewhere).status_code == 404


def test_the_last_administrator_cannot_leave(administrator: Visitor, cast: Cast) -> None:
    own = person(cast, "administrator")
    assert administrator.post(f"{own}/disable").status_code == 422
    assert administrator.post(withdrawal(administrator, own)).status_code == 422
    assert administrator.get("/people").status_code == 200


def test_somebody_disabled_is_out_at_once(
    administrator: Visitor, lead: Visitor, cast: Cast
) -> None:
    assert lead.get("/account").status_code == 200
    administrator.post(f"{person(cast, 'lead')}/disable")
    assert lead.get("/account").status_code == 303
    assert lead.post("/account/language", {"language": "en"}).status_code == 401


def test_somebody_let_in_again_has_to_sign_in(
    administrator: Visitor, lead: Visitor, cast: Cast
) -> None:
    for step in ("disable", "enable"):
        administrator.post(f"{person(cast, 'lead')}/{step}")
    assert lead.get("/account").status_code == 303
    assert lead.sign_in(email_of("lead"), PASSWORD).status_code == 303


def test_a_new_password_ends_the_sessions(
    administrator: Visitor, lead: Visitor, cast: Cast
) -> None:
    new = {"password": "quite another password"}
    assert administrator.post(f"{person(cast, 'lead')}/password", new).status_code == 303
    assert lead.get("/account").status_code == 303
    assert lead.sign_in(email_of("lead"), new["password"]).status_code == 303


def test_a_weak_password_is_not_set(administrator: Visitor, lead: Visitor, cast: Cast) -> None:
    weak = {"password": "short"}
    assert administrator.post(f"{person(cast, 'lead')}/password", weak).status_code == 422
    assert lead.get("/account").status_code == 200


def test_a_name_is_shown_as_it_is(administrator: Visitor, cast: Cast) -> None:
    name = "\"><svg onload=x> {{7*7}} '&"
    address = administrator.post("/people", as_lead(cast, name=name)).headers["location"]
    for page in (administrator.get(address).text, administrator.get("/people").text):
        assert "<svg onload" not in page
        assert "&lt;svg onload=x&gt; {{7*7}}" in page
