"""Whatever is sent: never a 5xx, all or nothing, and what is taken can be read and shown again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.api.shapes import Scorecard
from app.assessment.models import Assessment
from app.database import Database
from app.dossiers.models import Dossier, DossierRevision
from app.dossiers.paths import PARTS, part_in
from app.dossiers.row_ids import row_lists
from tests.api.programs import Program, error_of
from tests.cast import Cast
from tests.strategies import contents

SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
REFUSALS = {400: "unreadable", 413: "too_large", 422: "invalid"}

KEYS = st.sampled_from(
    [
        *(
            "positions",
            "financing",
            "rate",
            "amount",
            "year",
            "id",
            "from",
            "to",
            "years",
            "charta",
        ),
        *("goals", "measures", "resolutions", "date", "partners", "contacts", "answers", "charta"),
        *("declared_totals", "level", "revision", "score", "format", "cost_share", "vote"),
    ]
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([2**31, 2**63, -(2**63), 10**39, 2027, 0, 1, -1]),
    st.floats(),
    st.text(max_size=40),
    st.characters(categories=["Cs", "Cc", "Cf", "Zl"]),
    st.sampled_from(["2021-02-29", "180000.00", "1/3", "1/0", "c1", "c1]", "[", "a.b", "true"]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(), inner, max_size=4)
    ),
    max_leaves=25,
)
PART = st.sampled_from(PARTS)


@st.composite
def bent(draw: st.DrawFn) -> tuple[str, Any]:
    """A part of a sound dossier in which some values are something else."""
    part = draw(PART)
    value = part_in(draw(contents()), part) or {}
    for _ in range(draw(st.integers(0, 3))):
        places = list(_places(value))
        if places:
            holder, key = draw(st.sampled_from(places))
            holder[key] = draw(VALUES)
    return part, value


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(items):
        yield value, key
        if isinstance(inner, dict | list):
            yield from _places(inner)


@dataclass
class Watched:
    """A program whose every save is looked at in the database."""

    program: Program
    database: Database
    dossier_id: str

    def send(self, part: str, raw: str | bytes) -> bool:
        """Send something at the current revision; whether it was taken."""
        before = self.kept()
        revision = before[0]
        response = self.program.send(part, raw, revision=f'"{revision}"')
        after = self.kept()
        if response.status_code == 200:
            told = response.json()
            assert after[0] == told["revision"] == revision + told["changed"]
            assert after[2:] == (after[0], after[0], told["scorecard"]["level"])
            assert told["content"] == self.program.show(f"/parts/{part}").json()
            return True
        assert error_of(response)["code"] == REFUSALS[response.status_code]
        assert error_of(response)["problems"]
        assert after == before
        return False

    def kept(self) -> tuple[int, str, int, int | None, str | None]:
        """Revision, content, number of revisions kept, and the assessment's revision and level."""
        with self.database.reading() as session:
            dossier = session.get_one(Dossier, self.dossier_id)
            rows = session.scalars(
                select(DossierRevision.number).where(DossierRevision.dossier_id == self.dossier_id)
            ).all()
            assessed = session.get(Assessment, self.dossier_id)
            found = (assessed.revision, assessed.level) if assessed else (None, None)
            return dossier.revision, dossier.content, len(rows), *found


@pytest.fixture
def watched(program: Program, database: Database, cast: Cast) -> Watched:
    return Watched(program, database, cast.dossiers["rebenau"])


@SHARED
@given(part=PART, raw=st.binary(max_size=200))
def test_any_bytes(watched: Watched, part: str, raw: bytes) -> None:
    watched.send(part, raw)


@SHARED
@given(part=PART, value=VALUES)
def test_any_json(watched: Watched, part: str, value: Any) -> None:
    watched.send(part, json.dumps(value))


@SHARED
@given(sent=bent())
def test_sound_dossiers_bent(watched: Watched, sent: tuple[str, Any]) -> None:
    part, value = sent
    watched.send(part, json.dumps(value))


@settings(SHARED, max_examples=25)  # six saves each
@given(content=contents())
def test_sound_dossiers_are_taken_whole_and_every_row_has_an_id(
    watched: Watched, content: dict[str, Any]
) -> None:
    for part in PARTS:
        assert watched.send(part, json.dumps(part_in(content, part) or {}))
    stored = watched.program.show().json()["content"]
    for path in row_lists():
        rows: Any = stored
        for name in path:
            rows = rows.get(name, {}) if isinstance(rows, dict) else {}
        assert all(row.get("id") for row in rows)
    Scorecard.model_validate_json(watched.program.show("/scorecard").text)
