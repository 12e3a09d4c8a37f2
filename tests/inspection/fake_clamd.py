"""A clamd for tests: speaks INSTREAM, finds one string, and misbehaves when told to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

MALWARE = b"X5O!P%" + b"@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LIMIT = 300_000


@dataclass
class FakeClamd:
    """One that listens; `reply` replaces its own verdict, None: it says nothing at all."""

    listener: socket.socket
    reply: bytes | None = b""
    hangs_up_at: int | None = None
    piece: int = 65_536
    chunks: list[int] = field(default_factory=list)
    received: bytes = b""
    done: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        name = self.listener.getsockname()
        return f"unix:{name}" if isinstance(name, str) else f"{name[0]}:{name[1]}"

    def serve(self) -> None:
        """Every connection one after the other, until the listener is closed."""
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection:
                try:
                    self._answer(connection)
                except ConnectionError:
                    continue

    def _answer(self, connection: socket.socket) -> None:
        assert self._exactly(connection, 10) == b"zINSTREAM\0"
        self.received, self.chunks = b"", []
        while length := int.from_bytes(self._exactly(connection, 4), "big"):
            self.chunks.append(length)
            self.received += self._exactly(connection, length)
            if self.hangs_up_at is not None and len(self.received) >= self.hangs_up_at:
                return
            if len(self.received) > LIMIT:
                connection.sendall(b"INSTREAM size limit exceeded. ERROR\0")
                return
        if self.reply is None:
            self.done.wait(30)
        for at in range(0, len(reply := self.reply or self._verdict()), self.piece):
            connection.sendall(reply[at : at + self.piece])

    def _verdict(self) -> bytes:
        found = MALWARE in self.received
        return b"stream: Eicar-Test-Signature FOUND\0" if found else b"stream: OK\0"

    def _exactly(self, connection: socket.socket, length: int) -> bytes:
        read = b""
        while len(read) < length:
            piece = connection.recv(min(self.piece, length - len(read)))
            if not piece:
                raise ConnectionError
            read += piece
        return read


@contextmanager
def listening(folder: Path | None = None) -> Iterator[FakeClamd]:
    """A scanner on a free port, or on a socket in `folder`."""
    family = socket.AF_INET if folder is None else socket.AF_UNIX
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.bind(("127.0.0.1", 0) if folder is None else str(folder / "clamd"))
        listener.listen()
        clamd = FakeClamd(listener)
        thread = threading.Thread(target=clamd.serve)
        thread.start()
        try:
            yield clamd
        finally:
            clamd.done.set()
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(10)
