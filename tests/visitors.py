"""Visitors of the service: a browser with or without a session, or a program with a token."""

import re
from datetime import datetime
from html import unescape
from typing import Any, Literal

from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from app.database import Database
from app.people.sessions import start_session
from app.people.tokens import create_token

_TOKEN = re.compile(r'name="csrf_token" value="([^"]*)"')


class Visitor:
    """Asks and sends like a browser, following no redirects."""

    def __init__(self, app: FastAPI, *, csrf_token: str = "", authorization: str = "") -> None:
        self.app = app
        self.csrf_token = csrf_token
        self.client = TestClient(app, follow_redirects=False)
        if authorization:
            self.client.headers["Authorization"] = authorization

    @classmethod
    def signed_in(cls, app: FastAPI, person_id: str) -> "Visitor":
        """A browser in which somebody has just signed in."""
        database: Database = app.state.database
        with database.writing() as session:
            new = start_session(session, person_id, now=app.state.clock())
        visitor = cls(app, csrf_token=new.csrf_token)
        visitor.keep_session(new.token)
        return visitor

    @classmethod
    def with_token(
        cls, app: FastAPI, person_id: str, scope: Literal["read", "write"] = "write"
    ) -> "Visitor":
        """A program that acts for somebody."""
        now: datetime = app.state.clock()
        with app.state.database.writing() as session:
            made = create_token(session, person_id, name="test", scope=scope, days=30, now=now)
        return cls(app, authorization=f"Bearer {made.text}")

    @property
    def session(self) -> str:
        """The token in this browser's session cookie."""
        return str(self.client.cookies["kompass_session"])

    def keep_session(self, token: str) -> None:
        """Put a session cookie into this browser, as the service would."""
        self.client.cookies.set("kompass_session", token, domain="testserver.local")

    def get(self, path: str, **options: Any) -> Response:
        """Ask for a page."""
        return self.client.get(path, **options)

    def post(self, path: str, fields: dict[str, str] | None = None, **options: Any) -> Response:
        """Send a form with this visitor's token in it."""
        return self.client.post(
            path, data={"csrf_token": self.csrf_token, **(fields or {})}, **options
        )

    def ask(self, method: str, path: str, **options: Any) -> Response:
        """Make any request."""
        return self.client.request(method, path, **options)

    def sign_in(self, email: str, password: str, **fields: str) -> Response:
        """Fill in and send the form to sign in."""
        token = form_token(self.get("/sign-in"))
        typed = {"email": email, "password": password, "csrf_token": token, **fields}
        return self.client.post("/sign-in", data=typed)


def form_token(response: Response) -> str:
    """The token of the first form on a page."""
    found = _TOKEN.search(response.text)
    assert found is not None
    return unescape(found[1])
