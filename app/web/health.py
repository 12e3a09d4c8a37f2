"""Whether the service is alive: for whoever runs it, without sign-in."""

from fastapi.responses import PlainTextResponse

from app.web.guards import Policy, guarded_router

ROUTER = guarded_router()


@ROUTER.get("/healthz", policy=Policy.PUBLIC)
def healthz() -> PlainTextResponse:
    """The process answers. Says nothing about anything else, to anybody."""
    return PlainTextResponse("ok")
