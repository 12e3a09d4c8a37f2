"""At midnight in Berlin every deadline is one day nearer: assess all dossiers anew.

Readers never depend on it: a scorecard of yesterday is computed again wherever it is shown. This
only spares them the work.
"""

import logging
import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from app.assessment.rescoring import refresh
from app.clock import BERLIN, Clock, berlin_day
from app.database import Database

_log = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(hours=1)  # a clock may be set, a machine may sleep


Job = Callable[[datetime], object]


def start_midnight_refresh(
    database: Database, clock: Clock, *, and_then: Job | None = None
) -> Callable[[], None]:
    """Refresh now and at every midnight, in a thread of its own. Returns what stops it.

    Args:
        and_then: what else is to be done once a day, after the refresh.
    """
    ended = threading.Event()

    def run() -> None:
        done_on: date | None = None
        while True:
            refresh_once(database, clock())
            if and_then is not None and done_on != berlin_day(clock()):
                done_on = berlin_day(clock())
                do_once(and_then, clock())
            if ended.wait(seconds_to_wait(clock())):
                return

    thread = threading.Thread(target=run, name="midnight-refresh", daemon=True)
    thread.start()

    def stop() -> None:
        ended.set()
        thread.join()

    return stop


def refresh_once(database: Database, now: datetime) -> None:
    """One refresh; what goes wrong is logged and tried again at the next turn."""
    try:
        count = refresh(database, today=berlin_day(now))
    except Exception:  # noqa: BLE001 - the thread must live until the next midnight
        _log.exception("refresh_failed")
    else:
        if count:
            _log.info("dossiers_assessed_anew", extra={"count": count})


def do_once(job: Job, now: datetime) -> None:
    """One daily job; what goes wrong is logged and tried again the next day."""
    try:
        job(now)
    except Exception:  # noqa: BLE001 - the thread must live until the next midnight
        _log.exception("daily_job_failed")


def seconds_to_wait(now: datetime) -> float:
    """Until just after the next midnight in Berlin, but never longer than an hour."""
    tomorrow = berlin_day(now) + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time(), tzinfo=BERLIN)
    return min(midnight - now, LONGEST_WAIT).total_seconds() + 1
