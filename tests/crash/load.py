"""Many who upload at the same time, and remember what they were told was saved."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random

from httpx2 import Client, HTTPError

from tests.crash.tickets import Ticket

LARGEST = 2 * 1024 * 1024
THREADS = 4


@dataclass
class Acknowledged:
    """The contents that the service said it has.

    Attributes:
        under_way: set as soon as the service of the moment has said so once.
    """

    contents: set[str] = field(default_factory=set)
    under_way: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, content: str) -> None:
        """One more."""
        with self._lock:
            self.contents.add(content)
        self.under_way.set()


@contextmanager
def uploading(
    address: str, ticket: Ticket, told: Acknowledged, seed: int
) -> Iterator[threading.Event]:
    """Upload from several threads until the service is gone. Says when it is well under way."""
    told.under_way.clear()
    ended = threading.Event()
    threads = [
        threading.Thread(
            target=_upload, args=(address, ticket, told, Random(f"{seed} {number}"), ended)
        )
        for number in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    try:
        yield told.under_way
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def a_pdf(random: Random) -> bytes:
    """A document like no other, of any size."""
    length = random.choice((300, 20_000, 300_000, LARGEST)) // 2
    return b"%PDF-1.4\n% " + random.randbytes(length).hex().encode() + b"\n%%EOF\n"


def _upload(
    address: str, ticket: Ticket, told: Acknowledged, random: Random, ended: threading.Event
) -> None:
    with Client(base_url=address, cookies={"kompass_session": ticket.cookie}) as client:
        while not ended.is_set():
            files = [("file", (f"{n}.pdf", a_pdf(random))) for n in range(random.randint(1, 2))]
            try:
                answer = client.post(
                    f"/dossiers/{ticket.dossier_id}/evidence",
                    data={"csrf_token": ticket.csrf_token},
                    files=files,
                    timeout=30,
                )
            except HTTPError:
                return
            if answer.status_code == 303:
                for _, (_, data) in files:
                    told.add(sha256(data).hexdigest())
            elif answer.status_code != 503:
                raise RuntimeError(f"an upload was answered with {answer.status_code}")
