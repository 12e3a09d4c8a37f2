"""Which engine made a scorecard: a hash of the scoring core's own source.

Nobody has to remember to raise a version number: whoever changes a check changes the engine, and
every stored scorecard is computed again.
"""

import hashlib
from functools import cache
from pathlib import Path

import app.scoring

LENGTH = 16


@cache
def engine_version() -> str:
    """The version of the scoring core that this process runs."""
    folder = Path(app.scoring.__file__).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.py")):
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:LENGTH]
