"""The dossiers that are measured with: the historical examples and one that says everything."""

from pathlib import Path

from app.dossiers.exchange import from_file
from app.located import read_file
from app.scoring.content.dossier import Dossier
from tests.builders import dossier
from tests.ready import READY

EXAMPLES = Path(__file__).parents[2] / "examples"


def measured_dossiers() -> tuple[Dossier, ...]:
    """Sparse ones and a full one, since checks have more to do where more is said."""
    examples = [from_file(read_file(file)) for file in sorted(EXAMPLES.glob("*.yaml"))]
    return (*examples, dossier(READY))
