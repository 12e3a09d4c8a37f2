"""Documents for tests: an archive in a folder of its own, and files that have arrived in it."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.evidence.archive import Archive, open_archive
from app.evidence.arrivals import Arrival
from app.evidence.editing import KeptFile
from app.evidence.limits import Limits
from app.evidence.store import DocumentStore
from app.inspection.kind import FileKind, kind_of_name
from app.settings import Settings

PDF = b"%PDF-1.4\n% a document of the tests\n%%EOF\n"


def archive_in(folder: Path, **limits: Any) -> Archive:
    """An archive below a folder, with other limits if wanted."""
    made = open_archive(Settings(data_dir=folder))
    return replace(made, limits=replace(Limits.of(Settings()), **limits))


@contextmanager
def arrived(archive: Archive, data: bytes) -> Iterator[Arrival]:
    """A file that has come in as a whole."""
    with archive.hall.receive(most_bytes=archive.limits.file_bytes) as arrival:
        arrival.write(data)
        yield arrival


def a_png(width: int = 3, height: int = 2) -> bytes:
    """A white picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(height * (b"\0" + width * b"\xff"))
    parts = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def keep(archive: Archive, data: bytes = PDF, name: str = "beschluss.pdf") -> KeptFile:
    """A file that has been checked and lies in the store."""
    kind = kind_of_name(name) or FileKind.PDF
    with arrived(archive, data) as arrival:
        archive.store.keep(arrival)
        return KeptFile(arrival.sha256, arrival.size, kind, name)


def read(store: DocumentStore, content: str) -> bytes:
    """All bytes of a content."""
    with store.opened(content) as file:
        return file.read()
