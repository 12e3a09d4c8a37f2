"""The service with the standing cast, as programs reach it."""

import pytest
from fastapi import FastAPI

from app.database import Database
from tests.api.programs import Program
from tests.cast import Cast
from tests.web.conftest import app, cast, clock

__all__ = ["app", "cast", "clock"]


@pytest.fixture
def program(app: FastAPI, cast: Cast, database: Database) -> Program:
    """A program that writes for the lead of Rebenau."""
    return Program.of(app, cast, "lead")
