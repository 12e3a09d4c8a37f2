"""A cell is started, fed a file, heard for a bounded time and length, and killed with its group.

Whatever happens in the cell, the caller gets an answer or a word for what went wrong. Two cells
run at once in a process of the service; others wait for their turn.
"""

import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

CELLS = "app.inspection.cells"
WALL_SECONDS = 20.0
LONGEST_ANSWER = 24 * 1024 * 1024
MOST_AT_ONCE = 2
_PATIENCE_SECONDS = 120.0
_PIECE = 64 * 1024
_TURNS = threading.BoundedSemaphore(MOST_AT_ONCE)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer: busy, missing, time, died, flooded, lied, or what the cell says."""

    cause: str


Answer = dict[str, Any]


def ask(
    reader: str,
    path: Path,
    *arguments: str,
    seconds: float = WALL_SECONDS,
    longest: int = LONGEST_ANSWER,
    module: str = CELLS,
) -> Answer | Failure:
    """What the reader's cell says about the file; never an exception."""
    if not _TURNS.acquire(timeout=_PATIENCE_SECONDS):
        return Failure("busy")
    try:
        with path.open("rb") as file:
            return _asked(_command(module, reader, arguments), file, seconds, longest)
    except OSError:
        return Failure("missing")
    finally:
        _TURNS.release()


def _command(module: str, reader: str, arguments: tuple[str, ...]) -> list[str]:
    # -I: no current folder, no PYTHON variables, no packages of the user; -B: writes nothing.
    return [sys.executable, "-I", "-B", "-m", module, reader, *arguments]


def _asked(command: list[str], file: IO[bytes], seconds: float, longest: int) -> Answer | Failure:
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"LANG": "C.UTF-8", "PATH": os.defpath},
        start_new_session=True,
    ) as process:
        try:
            heard = _heard(process, time.monotonic() + seconds, longest)
        finally:
            _kill_group(process)
    if isinstance(heard, Failure):
        return heard
    return _understood(heard) if process.returncode == 0 else Failure("died")


def _heard(process: subprocess.Popen[bytes], until: float, longest: int) -> bytes | Failure:
    """All that it writes, if it ends in time."""
    pipe = process.stdout
    if pipe is None:
        return Failure("died")
    pieces: list[bytes] = []
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while (left := until - time.monotonic()) > 0:
            if not selector.select(left):
                continue
            piece = os.read(pipe.fileno(), _PIECE)
            pieces.append(piece)
            longest -= len(piece)
            if longest < 0:
                return Failure("flooded")
            if not piece:
                return b"".join(pieces)
    return Failure("time")


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Before it is waited for, while its number still belongs to it.

    One that has left keeps its exit code; one that fell silent without leaving is killed.
    """
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _understood(heard: bytes) -> Answer | Failure:
    try:
        answer = json.loads(heard)
    except (ValueError, RecursionError):
        return Failure("lied")
    if not isinstance(answer, dict):
        return Failure("lied")
    failure = answer.get("failure")
    if failure is not None:
        return Failure(failure if failure == "damaged" else "lied")
    return answer
