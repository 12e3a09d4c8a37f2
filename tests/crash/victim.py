"""The service in a process of its own, to be killed without warning."""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from app.main import create_app
from app.settings import Settings
from tests.live_server import serving


@dataclass(frozen=True)
class Victim:
    """A running service."""

    address: str
    process: SpawnProcess

    def kill(self) -> None:
        """End it at once, as a loss of power would."""
        self.process.kill()
        self.process.join()


@contextmanager
def started(settings: Settings) -> Iterator[Victim]:
    """Start the service; at the end it is dead in any case."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(settings, there), daemon=True)
    process.start()
    try:
        yield Victim(here.recv(), process)
    finally:
        process.kill()
        process.join()


def _serve(settings: Settings, parent: Connection) -> None:
    # The log is written as always, but nobody wants to read it here.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    with serving(create_app(settings)) as address:
        parent.send(address)
        parent.recv()
