"""What a guard provides to its route: a route asks for it by the type of a parameter.

Nothing here reads the database: the guard has loaded everything before.
"""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, Request

from app.dossiers.models import Dossier
from app.people.actor import Actor
from app.rounds.models import Round
from app.web.policies import DOORS, Policy
from app.web.sessions import Caller


async def maybe_signed_in(request: Request) -> Actor | None:
    """Who is signed in, if anybody is."""
    actor: Actor | None = request.state.person
    return actor


async def signed_in(request: Request) -> Actor:
    """Who is signed in."""
    actor: Actor = request.state.person
    return actor


async def the_caller(request: Request) -> Caller:
    """Who is asking, with their session."""
    caller: Caller = request.state.caller
    return caller


async def read_dossier(request: Request) -> Dossier:
    """The dossier of the path, to be read."""
    dossier: Dossier = request.state.dossier
    return dossier


async def edit_dossier(request: Request) -> Dossier:
    """The dossier of the path, to be changed."""
    return await read_dossier(request)


async def open_dossier(request: Request) -> Dossier:
    """The dossier of the path, to be opened to the network or closed to it."""
    return await read_dossier(request)


async def read_scorecard(request: Request) -> Dossier:
    """The dossier of the path without its content, for its scorecard."""
    return await read_dossier(request)


async def see_round(request: Request) -> Round:
    """The round of the path, for its overview."""
    round_: Round = request.state.round
    return round_


SignedIn = Annotated[Actor, Depends(signed_in)]
MaybeSignedIn = Annotated[Actor | None, Depends(maybe_signed_in)]
TheCaller = Annotated[Caller, Depends(the_caller)]
ReadDossier = Annotated[Dossier, Depends(read_dossier)]
EditDossier = Annotated[Dossier, Depends(edit_dossier)]
OpenDossier = Annotated[Dossier, Depends(open_dossier)]
ReadScorecard = Annotated[Dossier, Depends(read_scorecard)]
SeeRound = Annotated[Round, Depends(see_round)]

_NOT_ANONYMOUS = frozenset(policy for policy, door in DOORS.items() if not door.anonymous)
# Which policies provide what a route asks for.
PROVIDED: dict[Callable[..., Any], frozenset[Policy]] = {
    signed_in: _NOT_ANONYMOUS,
    the_caller: _NOT_ANONYMOUS,
    read_dossier: frozenset({Policy.READ_DOSSIER, Policy.API_READ_DOSSIER}),
    edit_dossier: frozenset({Policy.EDIT_DOSSIER, Policy.API_EDIT_DOSSIER}),
    open_dossier: frozenset({Policy.OPEN_DOSSIER}),
    read_scorecard: frozenset({Policy.READ_SCORECARD, Policy.API_READ_SCORECARD}),
    see_round: frozenset({Policy.SEE_OVERVIEW, Policy.SET_RULES}),
}
