"""What programs are told: errors as JSON, in English unless they ask for German.

People read German first; whoever writes a program says which language it wants, by `?lang=` or by
`Accept-Language`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from fastapi import Request
from fastapi.responses import JSONResponse

from app.located import Problem
from app.scoring.wording import Language, Text
from app.web.i18n import known_language

API: Final = "/api/v1/"
DEFAULT: Final[Language] = "en"
_QUALITY = re.compile(r"\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*", re.ASCII)
_LONGEST_WISH = 500

# The word for programs and the sentence for people, by status.
SAID: Final[Mapping[int, tuple[str, Text]]] = {
    400: (
        "unreadable",
        Text(
            "Die Anfrage lässt sich nicht lesen. Es wurde nichts gespeichert.",
            "The request cannot be read. Nothing was saved.",
        ),
    ),
    401: (
        "not_signed_in",
        Text(
            "Es fehlt ein gültiger Zugangsschlüssel: Authorization: Bearer kmp_…",
            "A valid token is missing: Authorization: Bearer kmp_…",
        ),
    ),
    403: (
        "not_allowed",
        Text(
            "Dieser Zugangsschlüssel oder die Rolle der Person reicht dafür nicht.",
            "This token, or the role of its person, does not include this.",
        ),
    ),
    404: (
        "not_found",
        Text(
            "Hier ist nichts, oder es ist für diese Person nicht einsehbar.",
            "There is nothing here, or it is not open to this person.",
        ),
    ),
    405: (
        "method_not_allowed",
        Text(
            "Die Adresse gibt es, aber nicht für diese Methode.",
            "The address exists, but not for this method.",
        ),
    ),
    409: (
        "conflict",
        Text(
            "Dasselbe wurde inzwischen geändert. Es wurde nichts gespeichert.",
            "The same was changed in the meantime. Nothing was saved.",
        ),
    ),
    408: (
        "timeout",
        Text(
            "Die Anfrage kam nicht rechtzeitig an. Es wurde nichts gespeichert.",
            "The request did not arrive in time. Nothing was saved.",
        ),
    ),
    410: (
        "damaged",
        Text(
            "Der gespeicherte Inhalt ist beschädigt oder verloren und wird nicht ausgegeben.",
            "What is stored is damaged or lost and is not given out.",
        ),
    ),
    412: (
        "stale",
        Text(
            "Das Dossier hat inzwischen einen anderen Stand. Es wurde nichts gespeichert.",
            "The dossier is at another revision by now. Nothing was saved.",
        ),
    ),
    413: (
        "too_large",
        Text(
            "Die Anfrage ist größer, als der Dienst annimmt.",
            "The request is larger than the service accepts.",
        ),
    ),
    415: (
        "not_json",
        Text(
            "Der Inhalt muss JSON sein: Content-Type: application/json",
            "The content must be JSON: Content-Type: application/json",
        ),
    ),
    422: (
        "invalid",
        Text(
            "Manche Angaben passen nicht. Es wurde nichts gespeichert.",
            "Some values do not fit. Nothing was saved.",
        ),
    ),
    428: (
        "revision_needed",
        Text(
            'Es fehlt die Kopfzeile If-Match mit dem gelesenen Stand, etwa If-Match: "7".',
            'The header If-Match with the revision that was read is missing: If-Match: "7".',
        ),
    ),
    429: (
        "too_often",
        Text("Das waren zu viele Anfragen.", "There were too many requests."),
    ),
    500: (
        "failed",
        Text(
            "Auf unserer Seite ist etwas schiefgegangen. Gespeichertes ist nicht verloren.",
            "Something went wrong on our side. Nothing that was saved is lost.",
        ),
    ),
    503: (
        "busy",
        Text(
            "Der Dienst ist gerade ausgelastet. Es wurde nichts gespeichert.",
            "The service is busy just now. Nothing was saved.",
        ),
    ),
    507: (
        "no_space",
        Text(
            "Es ist kein Platz mehr frei. Lesen geht weiterhin.",
            "There is no space left. Reading still works.",
        ),
    ),
}


def is_for_programs(request: Request) -> bool:
    """Whether this address answers programs."""
    return request.url.path.startswith(API)


def language_of_program(request: Request) -> Language:
    """The language a program asks for: `?lang=`, else `Accept-Language`, else English."""
    asked = known_language(request.query_params.get("lang"))
    return asked or _most_wished(request.headers.get("accept-language", "")) or DEFAULT


def error_for_programs(
    request: Request,
    status: int,
    *,
    detail: str | None = None,
    problems: Sequence[Problem] = (),
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> JSONResponse:
    """An error as JSON.

    Args:
        detail: one more sentence, already in the program's language.
        problems: what is wrong with the body, each with its place.
        more: what else a program can use, such as the current revision.
    """
    language = language_of_program(request)
    code, said = SAID.get(status) or SAID[500 if status >= 500 else 400]
    message = " ".join(filter(None, (said.pick(language), detail)))
    shown = [_shown(problem, language) for problem in problems]
    error = {"code": code, "message": message, **more, "problems": shown}
    return JSONResponse({"error": error}, status, dict(headers or {}))


def _shown(problem: Problem, language: Language) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.sentence.pick(language),
    }


def _most_wished(wishes: str) -> Language | None:
    """The language with the highest quality in an `Accept-Language`; the first one of equals."""
    most: tuple[float, Language | None] = (0.0, None)
    for wish in wishes[:_LONGEST_WISH].split(","):
        name, _, rest = wish.partition(";")
        language = known_language(name.strip().lower().partition("-")[0])
        quality = _quality_of(rest)
        if language is not None and quality > most[0]:
            most = (quality, language)
    return most[1]


def _quality_of(text: str) -> float:
    if not text.strip():
        return 1.0
    found = _QUALITY.fullmatch(text)
    return float(found.group(1)) if found else 0.0
