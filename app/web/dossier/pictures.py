"""What a page shows beside its forms: sums, the time plan drawn, the latest safe day."""

from datetime import date
from typing import Any

from app.rounds.models import Round
from app.scoring.content.dossier import Dossier
from app.web.dossier.blocks import PartPage
from app.web.dossier.standing import Reader


def pictures_of(
    page: PartPage, content: Dossier, round_: Round, today: date, reader: Reader
) -> dict[str, Any]:
    """The pictures of a page by their name; none for most pages."""
    del content, round_, today, reader, page
    return {}
