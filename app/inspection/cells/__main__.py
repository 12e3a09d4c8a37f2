"""One cell: confine, read standard input, write the answer as JSON to standard output."""

import importlib
import json
import os
import sys

from app.inspection.cells.limits import confine

READERS = ("pdf_text", "docx_text", "odt_text", "pdf_picture", "picture")


def main() -> None:
    """Read with the named reader; what goes wrong ends the process, never the answer half."""
    name, *arguments = sys.argv[1:]
    if name not in READERS:
        raise SystemExit(2)
    confine()
    reader = importlib.import_module(f"app.inspection.cells.{name}")
    with os.fdopen(0, "rb") as file:
        answer = reader.read(file, *arguments)
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    # Libraries may trip over their own tidying up.
    os._exit(0)


if __name__ == "__main__":
    main()
