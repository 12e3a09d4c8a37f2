"""`kompass rescore`, `user add` and `version`: what an administrator does beside the website."""

import sys
from importlib.metadata import version as installed_version

import typer
from sqlalchemy import or_
from sqlalchemy.orm import Session

from app.assessment.engine import engine_version
from app.assessment.rescoring import rescore, verify
from app.clock import berlin_day, utc_now
from app.command_line import ExitCode
from app.command_line.opened import opened_database
from app.command_line.saying import complain
from app.errors import Refused
from app.municipalities.models import Municipality, Network
from app.municipalities.queries import municipalities_by_name, networks_by_name
from app.people.editing import add_person, assign
from app.people.policy import Role


class Unclear(Exception):
    """The command does not say which municipality or network is meant."""


def rescore_all() -> ExitCode:
    """Score all stored dossiers anew for today."""
    with opened_database() as database:
        count = rescore(database, today=berlin_day(utc_now()))
    typer.echo(f"{count} dossiers scored anew.")
    return ExitCode.FINE


def verify_all() -> ExitCode:
    """Compare every stored scorecard with a new one."""
    with opened_database() as database:
        mismatches = verify(database)
    for mismatch in mismatches:
        complain(f"{mismatch.dossier_id}: differs in {', '.join(mismatch.differs_in)}")
    if mismatches:
        complain(f"{len(mismatches)} stored results differ; `kompass rescore` renews them.")
        return ExitCode.NOT_READY
    typer.echo("All stored results are what scoring them anew gives.")
    return ExitCode.FINE


def version_text() -> str:
    """The version of the program and of its scoring engine."""
    return f"kompass {installed_version('bewerbungskompass')}, engine {engine_version()}"


def add_person_with_role(
    email: str, *, name: str, role: str, town: str | None, network: str | None
) -> ExitCode:
    """Add somebody with one role and the password that is typed or piped in."""
    if role not in list(Role):
        complain(f'There is no role "{role}"; possible are: {", ".join(Role)}.')
        return ExitCode.UNUSABLE
    with opened_database() as database:
        password = _password()
        try:
            with database.writing() as session:
                scope = _scope(session, Role(role), town, network)
                person = add_person(
                    session, email=email, name=name, password=password, now=utc_now()
                )
                assign(session, person, Role(role), **scope)
        except Unclear as unclear:
            complain(str(unclear))
            return ExitCode.UNUSABLE
        except Refused as refused:
            complain(f"{refused.field}: {refused.reason.pick('en')}")
            return ExitCode.UNUSABLE
    typer.echo(f"{email} can sign in.")
    return ExitCode.FINE


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return typed


def _scope(session: Session, role: Role, town: str | None, network: str | None) -> dict[str, str]:
    """What the role is for. Raises Unclear when that is not said or not found."""
    if role in (Role.LEAD, Role.ADVISER):
        return {"municipality_id": _town(session, town)}
    if role is Role.COORDINATOR:
        return {"network_id": _network(session, network)}
    return {}


def _town(session: Session, name: str | None) -> str:
    meant = or_(Municipality.name == name, Municipality.key == name)
    found = session.scalars(municipalities_by_name().where(meant)).all()
    if len(found) != 1:
        raise Unclear(f"--town: {len(found)} municipalities have the name or key {name!r}.")
    return found[0].id


def _network(session: Session, name: str | None) -> str:
    found = session.scalars(networks_by_name().where(Network.name == name)).one_or_none()
    if found is None:
        raise Unclear(f"--network: there is no network {name!r}.")
    return found.id
