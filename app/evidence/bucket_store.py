"""The store at a service that speaks S3: one object per content, below a prefix."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import IO

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import ObjectStore

from app.errors import Unavailable
from app.evidence.arrivals import Arrival
from app.evidence.store import PIECE, ContentDamaged, ContentMissing

_NAME = re.compile(r"[0-9a-f]{64}")
_AT_ONCE = 8 * PIECE


class BucketStore:
    """Contents as objects `ab/cd/abcd…`. An object appears as a whole or not at all."""

    def __init__(self, bucket: ObjectStore) -> None:
        self._bucket = bucket

    def keep(self, arrival: Arrival) -> None:
        """See `DocumentStore.keep`."""
        arrival.finish()
        with _service(), arrival.path.open("rb") as file:
            obstore.put(
                self._bucket, _key(arrival.sha256), file, chunk_size=_AT_ONCE, max_concurrency=2
            )
        arrival.discard()

    def has(self, content: str) -> bool:
        """See `DocumentStore.has`."""
        try:
            with _service():
                obstore.head(self._bucket, _key(content))
        except ContentMissing:
            return False
        return True

    @contextmanager
    def opened(self, content: str) -> Iterator[IO[bytes]]:
        """See `DocumentStore.opened`. It is fetched whole before anybody gets a byte of it."""
        with tempfile.TemporaryFile() as file:
            found = sha256()
            with _service():
                for piece in obstore.get(self._bucket, _key(content)).stream(min_chunk_size=PIECE):
                    found.update(piece)
                    file.write(piece)
            if found.hexdigest() != content:
                raise ContentDamaged
            file.seek(0)
            yield file

    def contents(self) -> Iterator[str]:
        """See `DocumentStore.contents`."""
        with _service():
            for page in obstore.list(self._bucket):
                for found in page:
                    name = found["path"].rpartition("/")[2]
                    if _NAME.fullmatch(name):
                        yield name

    def delete(self, content: str) -> None:
        """See `DocumentStore.delete`."""
        try:
            with _service():
                obstore.delete(self._bucket, _key(content))
        except ContentMissing:
            return


def _key(content: str) -> str:
    if not _NAME.fullmatch(content):
        raise ContentMissing
    return f"{content[:2]}/{content[2:4]}/{content}"


@contextmanager
def _service() -> Iterator[None]:
    """Turn what the library raises into what it means."""
    try:
        yield
    except (NotFoundError, FileNotFoundError):
        raise ContentMissing from None
    except BaseError as error:
        raise Unavailable from error
