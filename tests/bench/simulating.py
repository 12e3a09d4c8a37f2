"""How long a dry run of another version takes over all stored dossiers.

The floor is a bare read of the same rows and `score()` of the same dossiers, parsed beforehand, by
the old version and by the new one.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from app.assessment.simulating import Simulation, simulate
from app.checklists.library import FOLDER, checklist
from app.checklists.reading import read_checklist
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from tests.bench.laps import Laps
from tests.bench.rescoring import READ, bare_read, facts_of_rows, score_all
from tests.bench.scoring import CHECKLIST
from tests.bench.stored import ROUND, TODAY, Stored

SIMULATED, OLD, NEW = "simulate", "score() by the old version", "score() by the new version"
FLOOR = (READ, OLD, NEW)
CHANGES = """\
  fin-grant-rate: {with: {standard: "0.60"}}
  plan-goals: {weight: 9, with: {at_least: "4"}}
  plan-baseline: {gate: true}
"""


def simulating_time(stored: Stored) -> Laps:
    """Measure round by round."""
    laps = Laps(min(ROUND, sum(map(len, stored.dossiers.values()))))
    old, new = checklist(CHECKLIST), _changed()
    for round_id, ids in stored.dossiers.items():
        laps.measure(SIMULATED, lambda: _simulated(stored, round_id, new))  # noqa: B023  # done at once
        rows = laps.measure(READ, lambda: bare_read(stored.database, ids))  # noqa: B023
        _, facts = facts_of_rows(stored.database, round_id, rows, TODAY)
        laps.measure(OLD, lambda: score_all(facts, old))  # noqa: B023
        _, facts = facts_of_rows(stored.database, round_id, rows, TODAY)
        laps.measure(NEW, lambda: score_all(facts, new))  # noqa: B023
    return laps


def _simulated(stored: Stored, round_id: str, new: Checklist) -> list[Simulation]:
    with stored.database.reading() as session:
        return simulate(session, new, [session.get_one(Round, round_id)], today=TODAY)


def _changed() -> Checklist:
    """The checklist in another version, with a few rules tightened."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "parts").symlink_to(FOLDER / "parts")
        text = (FOLDER / f"{CHECKLIST}.yaml").read_text(encoding="utf-8")
        text = text.replace('version: "1.0"', 'version: "99.0"').rstrip("\n")
        file = Path(folder) / f"{CHECKLIST}.yaml"
        file.write_text(f"{text}\n{CHANGES}", encoding="utf-8")
        return read_checklist(file)
