"""Mutate every check and what checks share, and tell which changes no example notices.

With names of checks or shared modules as arguments, only these.
"""

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from app.scoring.catalogue import catalogue
from tests.mutation.score import Tally
from tests.mutation.shown import Shown, all_shown, by_check, forget, noticed
from tests.mutation.subjects import SHARED, of_check, of_parameters, of_shared

PROCESSES = 2
LEAST = 95
CHECK, VALUES, RULE = "checks", "parameters", "shared rules"

_every: list[Shown] = []


def _read() -> None:
    forget()
    _every.extend(all_shown())


def _tally(job: tuple[str, str]) -> Tally:
    group, name = job
    work: dict[str, Callable[[], Tally]] = {
        CHECK: lambda: of_check(catalogue()[name], by_check(_every).get(name, [])),
        VALUES: lambda: of_parameters(_every),
        RULE: lambda: of_shared(name, list(_every)),
    }
    return work[group]()


def _percent(killed: int, total: int) -> int:
    return 100 * killed // total if total else 100


def _tell(group: str, tallies: list[Tally]) -> bool:
    """Say how a group did; whether it did well enough."""
    lines = [f"\n{group}"]
    for tally in tallies:
        lines.append(f"  {tally.killed:4}/{tally.total:<4} {tally.name}")
        lines.extend(f"            {survivor}" for survivor in tally.survivors)
    killed = sum(tally.killed for tally in tallies)
    total = sum(tally.total for tally in tallies)
    lines.append(f"  {group}: {killed} of {total} mutants noticed, {_percent(killed, total)} %")
    sys.stdout.write("\n".join(lines) + "\n")
    return _percent(killed, total) >= LEAST


def main(names: list[str]) -> int:
    """Run everything; 1 if a group is below the bound or an example is wrong to begin with."""
    _read()
    if noticed(list(_every), lambda shown: shown.holds()):
        sys.stdout.write("An example does not show what it claims: kompass lint --strict\n")
        return 1
    jobs = [(CHECK, name) for name in catalogue()] + [(VALUES, "")]
    jobs += [(RULE, name) for name in SHARED]
    jobs = [job for job in jobs if not names or job[1] in names]
    with ProcessPoolExecutor(PROCESSES, get_context("fork")) as pool:
        tallies = list(pool.map(_tally, jobs))
    fine = True
    for group in (CHECK, VALUES, RULE):
        those = [tally for job, tally in zip(jobs, tallies, strict=True) if job[0] == group]
        if those:
            fine = _tell(group, those) and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
