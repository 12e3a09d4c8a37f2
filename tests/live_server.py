"""The service on a real port, for what only a browser or a real connection shows."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

STARTS_WITHIN = 20


class _AnnouncedServer(uvicorn.Server):
    """Says when it accepts connections, so that nobody has to poll."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as usual, then say so."""
        await super().startup(sockets)
        self._ready()


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve an application in a thread and yield its address, such as `http://127.0.0.1:41234`."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        ready = threading.Event()
        config = uvicorn.Config(app, log_config=None, lifespan="on", timeout_graceful_shutdown=2)
        server = _AnnouncedServer(config, ready.set)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        if not ready.wait(STARTS_WITHIN) or server.should_exit:
            raise RuntimeError("the service did not start")
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(STARTS_WITHIN)
