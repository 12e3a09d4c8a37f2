"""Programs that act for somebody of the cast, at Rebenau's dossier unless told otherwise."""

import json
from typing import Any, Literal

from fastapi import FastAPI
from httpx2 import Response

from app.database import Base, Database
from tests.cast import Cast
from tests.visitors import Visitor

V1 = "/api/v1"


class Program(Visitor):
    """Asks and sends JSON under a token."""

    def __init__(self, app: FastAPI, *, csrf_token: str = "", authorization: str = "") -> None:
        super().__init__(app, csrf_token=csrf_token, authorization=authorization)
        self.address = V1

    @classmethod
    def of(
        cls,
        app: FastAPI,
        cast: Cast,
        name: str,
        scope: Literal["read", "write"] = "write",
        *,
        town: str = "rebenau",
    ) -> "Program":
        """A program of somebody, at the dossier of a town."""
        program = cls.with_token(app, cast.people[name], scope)
        assert isinstance(program, Program)
        program.address = f"{V1}/dossiers/{cast.dossiers[town]}"
        return program

    def show(self, place: str = "") -> Response:
        """Read something of the dossier: "" all of it, "/scorecard", "/parts/council"."""
        return self.get(self.address + place)

    def send(
        self,
        part: str,
        body: Any,
        *,
        revision: str | None = '"1"',
        headers: dict[str, str] | None = None,
    ) -> Response:
        """Replace a part; a body that is no text or bytes is sent as JSON."""
        raw = body if isinstance(body, str | bytes) else json.dumps(body)
        sent = {"Content-Type": "application/json", **(headers or {})}
        if revision is not None:
            sent["If-Match"] = revision
        return self.ask("PUT", f"{self.address}/parts/{part}", content=raw, headers=sent)


def error_of(response: Response) -> dict[str, Any]:
    """The error of an answer, which has exactly the published shape."""
    body = response.json()
    assert set(body) == {"error"}
    error: dict[str, Any] = body["error"]
    assert set(error) - {"revision"} == {"code", "message", "problems"}
    for problem in error["problems"]:
        assert set(problem) == {"path", "line", "column", "message"}
    return error


def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but for when a token was used."""
    with database.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in session.execute(table.select())), key=repr)
            for table in Base.metadata.sorted_tables
            if table.name != "api_token"
        }
