"""The application: the one place where all parts meet."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from app.api import advice as api_advice
from app.api import checklists as api_checklists
from app.api import documents as api_documents
from app.api import dossiers as api_dossiers
from app.api.description import routes as api_description
from app.api.description.document import described
from app.api.refusals import install_refusals
from app.assessment.midnight import start_midnight_refresh
from app.clock import Clock, utc_now
from app.database import Database
from app.dossiers.sheets.uploads import end_old_uploads
from app.evidence.archive import open_archive
from app.evidence.janitor import sweep
from app.people.throttle import Throttle
from app.schema import is_current
from app.settings import Settings
from app.web import health
from app.web.account import routes as account
from app.web.api_page import routes as api_page
from app.web.body_limit import BodyLimit
from app.web.bundle import routes as bundle
from app.web.calendar import meeting_routes as council_meetings
from app.web.calendar import routes as calendar
from app.web.cost_sheet import download_routes as cost_sheet_download
from app.web.cost_sheet import import_routes as cost_sheet_import
from app.web.cost_sheet import mapping_routes as cost_sheet_mapping
from app.web.dossier import file_routes as dossier_file
from app.web.dossier import overview_routes as dossier_overview
from app.web.dossier import routes as dossier
from app.web.errors import install_error_pages
from app.web.evidence import routes as evidence
from app.web.evidence import upload_routes as evidence_uploads
from app.web.guards import GuardedRouter
from app.web.guide import download_routes as guide_downloads
from app.web.guide import routes as guide
from app.web.hand_over import routes as hand_over
from app.web.headers import SecurityHeaders
from app.web.language import routes as language
from app.web.legal import routes as legal
from app.web.next_call import routes as next_call
from app.web.overview import contact_routes as network_contact
from app.web.overview import routes as network_overview
from app.web.papers import routes as papers
from app.web.people import routes as people
from app.web.plan import routes as plan
from app.web.receipt import routes as receipt
from app.web.reports import routes as reports
from app.web.request_log import RequestLog
from app.web.round_values import routes as round_values
from app.web.rules import routes as rules
from app.web.sign_in import routes as sign_in
from app.web.sign_in.answers import install_typed_text_keepers
from app.web.start import routes as start
from app.web.static_folder import StaticFolder
from app.web.templating import STATIC, require_words
from app.web.work import routes as work

ROUTERS: tuple[GuardedRouter, ...] = (
    health.ROUTER,
    start.ROUTER,
    # Before the criteria, which go by any name.
    guide_downloads.ROUTER,
    guide.ROUTER,
    legal.ROUTER,
    language.ROUTER,
    sign_in.ROUTER,
    account.ROUTER,
    calendar.ROUTER,
    people.ROUTER,
    work.ROUTER,
    network_overview.ROUTER,
    network_contact.ROUTER,
    rules.ROUTER,
    round_values.ROUTER,
    # The named pages of a dossier come before those of its parts, which go by any name.
    dossier_overview.router,
    dossier_file.router,
    cost_sheet_download.ROUTER,
    cost_sheet_import.ROUTER,
    cost_sheet_mapping.ROUTER,
    bundle.ROUTER,
    receipt.ROUTER,
    next_call.ROUTER,
    plan.ROUTER,
    papers.READING_ROUTER,
    papers.ROUTER,
    reports.ROUTER,
    evidence.ROUTER,
    evidence_uploads.ROUTER,
    hand_over.ROUTER,
    council_meetings.ROUTER,
    dossier.router,
    api_page.ROUTER,
    api_dossiers.ROUTER,
    api_advice.ROUTER,
    api_documents.ROUTER,
    api_checklists.ROUTER,
    api_description.ROUTER,
)


def create_app(
    settings: Settings, *, clock: Clock = utc_now, database: Database | None = None
) -> FastAPI:
    """The web service.

    Args:
        clock: tells the time; a test may stop it.
        database: an opened one, otherwise that of the settings is opened.
    """
    require_words()
    app = FastAPI(
        title="Bewerbungskompass",
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.settings = settings
    app.state.clock = clock
    app.state.database = database or Database.open(
        settings.database_url, threads=settings.web_threads
    )
    app.state.archive = open_archive(settings)
    app.state.throttle = Throttle(
        attempts=settings.sign_in_attempts, window=settings.sign_in_window
    )
    # The page about the API shows what the API says of itself; the two do not import each other.
    app.state.describe_api = described
    for router in ROUTERS:
        app.include_router(router.included)
    app.mount("/static", StaticFolder(directory=STATIC))
    install_error_pages(app)
    install_typed_text_keepers(app)
    install_refusals(app)
    _wrap(app, settings)
    return app


def _wrap(app: FastAPI, settings: Settings) -> None:
    """Put the middlewares around the routes; the last one added is the outermost."""
    app.add_middleware(BodyLimit, most_bytes=settings.body_limit)
    app.add_middleware(
        TrustedHostMiddleware, allowed_hosts=settings.allowed_hosts, www_redirect=False
    )
    app.add_middleware(RequestLog)
    app.add_middleware(SecurityHeaders, is_https=settings.is_https)


def _once_a_day(app: FastAPI, now: datetime) -> None:
    """Throw away what nobody needs any more."""
    database: Database = app.state.database
    with database.writing() as session:
        end_old_uploads(session, now=now)
    sweep(database, app.state.archive, now=now)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: Settings = app.state.settings
    # Few threads beat many: they hand the interpreter over to each other.
    to_thread.current_default_thread_limiter().total_tokens = settings.web_threads
    database: Database = app.state.database
    if not is_current(database):
        raise RuntimeError("the database has an older schema; `kompass serve` renews it")
    stop_refreshing = start_midnight_refresh(
        database,
        app.state.clock,
        and_then=lambda now: _once_a_day(app, now),
    )
    yield
    stop_refreshing()
    database.close()
