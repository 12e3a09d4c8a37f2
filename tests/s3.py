"""A service that speaks S3, in this process, with a bucket of its own for every test."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from httpx2 import Client
from moto.server import ThreadedMotoServer
from obstore.store import S3Store

REGION = "eu-central-1"
_WHERE = (
    "<CreateBucketConfiguration>"
    f"<LocationConstraint>{REGION}</LocationConstraint>"
    "</CreateBucketConfiguration>"
)


@dataclass(frozen=True)
class S3Service:
    """Where it is."""

    endpoint: str

    def new_bucket(self) -> str:
        """An empty bucket, by its name."""
        name = f"kompass-{secrets.token_hex(8)}"
        with Client() as client:
            client.put(f"{self.endpoint}/{name}", content=_WHERE).raise_for_status()
        return name

    def bucket(self, name: str) -> S3Store:
        """A bucket as the library sees it, past our own code."""
        return S3Store(
            name,
            config={
                "region": REGION,
                "endpoint": self.endpoint,
                "access_key_id": "test",
                "secret_access_key": "test",
            },
            client_options={"allow_http": True},
        )


@contextmanager
def s3_served() -> Iterator[S3Service]:
    """Serve on a free port until the end."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield S3Service(f"http://{host}:{port}")
    finally:
        server.stop()
