"""`python -m tests.bench`: the figures of one run."""

import os
import platform
import sys

from tests.bench.advising import advising_time
from tests.bench.saving import saving_time
from tests.bench.scoring import scoring_speed


def main() -> None:
    """Measure and print."""
    speed = scoring_speed()
    advice = advising_time()
    saving = saving_time()
    lines = (
        f"Python {platform.python_version()}, {os.cpu_count()} cores",
        f"score(), {speed.checklist}: {speed.criteria} criteria, {speed.dossiers} dossiers:",
        f"  {speed.scored_per_second:9,.0f} dossiers scored per second",
        f"  {speed.bare_per_second:9,.0f} per second by a bare loop over as many predicates",
        f"  {speed.ratio:9.4f} of the bare loop's speed ({1 / speed.ratio:,.0f} times its time)",
        f"Next steps of one dossier, {advice.dossiers} dossiers, {advice.steps:.0f} steps each:",
        f"  {advice.median_ms:9.1f} ms median, {advice.ratio:,.0f} times a score()",
        f"  {advice.slowest_twentieth_ms:9.1f} ms at the 95th percentile",
        f"Saving a cost item over HTTP, rescored and drawn anew, {saving.saves} saves:",
        f"  {saving.median_ms:9.1f} ms median",
        f"  {saving.slowest_twentieth_ms:9.1f} ms at the 95th percentile",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
