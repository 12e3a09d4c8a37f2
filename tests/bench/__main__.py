"""`python -m tests.bench [DOSSIERS]`: the figures of one run, each with its ratio to the floor."""

import os
import platform
import sys

from tests.bench import advising, reporting, rescoring, scoring, simulating, uploading
from tests.bench.advising import advising_time
from tests.bench.laps import Laps
from tests.bench.papers import paper_time
from tests.bench.reporting import reporting_time
from tests.bench.rescoring import rescoring_time
from tests.bench.saving import saving_time
from tests.bench.scoring import scoring_speed
from tests.bench.simulating import simulating_time
from tests.bench.stored import stored
from tests.bench.uploading import uploading_time

DOSSIERS = 11_000
ADVISED = 120


def main(dossiers: int = DOSSIERS) -> None:
    """Measure and print, one thing after the other."""
    _say(f"Python {platform.python_version()}, {os.cpu_count()} cores; {dossiers:,} dossiers")
    _say(f"{'microseconds for one dossier (median turn)':46}{'processor':>12}{'clock':>12}")
    speed = scoring_speed(dossiers)
    _say(f"\n{speed.checklist}, {speed.criteria} criteria")
    _figures(speed.laps, scoring.SCORED, scoring.BARE, scoring.TRIVIAL)
    _ratio(speed.laps, scoring.SCORED, scoring.BARE, aim="at most 10")
    _ratio(speed.laps, scoring.SCORED, scoring.TRIVIAL)
    _say(f"  the predicates say what the checks say of {100 * speed.agreement:.1f} % of criteria")
    with stored(dossiers) as there:
        _say("\nAll stored dossiers scored anew, SQLite")
        laps = rescoring_time(there)
        _figures(laps, rescoring.RESCORED, *rescoring.FLOOR)
        _ratio(laps, rescoring.RESCORED, *rescoring.FLOOR, aim="at most 3")
        _say("\nA dry run of another version over all stored dossiers")
        laps = simulating_time(there)
        _figures(laps, simulating.SIMULATED, *simulating.FLOOR)
        _ratio(laps, simulating.SIMULATED, *simulating.FLOOR, aim="at most 3")
    advice = advising_time(min(ADVISED, dossiers))
    _say(f"\nNext steps of one dossier ({advice.dossiers} dossiers, {advice.steps:.0f} steps each)")
    _figures(advice.laps, advising.ADVISED, advising.SCORED, advising.BARE)
    slow = advice.slowest_twentieth
    _say(f"  {'at the 95th percentile':44}{slow.cpu:12,.0f}{slow.wall:12,.0f}")
    _ratio(advice.laps, advising.ADVISED, advising.SCORED)
    _ratio(advice.laps, advising.ADVISED, advising.BARE)
    report = reporting_time()
    size = f"{report.pages} pages, {report.kilobytes:,.0f} KB"
    _say(f"\nThe report of a full dossier as PDF ({size})")
    _figures(report.laps, reporting.REPORT, reporting.GATHERED, reporting.COUNCIL_PAGE)
    _figures(report.laps, reporting.BARE)
    _say(f"  {'milliseconds of the first one, by the clock':44}{report.first_ms:24,.1f}")
    _ratio(report.laps, reporting.REPORT, reporting.BARE)
    _ratio(report.laps, reporting.COUNCIL_PAGE, reporting.BARE)
    paper = paper_time()
    _say(f"\nReading a council paper of {paper.pages} pages, {paper.letters:,} letters")
    _say(f"  {'milliseconds by the clock, median':44}{paper.median_ms:24,.1f}")
    _say(f"  {'eight times a heavy text, times the time':44}{paper.growth:24,.1f}")
    saving = saving_time()
    _say(f"\nSaving a cost item over HTTP, rescored and drawn anew, {saving.saves} saves")
    _say(f"  {'milliseconds by the clock, median':44}{saving.median_ms:24,.1f}")
    _say(f"  {'at the 95th percentile':44}{saving.slowest_twentieth_ms:24,.1f}")
    laps = uploading_time()
    _say(f"\nUploading a document of {uploading.SIZE // 1024**2} MB, {uploading.TURNS} turns")
    for name in (uploading.UPLOADED, uploading.WRITTEN):
        _say(f"  {name + ', MB per second':44}{uploading.megabytes_per_second(laps, name):24,.0f}")
    times = laps.ratio(uploading.UPLOADED, uploading.WRITTEN)
    _say(f"  {'times ' + uploading.WRITTEN:44}{times.wall:24,.1f}")


def _figures(laps: Laps, *names: str) -> None:
    for name in names:
        each = laps.microseconds(name)
        _say(f"  {name:44}{each.cpu:12,.1f}{each.wall:12,.1f}")


def _ratio(laps: Laps, name: str, *floor: str, aim: str = "") -> None:
    times = laps.ratio(name, *floor)
    below = " + ".join(floor)
    _say(f"  {'times ' + below:44}{times.cpu:12,.1f}{times.wall:12,.1f}   {aim and f'aim: {aim}'}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
