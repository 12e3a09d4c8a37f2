"""How long it takes to score all stored dossiers anew: read, score, store.

The floor is what cannot be left out: a bare read of the same rows, `score()` of the same dossiers
(parsed beforehand), and a bare write of the same rows, in transactions of the same size.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Row, delete, insert, select

from app.assessment.facts import checklist_of, facts_of
from app.assessment.models import Assessment
from app.assessment.rescoring import BATCH, rescore_some
from app.database import Database
from app.dossiers.exchange import parsed_once
from app.dossiers.models import Dossier
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from tests.bench.laps import Laps
from tests.bench.stored import ROUND, TODAY, Stored

RESCORED, READ, SCORED, WRITTEN = "rescoring", "bare read", "score() alone", "bare write"
FLOOR = (READ, SCORED, WRITTEN)


def rescoring_time(stored: Stored) -> Laps:
    """Measure round by round: as on a night on which only the day has changed."""
    laps = Laps(min(ROUND, sum(map(len, stored.dossiers.values()))))
    for round_id, ids in stored.dossiers.items():
        rescore_some(stored.database, ids, today=TODAY.replace(day=TODAY.day - 1))
        laps.measure(RESCORED, lambda: rescore_some(stored.database, ids, today=TODAY))  # noqa: B023  # done at once
        rows = laps.measure(READ, lambda: bare_read(stored.database, ids))  # noqa: B023
        rules, facts = facts_of_rows(stored.database, round_id, rows, TODAY)
        laps.measure(SCORED, lambda: score_all(facts, rules))  # noqa: B023
        cards = _cards(stored.database, ids)
        laps.measure(WRITTEN, lambda: _write(stored.database, cards))  # noqa: B023
    return laps


def bare_read(database: Database, ids: Sequence[str]) -> list[Row[str, int, str]]:
    found: list[Row[str, int, str]] = []
    for start in range(0, len(ids), BATCH):
        query = select(Dossier.id, Dossier.revision, Dossier.content).where(
            Dossier.id.in_(ids[start : start + BATCH])
        )
        with database.engine.connect() as connection:
            found += connection.execute(query).all()
    return found


def facts_of_rows(
    database: Database, round_id: str, rows: Sequence[Row[str, int, str]], today: date
) -> tuple[Checklist, list[Facts]]:
    with database.reading() as session:
        round_ = session.get_one(Round, round_id)
        found = [facts_of(parsed_once(row.content), round_, today) for row in rows]
        return checklist_of(round_), found


def score_all(all_facts: Sequence[Facts], rules: Checklist) -> None:
    for facts in all_facts:
        score(facts, rules)


def _cards(database: Database, ids: Sequence[str]) -> list[dict[str, object]]:
    with database.engine.connect() as connection:
        query = select(Assessment.__table__).where(Assessment.dossier_id.in_(ids))
        return [dict(row) for row in connection.execute(query).mappings()]


def _write(database: Database, cards: Sequence[dict[str, object]]) -> None:
    for start in range(0, len(cards), BATCH):
        some = cards[start : start + BATCH]
        ids = [card["dossier_id"] for card in some]
        with database.engine.begin() as connection:
            connection.execute(delete(Assessment).where(Assessment.dossier_id.in_(ids)))
            connection.execute(insert(Assessment), some)
