"""Fixtures for tests in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.database import Database
from tests.browser import chromium
from tests.browser.demo import copied, filled
from tests.browser.service import Service, served, served_demo
from tests.browser.watch import Watch
from tests.databases import SqliteTemplate

OpenPage = Callable[..., Page]

# Long, for a machine that is busy with something else; a passing test never waits for it.
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser per test process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=chromium.flags()
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open pages that share nothing; each must stay free of errors and policy violations.

    Keyword arguments are those of a browser context, such as `java_script_enabled=False`.
    """
    opened: list[tuple[BrowserContext, Watch]] = []

    def new(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "de-DE", "reduced_motion": "reduce", **options})
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        opened.append((context, Watch(page)))
        return page

    yield new
    for context, _ in opened:
        context.close()
    assert [problem for _, watch in opened for problem in watch.problems] == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of 1280 x 900 points, watched for errors."""
    return open_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def service(sqlite_url: str) -> Iterator[Service]:
    """The service with the standing cast; a browser sees no difference between databases."""
    database = Database.open(sqlite_url)
    with served(database) as service:
        yield service


@pytest.fixture(scope="session")
def demo_file(sqlite_template: SqliteTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the demo, filled once; nobody opens it, tests take copies."""
    return filled(sqlite_template, tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def demo(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The demo for tests that only look: one service for all of them."""
    with served_demo(copied(demo_file, tmp_path_factory.mktemp("looked_at"))) as service:
        yield service


@pytest.fixture
def own_demo(demo_file: Path, tmp_path: Path) -> Iterator[Service]:
    """The demo for a test that changes it."""
    with served_demo(copied(demo_file, tmp_path)) as service:
        yield service
