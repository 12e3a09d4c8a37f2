"""Kill the service again and again during uploads, and look at what is left each time."""

import threading
from collections.abc import Set
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import select, text

from app.clock import utc_now
from app.database import Database
from app.evidence.archive import Archive, open_archive
from app.evidence.janitor import sweep
from app.evidence.models import DocumentVersion
from app.evidence.verifying import verify_contents
from app.settings import Settings
from tests.crash.load import Acknowledged, uploading
from tests.crash.tickets import ticket_for
from tests.crash.victim import started

SEED = 20_261_123
LONGEST_LIFE = 1.0  # seconds between the first answer and the end
PATIENCE = 60  # for the first answer of a service that has just started


@dataclass(frozen=True)
class Aftermath:
    """What was found after all kills."""

    kills: int
    acknowledged: int
    versions: int
    lost: int
    damaged: int
    left_lying: int
    left_after_sweep: int
    database_whole: bool

    @property
    def is_fine(self) -> bool:
        """Whether nothing that was acknowledged is lost and nothing half remains."""
        return not (self.lost or self.damaged or self.left_after_sweep) and self.database_whole


def killed(times: int) -> Aftermath:
    """Kill the service at random moments."""
    random = Random(SEED)
    told = Acknowledged()
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), dossier_files=10**6, dossier_size=2**40)
        database = Database.open(settings.database_url)
        ticket = ticket_for(database)
        for kill in range(times):
            with (
                started(settings) as victim,
                uploading(victim.address, ticket, told, SEED + kill) as under_way,
            ):
                under_way.wait(PATIENCE)
                threading.Event().wait(random.uniform(0, LONGEST_LIFE))
                victim.kill()
        found = _looked_at(times, database, open_archive(settings), told.contents)
        database.close()
    return found


def _looked_at(
    times: int, database: Database, archive: Archive, acknowledged: Set[str]
) -> Aftermath:
    with database.reading() as session:
        kept = set(session.scalars(select(DocumentVersion.sha256)))
        whole = session.scalar(text("PRAGMA integrity_check")) == "ok"
    verified = verify_contents(database, archive.store)
    lying = _lying(archive)
    sweep(database, archive, now=utc_now() + timedelta(hours=25))
    return Aftermath(
        kills=times,
        acknowledged=len(acknowledged),
        versions=verified.versions,
        lost=len(acknowledged - kept),
        damaged=len(verified.damaged),
        left_lying=lying,
        left_after_sweep=_lying(archive),
        database_whole=whole,
    )


def _lying(archive: Archive) -> int:
    folder = archive.hall.folder
    return len(list(folder.iterdir())) if folder.is_dir() else 0
