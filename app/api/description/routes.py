"""The description for programs."""

from fastapi import Request
from fastapi.responses import JSONResponse

from app.api.description.document import described
from app.web.guards import Policy, guarded_router
from app.web.programs import language_of_program

ROUTER = guarded_router("/api/v1", api=True)


@ROUTER.get("/openapi.json", policy=Policy.API_SIGNED_IN)
def show_description(request: Request) -> JSONResponse:
    """OpenAPI with all schemas."""
    return JSONResponse(described(language_of_program(request)))
