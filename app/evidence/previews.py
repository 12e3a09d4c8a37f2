"""Small pictures of first pages: made once per content, kept beside the store, and dispensable."""

from contextlib import AbstractContextManager
from pathlib import Path
from shutil import copyfileobj
from typing import IO

from app.evidence.arrivals import ArrivalHall
from app.evidence.disk import make_private
from app.evidence.store import DocumentStore
from app.inspection.kind import FileKind
from app.inspection.preview import first_page_png


class Previews:
    """The pictures in a folder; an empty file says that there is none to be had."""

    def __init__(self, folder: Path, hall: ArrivalHall) -> None:
        self.folder = folder
        self._hall = hall

    def picture(self, store: DocumentStore, content: str, kind: FileKind) -> bytes | None:
        """The picture of a content, made now if it was not yet; None if there is none.

        Raises:
            ContentMissing, ContentDamaged: the content itself cannot be read.
        """
        path = self._path(content)
        try:
            picture = path.read_bytes()
        except FileNotFoundError:
            picture = self._made(store.opened(content), kind)
            self._keep(path, picture)
        return picture or None

    def forget(self, content: str) -> None:
        """The content is gone."""
        self._path(content).unlink(missing_ok=True)

    def _made(self, opened: AbstractContextManager[IO[bytes]], kind: FileKind) -> bytes:
        # A copy, so that the parser is given a path also where the store is no folder.
        with opened as file, self._hall.receive(most_bytes=2**40) as copy:
            with copy.path.open("wb") as target:
                copyfileobj(file, target)
            return first_page_png(copy.path, kind) or b""

    def _keep(self, path: Path, picture: bytes) -> None:
        make_private(path.parent)
        with self._hall.receive(most_bytes=2**40) as arrival:
            arrival.write(picture)
            arrival.path.replace(path)

    def _path(self, content: str) -> Path:
        return self.folder / content[:2] / f"{content}.png"
