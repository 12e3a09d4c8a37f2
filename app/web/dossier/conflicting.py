"""Two versions of the same entry: one's own text kept, the other one's shown beside it."""

from app.dossiers.conflicts import EditConflict
from app.dossiers.paths import joined
from app.people.queries import name_of
from app.scoring.wording import Language, Text
from app.web.binder.kinds import show
from app.web.dossier.forms import Complaint, Redrawn, Theirs
from app.web.dossier.page import Desk
from app.web.dossier.saving import Posted

_SOMEBODY = Text("Jemand anderes", "Somebody else")
_NOW = Text("Inzwischen steht hier: {value}", "In the meantime this says: {value}")
_NOTHING = Text("nichts mehr", "nothing any more")


def both_versions(desk: Desk, conflict: EditConflict, form: Posted, language: Language) -> Redrawn:
    """The form as it was typed, and what somebody else has saved in the meantime."""
    by = name_of(desk.session, conflict.changed_by) or _SOMEBODY.pick(language)
    kinds = {joined(form.path, ask.key): ask.kind for ask in form.block.asks}
    painter = desk.painter({})
    complaints: dict[str, Complaint] = {}
    lines: list[str] = []
    for path, value in conflict.theirs.items():
        if path in kinds:
            said = ", ".join(show(kinds[path], value, language)) or _NOTHING.pick(language)
            complaints[path] = Complaint(_NOW.pick(language).replace("{value}", said))
        elif isinstance(value, list):
            lines += [painter.row_in_words(form.block, row) for row in value]
        else:
            row = painter.row_in_words(form.block, value) if value else _NOTHING.pick(language)
            lines.append(row)
    return Redrawn(form.path, form.typed, complaints, Theirs(by, conflict.changed_at, lines))
