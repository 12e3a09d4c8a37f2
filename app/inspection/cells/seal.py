"""The last thing a cell does before it looks at a file: it gives up most of what a system can do.

From then on it can read what is open, compute, and write its answer. It can open no file, no
network and no process, alter nothing on the disk and signal nobody; not even a parser that has been
taken over can. A filter of system calls (seccomp) does it, which containers allow.
"""

import ctypes
import platform
import struct
import sys

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# By number: open, sockets, processes, signals, names and modes of files, other processes' memory,
# mounts, keys. Source: the kernel's tables of system calls for each architecture.
_REFUSED = {
    "x86_64": (
        *(2, 85, 257, 304),
        *(41, 42, 43, 44, 46, 49, 50, 53, 288, 307),
        *(56, 57, 58, 59, 322),
        *(62, 129, 200, 234, 297),
        *(76, 77, 82, 83, 84, 86, 87, 88, 90, 91, 92, 93, 94, 133, 161, 188, 189, 190),
        *(258, 259, 260, 263, 264, 265, 266, 268, 285, 316),
        *(101, 310, 311, 312),
        *(155, 165, 166, 167, 168, 169, 246, 248, 249, 250, 272, 308, 313, 320, 321, 323),
    ),
    "aarch64": (
        *(56, 265),
        *(198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
        *(220, 221, 281),
        *(129, 130, 131, 138, 240),
        *(5, 6, 7, 33, 34, 35, 36, 37, 38, 45, 46, 47, 51, 52, 53, 54, 55, 276),
        *(117, 270, 271, 272),
        *(39, 40, 41, 97, 104, 105, 106, 142, 217, 218, 219, 224, 225, 268, 273, 280, 282, 294),
    ),
}
# From here on both architectures count alike; all that came later is as if it did not exist.
_FIRST_OF_THE_NEW = 424
_EPERM, _ENOSYS = 1, 38
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _ARCHITECTURE_AT = 0, 4
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2


def seal() -> bool:
    """Give it all up; whether the system could take it."""
    machine = platform.machine()
    if not sys.platform.startswith("linux") or machine not in _ARCHITECTURES:
        return False
    rules = _rules(machine)
    text = ctypes.create_string_buffer(rules, len(rules))
    program = struct.pack("HxxxxxxP", len(rules) // 8, ctypes.addressof(text))
    held = ctypes.create_string_buffer(program, len(program))
    call = ctypes.CDLL(None, use_errno=True).prctl
    zero = ctypes.c_ulong(0)
    if call(_PR_SET_NO_NEW_PRIVS, ctypes.c_ulong(1), zero, zero, zero) != 0:
        return False
    place = ctypes.c_ulong(ctypes.addressof(held))
    return bool(call(_PR_SET_SECCOMP, ctypes.c_ulong(_FILTER), place, zero, zero) == 0)


def _rules(machine: str) -> bytes:
    """The filter: of another architecture nothing, of this one all that is not refused."""
    refused = _REFUSED[machine]
    rules = [
        _rule(_LOAD, _ARCHITECTURE_AT),
        _rule(_EQUAL, _ARCHITECTURES[machine], met=1),
        _rule(_RETURN, _REFUSE | _EPERM),
        _rule(_LOAD, _NUMBER_AT),
        _rule(_AT_LEAST, _FIRST_OF_THE_NEW, unmet=1),
        _rule(_RETURN, _REFUSE | _ENOSYS),
    ]
    for number in refused:
        rules += [_rule(_EQUAL, number, unmet=1), _rule(_RETURN, _REFUSE | _EPERM)]
    return b"".join([*rules, _rule(_RETURN, _ALLOW)])


def _rule(code: int, value: int, *, met: int = 0, unmet: int = 0) -> bytes:
    """One step; `met` and `unmet` say how many steps to leave out."""
    return struct.pack("HBBI", code, met, unmet, value)
