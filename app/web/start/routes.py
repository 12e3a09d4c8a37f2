"""The first page, for everybody."""

from fractions import Fraction

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.web.guards import Policy, guarded_router
from app.web.pictures.compass import compass_of
from app.web.templating import render

ROUTER = guarded_router()

# An invented dossier, half done: eight sections, each as (earned, still open).
_SHOWN_SECTIONS = (
    (Fraction(1), Fraction(0)),
    (Fraction(1, 2), Fraction(1, 4)),
    (Fraction(2, 5), Fraction(1, 5)),
    (Fraction(3, 4), Fraction(1, 4)),
    (Fraction(0), Fraction(1, 2)),
    (Fraction(4, 5), Fraction(0)),
    (Fraction(1, 4), Fraction(1, 2)),
    (Fraction(3, 5), Fraction(2, 5)),
)


@ROUTER.get("/", policy=Policy.PUBLIC)
def show_start(request: Request) -> HTMLResponse:
    """What this is, for whom, and the way in."""
    return render(request, "start/html/page.html", compass=compass_of(_SHOWN_SECTIONS))
