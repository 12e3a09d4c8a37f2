"""How long a save takes from request to answer, scorecard included, over a real connection."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from httpx2 import Client

from app.clock import utc_now
from app.database import Database
from app.dossiers.editing import replace_content
from app.dossiers.models import Dossier
from app.main import create_app
from app.people.sessions import start_session
from app.schema import upgrade
from app.settings import Settings
from tests.bench.forms import form_with
from tests.builders import dossier
from tests.cast import bring_cast
from tests.live_server import serving
from tests.ready import READY

SAVES = 200
WARM_UP = 20
AMOUNT = ".amount"


@dataclass(frozen=True)
class SavingTime:
    """Milliseconds from the request to the whole answer."""

    saves: int
    median_ms: float
    slowest_twentieth_ms: float


def saving_time() -> SavingTime:
    """Change one cost item again and again, as a lead's browser does."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        dossier_id, cookie = _prepared(url)
        with (
            _served(url) as address,
            Client(base_url=address, cookies={"kompass_session": cookie}, timeout=60) as client,
        ):
            times = _saves(client, f"/dossiers/{dossier_id}/cost-plan")[WARM_UP:]
    milliseconds = [1000 * seconds for seconds in times]
    return SavingTime(len(times), median(milliseconds), quantiles(milliseconds, n=20)[-1])


def _saves(client: Client, path: str) -> list[float]:
    times: list[float] = []
    html = client.get(path).raise_for_status().text
    for number in range(WARM_UP + SAVES):
        form = form_with(html, AMOUNT)
        amount = next(name for name in form if name.endswith(AMOUNT))
        typed = {**form, amount: f"{100_000 + number},00"}
        start = perf_counter()
        answer = client.post(path, data=typed, headers={"HX-Request": "true"})
        times.append(perf_counter() - start)
        html = answer.raise_for_status().text
    return times


def _prepared(url: str) -> tuple[str, str]:
    """A database with a lead who is signed in and has a full dossier: its id and the cookie."""
    database = Database.open(url)
    upgrade(database)
    now = utc_now()
    cast = bring_cast(database, now)
    lead, dossier_id = cast.people["lead"], cast.dossiers["rebenau"]
    with database.writing() as session:
        stored = session.get_one(Dossier, dossier_id)
        replace_content(
            session,
            stored,
            content=dossier(READY),
            drawn_from=stored.revision,
            person_id=lead,
            now=now,
        )
        cookie = start_session(session, lead, now=now).token
    database.close()
    return dossier_id, cookie


@contextmanager
def _served(url: str) -> Iterator[str]:
    """The service in a process of its own, so that client and server do not share a core."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(url, there), daemon=True)
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("stop")
        process.join(20)


def _serve(url: str, parent: Connection) -> None:
    # The log is written as always, but nobody wants to read it here.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    with serving(create_app(Settings(database_url=url))) as address:
        parent.send(address)
        parent.recv()
