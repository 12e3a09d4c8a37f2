"""What the command `kompass` does, one module per kind of work; `app.__main__` lists it all.

Modules import what they need only where they need it: `kompass check` must not load a web server.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ends."""

    FINE = 0
    NOT_READY = 1
    UNUSABLE = 2
