"""What the files of a verified bundle say: each read strictly, and all of them fitting together.

A signature says who packed a bundle, not that it may be believed blindly: everything is read as
input of a stranger is read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from app.bundles.contents import CALL, DOSSIER, HISTORY, JUDGEMENTS, PAPERS, RULES, SCORE, TOWN
from app.bundles.manifest import File, Manifest, written
from app.bundles.shapes import Call, History, Papers, Rules, Score, Town
from app.bundles.verifying import BadBundle
from app.checklists.published import plain_of
from app.checklists.reading import fingerprint
from app.dossiers.exchange import as_json, from_file, kept, parsed
from app.located import UnusableInput, read_bytes
from app.scoring.catalogue import catalogue
from app.scoring.checklist import Checklist, ChecklistFile
from app.scoring.compiling import compiled
from app.scoring.content.dossier import Dossier as Content
from app.scoring.wording import Text

NAMES = (CALL, DOSSIER, HISTORY, JUDGEMENTS, PAPERS, RULES, SCORE, TOWN)
S = TypeVar("S", bound=BaseModel)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """The files of a bundle as values."""

    content: Content
    town: Town
    call: Call
    rules: Checklist
    history: History
    papers: Papers
    score: Score | None


def opened(files: Mapping[str, bytes], manifest: Manifest) -> Opened:
    """The values of all files but the documents, of which only the manifest is looked at.

    Raises:
        BadBundle: a file is missing, cannot be read, or does not fit the others.
    """
    missing = [name for name in NAMES if name not in files]
    if missing:
        raise BadBundle(missing[0], _MISSING)
    if files[JUDGEMENTS] != written([]):
        raise BadBundle(JUDGEMENTS, _NEWER)
    call, history = _shape(files, CALL, Call), _shape(files, HISTORY, History)
    content = _content(files[DOSSIER])
    whole = Opened(
        content=content,
        town=_shape(files, TOWN, Town),
        call=call,
        rules=_rules(_shape(files, RULES, Rules), call),
        history=history,
        papers=_papers(files, manifest),
        score=None if files[SCORE] == written(None) else _shape(files, SCORE, Score),
    )
    if not history.is_gapless:
        raise BadBundle(HISTORY, _GAPS)
    return whole


def _shape(files: Mapping[str, bytes], name: str, shape: type[S]) -> S:
    """One file; it must be written as this program writes it, or it would not come out again."""
    found = _or_bad(name, lambda: shape.model_validate_json(files[name]))
    if written(found.model_dump(mode="json")) != files[name]:
        raise BadBundle(name, _UNREADABLE)
    return found


def _papers(files: Mapping[str, bytes], manifest: Manifest) -> Papers:
    """The documents; the bundle holds the bytes of each of them, and of nothing else."""
    papers = _shape(files, PAPERS, Papers)
    listed = {one.file: File(size=one.size, sha256=one.sha256) for one in papers.versions}
    others = {name: file for name, file in manifest.files.items() if name not in NAMES}
    if listed != others:
        raise BadBundle(PAPERS, _OTHER_FILES)
    return papers


def _content(data: bytes) -> Content:
    content = _or_bad(DOSSIER, lambda: from_file(read_bytes(data, file=DOSSIER)))
    if as_json(parsed(kept(content))).encode() != data:
        raise BadBundle(DOSSIER, _UNREADABLE)
    return content


def _rules(rules: Rules, call: Call) -> Checklist:
    file = _or_bad(RULES, lambda: ChecklistFile.model_validate(rules.content))
    if fingerprint(file) != rules.fingerprint or plain_of(file) != rules.content:
        raise BadBundle(RULES, _UNREADABLE)
    if file.id != call.checklist_id:
        raise BadBundle(CALL, _OTHER_CHECKLIST)
    return _or_bad(RULES, lambda: compiled(file, catalogue(), rules.fingerprint))


def _or_bad(name: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except (ValidationError, UnusableInput, ValueError):
        raise BadBundle(name, _UNREADABLE) from None


_MISSING = Text(
    de="Diese Datei fehlt im Paket. Lassen Sie es sich erneut geben.",
    en="This file is missing in the bundle. Ask for it again.",
)
_UNREADABLE = Text(
    de="Diese Datei versteht dieser Bewerbungskompass nicht. Stammt das Paket aus einer neueren "
    "Fassung, bringen Sie diese Installation zuerst auf denselben Stand.",
    en="This Bewerbungskompass cannot read this file. If the bundle comes from a newer version, "
    "bring this installation up to date first.",
)
_NEWER = Text(
    de="Das Paket enthält Beurteilungen; diese Fassung kann noch keine übernehmen.",
    en="The bundle contains judgements; this version cannot take any in yet.",
)
_GAPS = Text(
    de="Im Verlauf fehlen Stände. Lassen Sie sich das Paket erneut geben.",
    en="Revisions are missing in the history. Ask for the bundle again.",
)
_OTHER_FILES = Text(
    de="Das Paket enthält andere Dokumente als die, die diese Liste nennt.",
    en="The bundle holds other documents than the ones that this list names.",
)
_OTHER_CHECKLIST = Text(
    de="Die Runde nennt eine andere Checkliste als die, die im Paket liegt.",
    en="The round names another checklist than the one in the bundle.",
)
