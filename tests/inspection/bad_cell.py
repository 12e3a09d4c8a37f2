"""A cell that misbehaves in the way it is told; run by the tests of the sandbox, not by a service.

Started as `python -I -B -m tests.inspection.bad_cell MANNER`.
"""

import ctypes
import json
import os
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from app.inspection.cells.limits import confine
from app.inspection.cells.seal import seal


def answer(value: object) -> None:
    """As a cell answers."""
    sys.stdout.write(json.dumps(value))
    sys.stdout.flush()


def hang() -> None:
    signal.pause()


def hang_with_child() -> None:
    """Leaves a child that holds the pipe open, tells nobody, and writes a sign of life."""
    child = "import signal; print('alive', flush=True); signal.pause()"
    with Path(sys.argv[2]).open("wb") as sign_of_life:
        subprocess.Popen([sys.executable, "-c", child], stdout=sign_of_life, stderr=sys.stdout)
    os._exit(0)


def spin() -> None:
    while True:
        pass


def segfault() -> None:
    ctypes.string_at(0)


def flood() -> None:
    while True:
        os.write(1, b"x" * 65536)


def flood_errors() -> None:
    for _ in range(1_000):
        os.write(2, b"x" * 65536)
    answer({"pages": ["Beschluss"], "complete": True})


def eat_memory() -> None:
    answer({"length": len(bytearray(2 * 1024 * 1024 * 1024))})


def write_a_file() -> None:
    Path(sys.argv[2]).write_bytes(b"x")
    answer({"written": True})


def fail_after_answering() -> None:
    answer({"pages": ["Beschluss"], "complete": True})
    os._exit(3)


def stay_after_answering() -> None:
    answer({"pages": ["Beschluss"], "complete": True})
    os.close(1)
    signal.pause()


def say_nothing() -> None:
    os._exit(0)


def say_no_json() -> None:
    sys.stdout.write("Beschluss")


def say_a_list() -> None:
    answer(["Beschluss"])


def nest_deeply() -> None:
    sys.stdout.write("[" * 200_000)


def read_back() -> None:
    answer({"text": sys.stdin.read()})


def tell_surroundings() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
        reached = connection.connect_ex(("192.0.2.1", 9)) == 0
    lines = Path("/proc/self/net/dev").read_text(encoding="ascii").splitlines()
    networks = [line.partition(":")[0].strip() for line in lines if ":" in line]
    settings = [name for name in os.environ if name.startswith("KOMPASS")]
    answer(
        {"reached": reached, "networks": networks, "settings": settings, "folder": str(Path.cwd())}
    )


def tell_limits() -> None:
    names = ("AS", "CPU", "FSIZE", "CORE", "NPROC")
    answer({name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in names})


def break_out() -> None:
    """Try everything that a sealed cell must not be able to do; tell what worked."""
    attempts: dict[str, Callable[[], object]] = {
        "read a file": lambda: Path("/etc/hostname").read_bytes(),
        "write a file": lambda: Path(sys.argv[2]).write_bytes(b"x"),
        "remove a file": lambda: Path(sys.argv[2]).unlink(),
        "rename a file": lambda: Path(sys.argv[2]).rename(sys.argv[2] + "x"),
        "empty a file": lambda: os.truncate(sys.argv[2], 0),
        "change a mode": lambda: Path(sys.argv[2]).chmod(0o777),
        "link a file": lambda: Path(sys.argv[2] + "y").symlink_to("/"),
        "make a folder": lambda: Path(sys.argv[2] + "z").mkdir(),
        "open a network": lambda: socket.socket(socket.AF_INET),
        "open a local socket": lambda: socket.socket(socket.AF_UNIX),
        "open a pair": socket.socketpair,
        "start a process": os.fork,
        "start a program": lambda: os.execv("/bin/true", ["true"]),
        "signal the service": lambda: os.kill(os.getppid(), 0),
    }
    worked = []
    for name, attempt in attempts.items():
        try:
            attempt()
        except PermissionError:
            continue
        worked.append(name)
    answer({"worked": worked})


MANNERS: dict[str, Callable[[], None]] = {
    manner.__name__: manner
    for manner in (
        *(hang, hang_with_child, spin, segfault, flood, flood_errors, eat_memory, write_a_file),
        *(fail_after_answering, stay_after_answering, say_nothing, say_no_json, say_a_list),
        *(nest_deeply, read_back, tell_surroundings, tell_limits, break_out),
    )
}
UNCONFINED = {"hang_with_child"}
UNSEALED = {"hang_with_child", "tell_surroundings", "write_a_file"}

if __name__ == "__main__":
    if sys.argv[1] not in UNCONFINED:
        confine()
    if sys.argv[1] not in UNSEALED:
        seal()
    MANNERS[sys.argv[1]]()
