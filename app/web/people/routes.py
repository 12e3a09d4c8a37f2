"""Manage people: add them, give and withdraw roles, set passwords, let them in and out.

A refused change is undone as a whole before its form is shown again.
"""

from collections.abc import Callable

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.database import Transaction
from app.errors import Refused
from app.people.editing import (
    add_person,
    assignment_of,
    disable,
    enable,
    person_with_id,
    set_password,
    withdraw,
)
from app.people.models import Person
from app.web.guards import Policy, guarded_router
from app.web.moments import Now
from app.web.people.pages import Redrawn, people_page, person_page
from app.web.people.roles import assign_typed
from app.web.typed import Typed, TypedForm

ROUTER = guarded_router("/people")


@ROUTER.get("", policy=Policy.MANAGE_PEOPLE)
def show_people(request: Request, session: Transaction) -> Response:
    """Everybody who can sign in, and the form to add somebody."""
    return people_page(request, session)


@ROUTER.post("", policy=Policy.MANAGE_PEOPLE)
def take_person(request: Request, session: Transaction, typed: Typed, now: Now) -> Response:
    """Add somebody with a first role."""
    try:
        with session.begin_nested():
            person = add_person(
                session,
                email=typed.get("email"),
                name=typed.get("name"),
                password=typed.get("password"),
                now=now,
            )
            assign_typed(session, person, typed)
    except Refused as refused:
        return people_page(request, session, Redrawn(typed, refused))
    return _to(person)


@ROUTER.get("/{person_id:id}", policy=Policy.MANAGE_PEOPLE)
def show_person(request: Request, session: Transaction, person_id: str) -> Response:
    """One person."""
    return person_page(request, session, person_with_id(session, person_id))


@ROUTER.post("/{person_id:id}/roles", policy=Policy.MANAGE_PEOPLE)
def take_role(request: Request, session: Transaction, person_id: str, typed: Typed) -> Response:
    """Give a role."""
    person = person_with_id(session, person_id)
    return _try(request, session, person, typed, lambda: assign_typed(session, person, typed))


@ROUTER.post("/{person_id:id}/roles/{assignment_id:id}/withdraw", policy=Policy.MANAGE_PEOPLE)
def withdraw_role(
    request: Request, session: Transaction, person_id: str, assignment_id: str, typed: Typed
) -> Response:
    """Withdraw a role."""
    person = person_with_id(session, person_id)
    assignment = assignment_of(session, person, assignment_id)
    return _try(request, session, person, typed, lambda: withdraw(session, assignment))


@ROUTER.post("/{person_id:id}/password", policy=Policy.MANAGE_PEOPLE)
def take_password(request: Request, session: Transaction, person_id: str, typed: Typed) -> Response:
    """Set a password."""
    person = person_with_id(session, person_id)
    new = typed.get("password")
    return _try(request, session, person, typed, lambda: set_password(session, person, new))


@ROUTER.post("/{person_id:id}/disable", policy=Policy.MANAGE_PEOPLE)
def shut_out(
    request: Request, session: Transaction, person_id: str, typed: Typed, now: Now
) -> Response:
    """Keep somebody from signing in."""
    person = person_with_id(session, person_id)
    return _try(request, session, person, typed, lambda: disable(session, person, now=now))


@ROUTER.post("/{person_id:id}/enable", policy=Policy.MANAGE_PEOPLE)
def let_in(request: Request, session: Transaction, person_id: str, typed: Typed) -> Response:
    """Let somebody sign in again."""
    person = person_with_id(session, person_id)
    return _try(request, session, person, typed, lambda: enable(session, person))


def _try(
    request: Request,
    session: Transaction,
    person: Person,
    typed: TypedForm,
    action: Callable[[], object],
) -> Response:
    try:
        with session.begin_nested():
            action()
    except Refused as refused:
        return person_page(request, session, person, Redrawn(typed, refused))
    return _to(person)


def _to(person: Person) -> Response:
    return RedirectResponse(f"/people/{person.id}?saved", 303)
