"""Style sheets, scripts and fonts: kept for a year where the address bears their mark."""

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

MARKED = "public, max-age=31536000, immutable"
UNMARKED = "public, max-age=3600"


class StaticFolder(StaticFiles):
    """The folder `static`; `templating.static` makes the addresses with a mark."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, with how long it may be kept."""
        response = await super().get_response(path, scope)
        marked = "v" in QueryParams(scope["query_string"])
        response.headers["Cache-Control"] = MARKED if marked else UNMARKED
        return response
