"""What a cell takes from itself before it looks at a file: memory, time, files, network.

What the system does not offer is left out: the limits of the process that started the cell (wall
time, length of the answer) hold everywhere, and on Linux `seal` takes the rest.
"""

import contextlib
import ctypes
import signal
import sys

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 10
_OPEN_FILES = 32
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38


def confine() -> None:
    """Give up everything that reading a file from standard input does not need."""
    _leave_network()
    if sys.platform.startswith("linux"):
        _call("prctl", _PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        _call("prctl", _PR_SET_DUMPABLE, 0, 0, 0, 0)
        _call("prctl", _PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _limit_resources()


def _leave_network() -> None:
    """Move into an empty network; where a container forbids that, the network stays."""
    if sys.platform.startswith("linux") and _call("unshare", _CLONE_NEWNET) != 0:
        _call("unshare", _CLONE_NEWUSER | _CLONE_NEWNET)


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:
        return
    limits = {
        "RLIMIT_AS": MEMORY,
        "RLIMIT_CPU": CPU_SECONDS,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": _OPEN_FILES,
        "RLIMIT_NPROC": 0,
    }
    for name, most in limits.items():
        if (kind := getattr(resource, name, None)) is not None:
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(kind, (most, most))


def _call(name: str, *arguments: int) -> int:
    try:
        function = getattr(ctypes.CDLL(None, use_errno=True), name)
    except (OSError, AttributeError):
        return -1
    return int(function(*(ctypes.c_ulong(argument) for argument in arguments)))
