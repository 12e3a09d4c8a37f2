"""`kompass serve`, `migrate` and `demo`: the website and its data."""

import typer

from app.checklists.library import all_checklists
from app.checklists.pinning import publish_what_rounds_need
from app.clock import utc_now
from app.command_line import ExitCode
from app.command_line.opened import opened_database, usable_settings
from app.command_line.saying import complain, complain_of
from app.database import Database
from app.errors import Refused
from app.located import UnusableInput
from app.schema import upgrade

GRACE_SECONDS = 20


def serve(*, host: str | None, port: int | None) -> ExitCode:
    """Serve until told to stop. Flawed checklists or an old schema stop the start."""
    import uvicorn

    from app.logs import configure_logs
    from app.main import create_app

    settings = usable_settings()
    try:
        all_checklists()
    except UnusableInput as unusable:
        complain_of(unusable.problems, "en")
        return ExitCode.UNUSABLE
    with opened_database():
        pass
    configure_logs(with_messages=settings.mode == "development")
    uvicorn.run(
        create_app(settings),
        host=host or settings.host,
        port=port or settings.port,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        log_config=None,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return ExitCode.FINE


def migrate() -> ExitCode:
    """Bring the database to the newest schema, and keep the checklists that its rounds go by."""
    database = Database.open(usable_settings().database_url)
    try:
        upgrade(database)
        with database.writing() as session:
            publish_what_rounds_need(session, now=utc_now())
    except UnusableInput as unusable:
        complain_of(unusable.problems, "en")
        return ExitCode.UNUSABLE
    except Refused as refused:
        complain(f"{refused.field}: {refused.reason.pick('en')}")
        return ExitCode.UNUSABLE
    finally:
        database.close()
    return ExitCode.FINE


def demo(*, then_serve: bool) -> ExitCode:
    """Fill in the demo if it is not there, say who can sign in, and serve if asked to."""
    from app.demo.evidence import file_evidence
    from app.demo.filling import fill
    from app.demo.greeting import greeting
    from app.evidence.archive import open_archive

    settings = usable_settings()
    if settings.mode == "production":
        complain_no_demo()
        return ExitCode.UNUSABLE
    migrate()
    with opened_database() as database:
        now = utc_now()
        if fill(database, now=now, password=settings.demo_password.get_secret_value()):
            file_evidence(database, open_archive(settings), now=now)
    typer.echo(greeting(settings.demo_password.get_secret_value()))
    return serve(host=None, port=None) if then_serve else ExitCode.FINE


def complain_no_demo() -> None:
    """The demo's passwords are public."""
    typer.echo("The demo is not for production: its password is public.", err=True)
