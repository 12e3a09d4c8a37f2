"""The pages of people: everybody, and one person."""

from dataclasses import dataclass
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session

from app.errors import Refused
from app.municipalities.queries import municipalities_by_name, networks_by_name
from app.people.models import Person
from app.people.passwords import LONGEST, SHORTEST
from app.people.queries import Listed, NamedAssignment, everybody, listed_person
from app.scoring.wording import Language
from app.web.i18n import N_, language_of, translate
from app.web.parts.shapes import Column, Field, FieldError, Row
from app.web.people.roles import role_name, role_options
from app.web.templating import render
from app.web.typed import TypedForm

_COLUMNS = (N_("Name"), N_("E-mail address"), N_("Roles"))


@dataclass(frozen=True, slots=True)
class Redrawn:
    """What was typed into a form that could not be taken, and why."""

    typed: TypedForm
    refused: Refused


def people_page(request: Request, session: Session, redrawn: Redrawn | None = None) -> HTMLResponse:
    """Everybody, and the form to add somebody."""
    language = language_of(request)
    return render(
        request,
        "people/html/people.html",
        status=422 if redrawn else 200,
        columns=[Column(translate(language, name)) for name in _COLUMNS],
        rows=[_row(listed, language) for listed in everybody(session)],
        **_form(session, language, redrawn),
    )


def person_page(
    request: Request, session: Session, person: Person, redrawn: Redrawn | None = None
) -> HTMLResponse:
    """One person: roles, password, whether they can sign in."""
    language = language_of(request)
    listed = listed_person(session, person)
    return render(
        request,
        "people/html/person.html",
        status=422 if redrawn else 200,
        # `person` is who is signed in.
        shown=person,
        assignments=[(given.id, _role_label(given, language)) for given in listed.assignments],
        saved="saved" in request.query_params,
        **_form(session, language, redrawn),
    )


def _row(listed: Listed, language: Language) -> Row:
    roles = ", ".join(_role_label(given, language) for given in listed.assignments)
    none = translate(language, "no role yet")
    disabled = translate(language, "cannot sign in")
    state = f" – {disabled}" if listed.person.disabled_at else ""
    person = listed.person
    return Row([person.name, person.email, (roles or none) + state], f"/people/{person.id}")


def _role_label(given: NamedAssignment, language: Language) -> str:
    name = role_name(given.role, language)
    return f"{name} ({given.scope_name})" if given.scope_name else name


def _form(session: Session, language: Language, redrawn: Redrawn | None) -> dict[str, Any]:
    typed = redrawn.typed if redrawn else TypedForm()
    errors = {redrawn.refused.field: redrawn.refused.reason.pick(language)} if redrawn else {}
    hint = translate(
        language, "%(least)s to %(most)s characters; length counts.", least=SHORTEST, most=LONGEST
    )

    def field(name: str, label: str, hint: str | None = None) -> Field:
        kept = None if name == "password" else typed.get(name)
        return Field(name, translate(language, label), kept, hint=hint, error=errors.get(name))

    return {
        "errors": [FieldError(name, message) for name, message in errors.items()],
        "email": field("email", N_("E-mail address")),
        "name": field("name", N_("Name")),
        "password": field("password", N_("Password"), hint),
        "role": field("role", N_("Role")),
        "municipality": field(
            "municipality_id",
            N_("Municipality"),
            translate(language, "For project leads and advisers."),
        ),
        "network": field(
            "network_id", N_("Network"), translate(language, "For network coordinators.")
        ),
        "roles": role_options(language),
        "municipalities": [(row.id, row.name) for row in session.scalars(municipalities_by_name())],
        "networks": [(row.id, row.name) for row in session.scalars(networks_by_name())],
    }
