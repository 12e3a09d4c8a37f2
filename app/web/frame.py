"""What the layout shows around every screen: who is here, in which mode, where."""

import json
from typing import Any
from urllib.parse import quote

from fastapi import Request

# Answers that carry words for the reader are shown, whatever their status.
_SHOWN = "[23]..|400|401|403|404|409|410|412|413|415|422|428|429|500|503|507"
HTMX_CONFIG = json.dumps(
    {
        "allowEval": False,
        "allowScriptTags": False,
        "allowNestedOobSwaps": False,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        "historyCacheSize": 0,
        "refreshOnHistoryMiss": True,
        "historyRestoreAsHxRequest": False,
        "reportValidityOfForms": True,
        "scrollIntoViewOnBoost": False,
        "timeout": 15000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": f"({_SHOWN})", "swap": True},
            {"code": "[45]..", "swap": False, "error": True},
        ],
    }
)


def frame_of(request: Request) -> dict[str, Any]:
    """The layout's context.

    `person` and `csrf_token` are put on `request.state` where a session is read; a page without a
    session has neither.
    """
    settings = request.app.state.settings
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return {
        "person": getattr(request.state, "person", None),
        "csrf_token": getattr(request.state, "csrf_token", ""),
        "htmx_config": HTMX_CONFIG,
        "is_demo": settings.demo,
        "here_quoted": quote(here if request.method == "GET" else "/", safe=""),
        "is_fragment": request.headers.get("HX-Request") == "true",
    }
