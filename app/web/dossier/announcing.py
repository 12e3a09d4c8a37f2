"""What a save has moved, in a sentence that is shown and read out."""

from collections.abc import Sequence

from app.scoring.scorecard import Line, Scorecard
from app.scoring.wording import Text, decimal_text
from app.web.dossier.standing import Reader

_NOW = {
    "met": Text("jetzt erfüllt", "now met"),
    "partly": Text("jetzt teilweise erfüllt", "now partly met"),
    "unmet": Text("jetzt nicht erfüllt", "now not met"),
    "unknown": Text("jetzt offen", "now open"),
    "not_applicable": Text("jetzt nicht anwendbar", "now not applicable"),
    "waived": Text("jetzt ausgesetzt", "now waived"),
}
_SAVED = Text("Gespeichert.", "Saved.")
_UNCHANGED = Text("Es war nichts zu ändern.", "There was nothing to change.")
_MORE = Text("und {number} weitere Kriterien.", "and {number} more criteria.")
_POINTS = Text("{earned} von {attainable} Punkten.", "{earned} of {attainable} points.")
_MOST_NAMED = 2


def announcement(
    card: Scorecard, moved: Sequence[tuple[Line, Line]], reader: Reader, *, changed: bool
) -> str:
    """`Fördersatz zulässig: jetzt erfüllt. 62 von 96 Punkten.`"""
    language = reader.language
    if not changed:
        return _UNCHANGED.pick(language)
    said = [_SAVED.pick(language)] if not moved else []
    ordered = sorted(moved, key=lambda pair: (not pair[1].gate, -(pair[1].weight or 0)))
    for _, line in ordered[:_MOST_NAMED]:
        said.append(f"{reader.title(line.id)}: {_NOW[line.outcome.value].pick(language)}.")
    if len(ordered) > _MOST_NAMED:
        more = _MORE.pick(language)
        said.append(more.replace("{number}", str(len(ordered) - _MOST_NAMED)))
    points = _POINTS.pick(language)
    points = points.replace("{earned}", decimal_text(card.earned, language))
    said.append(points.replace("{attainable}", decimal_text(card.attainable, language)))
    return " ".join(said)
