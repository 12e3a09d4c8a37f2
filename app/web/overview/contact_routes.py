"""Whom the members of a network ask: set by its coordinators, shown beside the guide."""

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.database import Transaction
from app.errors import Refused
from app.municipalities.editing import set_contact
from app.municipalities.models import Network
from app.municipalities.queries import network_with_id
from app.rounds.models import Round
from app.web.guards import Policy, SeeRound, guarded_router
from app.web.i18n import language_of, translate
from app.web.parts.shapes import Field, FieldError
from app.web.templating import pick, render
from app.web.typed import Typed

ROUTER = guarded_router("/overview")


@ROUTER.get("/{round_id:id}/contact", policy=Policy.SEE_OVERVIEW)
def show_contact(request: Request, round_: SeeRound, session: Transaction) -> HTMLResponse:
    """The form with what members see."""
    network = network_with_id(session, round_.network_id)
    typed = {"contact_name": network.contact_name, "contact_email": network.contact_email}
    return _page(request, round_, network, typed)


@ROUTER.post("/{round_id:id}/contact", policy=Policy.SET_RULES)
def save_contact(
    request: Request, round_: SeeRound, session: Transaction, typed: Typed
) -> Response:
    """Keep it, or ask back what is no address."""
    network = network_with_id(session, round_.network_id)
    name, email = typed.get("contact_name"), typed.get("contact_email")
    try:
        set_contact(session, network, name=name, email=email)
    except Refused as refused:
        shown = {"contact_name": name, "contact_email": email}
        return _page(request, round_, network, shown, refused=refused, status=422)
    return RedirectResponse(f"/overview/{round_.id}/contact?saved", 303)


def _page(
    request: Request,
    round_: Round,
    network: Network,
    typed: Mapping[str, str | None],
    *,
    refused: Refused | None = None,
    status: int = 200,
) -> HTMLResponse:
    language = language_of(request)
    errors = [] if refused is None else [FieldError(refused.field, pick(refused.reason, language))]
    wrong = {error.path: error.message for error in errors}

    def field(path: str, label: str) -> Field:
        return Field(path, label, typed[path], error=wrong.get(path), optional=True)

    return render(
        request,
        "overview/html/contact.html",
        status=status,
        round_=round_,
        network=network,
        name=field("contact_name", translate(language, "Name of the contact")),
        email=field("contact_email", translate(language, "E-mail address")),
        errors=errors,
        saved="saved" in request.query_params,
    )
