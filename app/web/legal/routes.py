"""The pages that law and licence ask for, with the operator's data from the settings."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.settings import Settings
from app.web.guards import Policy, guarded_router
from app.web.templating import render

ROUTER = guarded_router()


@ROUTER.get("/accessibility", policy=Policy.PUBLIC)
def show_accessibility(request: Request) -> HTMLResponse:
    """The accessibility statement."""
    return _page(request, "accessibility")


@ROUTER.get("/privacy", policy=Policy.PUBLIC)
def show_privacy(request: Request) -> HTMLResponse:
    """Which data are kept, what for, how long."""
    return _page(request, "privacy")


@ROUTER.get("/imprint", policy=Policy.PUBLIC)
def show_imprint(request: Request) -> HTMLResponse:
    """Who is responsible for this installation."""
    return _page(request, "imprint")


@ROUTER.get("/licence", policy=Policy.PUBLIC)
def show_licence(request: Request) -> HTMLResponse:
    """Under which licence this software is, and whose work it builds on."""
    return _page(request, "licence")


def _page(request: Request, name: str) -> HTMLResponse:
    settings: Settings = request.app.state.settings
    return render(
        request,
        f"legal/html/{name}.html",
        operator={
            "name": settings.operator_name,
            "address": settings.operator_address,
            "email": settings.operator_email,
        },
        hours=int(settings.session_lifetime.total_seconds() // 3600),
        minutes=int(settings.session_idle.total_seconds() // 60),
    )
