"""Files and folders that only we can look into, and what the disk's errors mean."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import StorageFull

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk() -> Iterator[None]:
    """Around whatever writes: a full disk is a full storage, not an error of ours."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull from error
        raise


def make_private(folder: Path) -> None:
    """Make a folder that only we can look into, and those above it."""
    with disk():
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def create_private(path: Path) -> int:
    """Create a file that was not there, for writing; only we can read it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with disk():
        return os.open(path, flags, _PRIVATE_FILE)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder outlive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with disk():
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
