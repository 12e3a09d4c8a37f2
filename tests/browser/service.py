"""The service with the standing cast or with the demo, as a browser meets it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from app.database import Database
from app.main import create_app
from app.people.sessions import start_session
from app.settings import Settings
from tests.browser import demo
from tests.cast import PASSWORD, Cast, bring_cast, email_of
from tests.clock import StoppedClock
from tests.live_server import serving


@dataclass(frozen=True)
class Service:
    """Where it is and who is in it."""

    address: str
    cast: Cast
    database: Database
    clock: StoppedClock

    def dossier(self, town: str, page: str = "") -> str:
        """The address of a page of a town's dossier."""
        return f"{self.address}/dossiers/{self.cast.dossiers[town]}/{page}".rstrip("/")

    def in_language(self, path: str, language: str) -> str:
        """The address of a page in a language."""
        return f"{self.address}{path}{'&' if '?' in path else '?'}lang={language}"

    def sign_in(self, page: Page, name: str) -> None:
        """Sign somebody in by the form, as people do."""
        page.goto(f"{self.address}/sign-in")
        page.locator("input[type=email]").fill(email_of(name))
        page.locator("input[type=password]").fill(PASSWORD)
        page.locator("main form button[type=submit]").click()

    def let_in(self, page: Page, name: str) -> None:
        """Give the browser a session, for tests that are not about signing in."""
        with self.database.writing() as session:
            token = start_session(session, self.cast.people[name], now=self.clock()).token
        page.context.add_cookies([{"name": "kompass_session", "value": token, "url": self.address}])


@contextmanager
def served(database: Database) -> Iterator[Service]:
    """Serve an empty database with the cast in it."""
    clock = StoppedClock()
    cast = bring_cast(database, clock())
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        with serving(create_app(settings, clock=clock, database=database)) as address:
            yield Service(address, cast, database, clock)


@contextmanager
def served_demo(database: Database) -> Iterator[Service]:
    """Serve a database with the demo in it, on the day for which it was filled."""
    clock = StoppedClock()
    with TemporaryDirectory() as folder:
        settings = demo.SETTINGS.model_copy(update={"data_dir": Path(folder)})
        with serving(create_app(settings, clock=clock, database=database)) as address:
            yield Service(address, demo.cast_of(database), database, clock)
