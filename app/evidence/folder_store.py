"""The store as a folder: `ab/cd/abcd…`, each file complete from the moment its name is there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.evidence.arrivals import Arrival
from app.evidence.disk import disk, make_private, sync_folder
from app.evidence.store import ContentMissing, require_whole

_NAME = re.compile(r"[0-9a-f]{64}")


class FolderStore:
    """Contents in a folder of this machine. The arrivals must lie in the same file system."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, arrival: Arrival) -> None:
        """See `DocumentStore.keep`. Synchronises the file before its name, and then the name."""
        arrival.finish()
        path = self.path_of(arrival.sha256)
        made = _missing_above(path, self.folder)
        make_private(path.parent)
        with disk():
            arrival.path.replace(path)
        sync_folder(path.parent)
        for folder in made:
            sync_folder(folder.parent)

    def has(self, content: str) -> bool:
        """See `DocumentStore.has`."""
        return self.path_of(content).is_file()

    @contextmanager
    def opened(self, content: str) -> Iterator[IO[bytes]]:
        """See `DocumentStore.opened`."""
        try:
            file = self.path_of(content).open("rb")
        except FileNotFoundError:
            raise ContentMissing from None
        with file:
            require_whole(file, content)
            yield file

    def contents(self) -> Iterator[str]:
        """See `DocumentStore.contents`. Files of other names are none of ours."""
        for path in self.folder.glob("??/??/*"):
            if _NAME.fullmatch(path.name):
                yield path.name

    def delete(self, content: str) -> None:
        """See `DocumentStore.delete`."""
        self.path_of(content).unlink(missing_ok=True)

    def path_of(self, content: str) -> Path:
        """Where a content lies."""
        if not _NAME.fullmatch(content):
            raise ContentMissing
        return self.folder / content[:2] / content[2:4] / content


def _missing_above(path: Path, root: Path) -> list[Path]:
    """The folders between a file and the store that will have to be made, the lowest first."""
    return [
        folder for folder in path.parents if folder.is_relative_to(root) and not folder.is_dir()
    ]
