"""The store of contents: each is named by its SHA-256 and never changes.

The same content is kept once. Taking in what is there already does all the work again, so that
neither the answer nor its time tells whether somebody else has it; it also mends damaged content.
What is read has been hashed first: wrong bytes are never given out.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import IO, Protocol

from app.errors import KompassError
from app.evidence.arrivals import Arrival

PIECE = 1024 * 1024


class ContentMissing(KompassError):
    """The store does not have this content."""


class ContentDamaged(KompassError):
    """The store has something under this name, but it is not this content."""


class DocumentStore(Protocol):
    """Where contents are kept. Every method may be called from any thread.

    Where the store cannot be reached, each raises `Unavailable`.
    """

    def keep(self, arrival: Arrival) -> None:
        """Take in what has arrived; when this returns, it is kept for good.

        Raises:
            StorageFull: there is no space left; nothing was taken in.
        """

    def has(self, content: str) -> bool:
        """Whether there is something under this name."""

    def opened(self, content: str) -> AbstractContextManager[IO[bytes]]:
        """The content to be read from its beginning; its bytes have been compared with its name.

        Raises:
            ContentMissing: it is not there.
            ContentDamaged: other bytes are there.
        """

    def contents(self) -> Iterator[str]:
        """The names of everything that is kept, in any order."""

    def delete(self, content: str) -> None:
        """Delete a content for good; what is not there is no error."""


def require_whole(file: IO[bytes], content: str) -> None:
    """Compare a file with its name and go back to its beginning.

    Raises:
        ContentDamaged: they do not belong together.
    """
    found = sha256()
    while piece := file.read(PIECE):
        found.update(piece)
    if found.hexdigest() != content:
        raise ContentDamaged
    file.seek(0)
