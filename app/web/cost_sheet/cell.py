"""The process in which an uploaded workbook is opened: confined, one file, one answer.

Run by `app.inspection.sandbox` as `python -m app.web.cost_sheet.cell workbook`.
"""

import json
import os
import sys

from app.cost_sheets.opening import plain_grid_of
from app.inspection.cells.limits import confine


def main() -> None:
    """Read a workbook from standard input and write its grid to standard output."""
    if sys.argv[1:] != ["workbook"]:
        raise SystemExit(2)
    confine()
    with os.fdopen(0, "rb") as file:
        answer = plain_grid_of(file)
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    # Libraries may trip over their own tidying up.
    os._exit(0)


if __name__ == "__main__":
    main()
