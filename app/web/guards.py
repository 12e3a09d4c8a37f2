"""Guarded routers: a route without exactly one policy cannot be made.

The guard of a route runs before it: who is asking, is the form one of ours, may they do this at
all, and the thing of the path, loaded by a query that is filtered by what they may see. Pages and
fragments, forms and API share these guards.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import iscoroutinefunction
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request
from fastapi.params import Depends as DependsParam
from fastapi.routing import APIRoute
from sqlalchemy.orm import Session
from starlette.convertors import StringConvertor, register_url_convertor

from app.database import Transaction
from app.errors import NotAllowed, NotSignedIn
from app.identifiers import ID_PATTERN
from app.people.actor import Actor
from app.web.csrf import (
    SAFE_METHODS,
    form_cookie_of,
    form_token,
    require_own_site,
    require_token,
)
from app.web.loading import load_dossier, load_round
from app.web.moments import Now
from app.web.policies import DOORS, Door, Policy
from app.web.provided import (
    PROVIDED,
    EditDossier,
    MaybeSignedIn,
    OpenDossier,
    ReadDossier,
    ReadScorecard,
    SeeRound,
    SignedIn,
    TheCaller,
)
from app.web.sessions import Caller, caller_by_cookie, caller_by_token
from app.web.typed import Typed, TypedForm

__all__ = [
    "EditDossier",
    "GuardedRoute",
    "GuardedRouter",
    "MaybeSignedIn",
    "OpenDossier",
    "Policy",
    "ReadDossier",
    "ReadScorecard",
    "SeeRound",
    "SignedIn",
    "TheCaller",
    "guarded_router",
]

Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])

_PARAMETER = re.compile(r"{(\w+)(?::(\w+))?}")


class _IdConvertor(StringConvertor):
    """`{dossier_id:id}`: anything else in its place is no address, long before SQL."""

    regex = f"{ID_PATTERN}(?!\n)"


register_url_convertor("id", _IdConvertor())


class Guard:
    """What stands before a route of one policy."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.door: Door = DOORS[policy]

    def __call__(self, request: Request, typed: Typed, session: Transaction, now: Now) -> None:
        """Let the request pass, or raise what it means."""
        to_change = request.method not in SAFE_METHODS
        find = caller_by_token if self.door.by_token else caller_by_cookie
        # Signing in opens its own short transactions; looking somebody up would begin a long one.
        nobody = self.door.anonymous and to_change
        caller = None if nobody else find(request, session, now)
        request.state.caller = caller
        request.state.person = caller.actor if caller else None
        request.state.csrf_token = (caller.csrf_token or "") if caller else ""
        if to_change and not self.door.by_token:
            self._require_own_form(request, typed, caller)
        elif caller is None and not self.door.anonymous:
            raise NotSignedIn
        if caller is not None:
            self._require_rights(request, session, caller)

    def _require_own_form(self, request: Request, typed: TypedForm, caller: Caller | None) -> None:
        require_own_site(request)
        if self.door.anonymous:
            cookie = form_cookie_of(request)
            settings = request.app.state.settings
            require_token(typed, form_token(settings, cookie) if cookie else None)
            return
        if caller is None:
            raise NotSignedIn
        require_token(typed, caller.csrf_token)

    def _require_rights(self, request: Request, session: Session, caller: Caller) -> None:
        to_change = request.method not in SAFE_METHODS
        if to_change and not caller.actor.may_write:
            raise NotAllowed
        if self.door.action is not None and not caller.actor.may(self.door.action):
            raise NotAllowed
        if self.door.path_id is not None:
            self._load(request, session, caller.actor, request.path_params[self.door.path_id])

    def _load(self, request: Request, session: Session, actor: Actor, thing_id: str) -> None:
        if self.door.path_id == "round_id":
            request.state.round = load_round(session, actor, thing_id)
            return
        to_change = request.method not in SAFE_METHODS
        request.state.dossier = load_dossier(
            session, self.policy, actor, thing_id, to_change=to_change
        )


GUARDS: dict[Policy, Guard] = {policy: Guard(policy) for policy in Policy}


@dataclass(frozen=True, slots=True)
class GuardedRoute:
    """One route as it was made: what the tests walk."""

    method: str
    path: str
    policy: Policy
    endpoint: Callable[..., Any]


class GuardedRouter:
    """Makes routes that stand behind a policy, and no others."""

    def __init__(
        self, prefix: str = "", *, api: bool = False, first: Sequence[DependsParam] = ()
    ) -> None:
        self.routes: list[GuardedRoute] = []
        self._prefix = prefix
        self._api = api
        self._first = first
        self._router = APIRouter(prefix=prefix, redirect_slashes=False)

    @property
    def included(self) -> APIRouter:
        """The router to be included in the application; nothing may be added to it."""
        return self._router

    def get(self, path: str, *, policy: Policy, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """A route that shows something. HEAD is answered too, except in the API's description."""
        return self._route("GET", path, policy, options)

    def post(self, path: str, *, policy: Policy, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """A route that changes something."""
        return self._route("POST", path, policy, options)

    def put(self, path: str, *, policy: Policy, **options: Any) -> Callable[[Endpoint], Endpoint]:
        """A route that replaces something."""
        return self._route("PUT", path, policy, options)

    def _route(
        self, method: str, path: str, policy: Policy, options: dict[str, Any]
    ) -> Callable[[Endpoint], Endpoint]:
        name = f"{method} {self._prefix}{path}"
        _require_policy(name, method, policy)
        _require_ids(name, self._prefix + path, policy)

        def add(endpoint: Endpoint) -> Endpoint:
            if iscoroutinefunction(endpoint):
                raise TypeError(f"{name}: routes are synchronous (a session is)")
            methods = ["GET", "HEAD"] if method == "GET" and not self._api else [method]
            self._router.add_api_route(
                path,
                endpoint,
                methods=methods,
                dependencies=[*self._first, Depends(GUARDS[policy])],
                **{"include_in_schema": self._api, **options},
            )
            _require_provided(name, self._router.routes[-1], policy)
            self.routes.append(GuardedRoute(method, self._prefix + path, policy, endpoint))
            return endpoint

        return add


def guarded_router(
    prefix: str = "", *, api: bool = False, first: Sequence[DependsParam] = ()
) -> GuardedRouter:
    """A router for routes behind a policy each.

    Args:
        api: for JSON under tokens; its routes appear in the API's description.
        first: what is done before the guard begins a transaction, such as reading a body.
    """
    return GuardedRouter(prefix, api=api, first=first)


def _require_policy(name: str, method: str, policy: object) -> None:
    if not isinstance(policy, Policy):
        raise TypeError(f"{name} needs exactly one policy")
    if method not in SAFE_METHODS and not DOORS[policy].writes:
        raise TypeError(f"{name} changes something; the policy {policy.name} only reads")


def _require_ids(name: str, path: str, policy: Policy) -> None:
    parameters = dict(_PARAMETER.findall(path))
    loose = [key for key, kind in parameters.items() if key.endswith("_id") and kind != "id"]
    if loose:
        raise TypeError(f"{name}: write {{{loose[0]}:id}}")
    needed = DOORS[policy].path_id
    if needed is not None and needed not in parameters:
        raise TypeError(f"{name}: the policy {policy.name} loads {{{needed}:id}}")


def _require_provided(name: str, route: object, policy: Policy) -> None:
    if not isinstance(route, APIRoute):
        raise TypeError(f"{name} is no route")
    for asked in route.dependant.dependencies:
        policies = PROVIDED.get(asked.call) if asked.call else None
        if policies is not None and policy not in policies:
            raise TypeError(f"{name} asks for what the policy {policy.name} does not provide")
