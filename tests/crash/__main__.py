"""`python -m tests.crash [KILLS]`: kill, look, and say what was found."""

import sys

from tests.crash.killing import killed

KILLS = 50


def main() -> int:
    """Kill as often as asked; exit 1 if anything was lost or remains."""
    found = killed(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)
    lines = (
        f"{found.kills} kills during uploads from 4 threads:",
        f"  {found.acknowledged:7,} files acknowledged, {found.lost} of them lost",
        f"  {found.versions:7,} rows, {found.damaged} without their right file",
        f"  {found.left_lying:7,} temporary files left by the kills, "
        f"{found.left_after_sweep} after a sweep a day later",
        f"  the database is {'whole' if found.database_whole else 'BROKEN'}",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if found.is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
