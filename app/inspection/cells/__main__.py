"""One cell: confine, read standard input, write the answer as JSON to standard output."""

import codecs
import importlib
import json
import os
import sys

from app.inspection.cells.limits import confine
from app.inspection.cells.seal import seal

READERS = ("pdf_text", "docx_text", "odt_text", "pdf_picture", "picture")
# Python opens a file for each when it is first used, which a sealed cell cannot.
ENCODINGS = ("cp437", "cp1252", "iso-8859-15", "latin-1", "utf-16", "utf-16-le", "utf-16-be")


def main() -> None:
    """Read with the named reader; what goes wrong ends the process, never the answer half."""
    name, *arguments = sys.argv[1:]
    if name not in READERS:
        raise SystemExit(2)
    confine()
    reader = importlib.import_module(f"app.inspection.cells.{name}")
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    seal()
    with os.fdopen(0, "rb") as file:
        answer = reader.read(file, *arguments)
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    # Libraries may trip over their own tidying up.
    os._exit(0)


if __name__ == "__main__":
    main()
