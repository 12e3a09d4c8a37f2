"""The recorded decisions of the council that must agree with the plan, by path and name."""

from collections.abc import Iterator

from app.scoring.content.council import Resolution
from app.scoring.content.dossier import Dossier
from app.scoring.council_terms import DECIDING
from app.scoring.decisions import PLACE, carried
from app.scoring.totals import stated_rows
from app.scoring.wording import Text, value_text

_UNNAMED = Text("Entscheidung", "Decision")


def decisions_of(dossier: Dossier) -> Iterator[tuple[str, Resolution, Text]]:
    """Path, row and name of each decision; not of recommendations and rejected proposals.

    Planned decisions take part: a draft is mended more easily than a resolution.
    """
    for path, row in stated_rows(PLACE, dossier.council.resolutions):
        if row.kind != "recommendation" and carried(row):
            yield path, row, _name(row)


def _name(row: Resolution) -> Text:
    kind: Text = _UNNAMED if row.kind is None else DECIDING[row.kind]
    known = [item for item in (row.body, row.date) if item is not None]
    german, english = (
        f" ({', '.join(value_text(item, language) for item in known)})" if known else ""
        for language in ("de", "en")
    )
    return Text(f"{kind.de}{german}", f"{kind.en[:1].upper()}{kind.en[1:]}{english}")
