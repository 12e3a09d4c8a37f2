"""A cell that misbehaves in the way it is told; run by the tests of the sandbox, not by a service.

Started as `python -I -B -m tests.inspection.bad_cell MANNER`.
"""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from app.inspection.cells.limits import confine


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
    os.kill(os.getpid(), signal.SIGSEGV)


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


MANNERS: dict[str, Callable[[], None]] = {
    manner.__name__: manner
    for manner in (
        *(hang, hang_with_child, spin, segfault, flood, flood_errors, eat_memory, write_a_file),
        *(fail_after_answering, stay_after_answering, say_nothing, say_no_json, say_a_list),
        *(nest_deeply, read_back, tell_surroundings),
    )
}
UNCONFINED = {"hang_with_child"}

if __name__ == "__main__":
    if sys.argv[1] not in UNCONFINED:
        confine()
    MANNERS[sys.argv[1]]()
