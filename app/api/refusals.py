"""What a program is refused, and why: a status, a word for the program, problems with places."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import Response

from app.errors import KompassError
from app.located import Problem
from app.scoring.wording import Sentence
from app.web.programs import error_for_programs, language_of_program


class Refusal(KompassError):
    """A request that is not done. Raised, not returned, so that its transaction keeps nothing."""

    def __init__(
        self,
        status: int,
        *,
        detail: Sentence | None = None,
        problems: Sequence[Problem] = (),
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(str(status))
        self.status = status
        self.detail = detail
        self.problems = problems
        self.headers = headers
        self.more = more


def install_refusals(app: FastAPI) -> None:
    """Let refusals end in their answers."""
    app.add_exception_handler(Refusal, _answer)


def _answer(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)  # noqa: S101 - registered for nothing else
    return error_for_programs(
        request,
        error.status,
        detail=error.detail.pick(language_of_program(request)) if error.detail else None,
        problems=error.problems,
        headers=error.headers,
        **error.more,
    )
