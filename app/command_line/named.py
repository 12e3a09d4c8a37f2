"""What a command names: a checklist, a round, a network; a sentence where that is not clear."""

from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.checklists.library import UnknownChecklist, checklist
from app.checklists.published import versions
from app.checklists.reading import read_checklist
from app.command_line.opened import opened_database
from app.municipalities.models import Network
from app.municipalities.queries import networks_by_name
from app.rounds.models import Round
from app.scoring.checklist import Checklist
from app.scoring.wording import Text

ENDINGS = (".yaml", ".yml", ".json")


class Unclear(Exception):
    """There is no such thing, or more than one."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def named_checklist(name: str) -> Checklist:
    """A checklist by its file, its id, or its id and published version (mpsc-2021@1.0)."""
    if name.endswith(ENDINGS):
        return read_checklist(Path(name))
    checklist_id, _, version = name.partition("@")
    if version:
        with opened_database() as database, database.reading() as session:
            return _version(session, checklist_id, version)
    try:
        return checklist(checklist_id)
    except UnknownChecklist as unknown:
        known = ", ".join(unknown.known)
        sentence = Text(
            de=f"Eine Checkliste „{checklist_id}“ gibt es nicht. Bekannt sind: {known}.",
            en=f'There is no checklist "{checklist_id}". Known are: {known}.',
        )
        raise Unclear(sentence) from None


def _version(session: Session, checklist_id: str, version: str) -> Checklist:
    found = list(versions(session, checklist_id))
    for one in found:
        if one.version == version:
            return one
    name = f"{checklist_id}@{version}"
    known = ", ".join(f"{one.id}@{one.version}" for one in found) or "–"
    raise Unclear(
        Text(
            de=f"{name} wurde nie veröffentlicht. Veröffentlicht sind: {known}.",
            en=f"{name} was never published. Published are: {known}.",
        )
    )


def named_round(session: Session, name: str) -> Round:
    """A round by its id or its whole name."""
    wanted = or_(Round.id == name, Round.name == name)
    found = session.scalars(select(Round).where(wanted)).all()
    if len(found) == 1:
        return found[0]
    count = len(found)
    raise Unclear(
        Text(
            de=f"Runden mit Namen oder Kennung „{name}“: {count}. "
            "`kompass round list` nennt alle mit ihrer Kennung.",
            en=f'Rounds with the name or id "{name}": {count}. '
            "`kompass round list` names all by their id.",
        )
    )


def named_network(session: Session, name: str | None) -> Network:
    """A network by its name; the only one need not be named."""
    known = session.scalars(networks_by_name()).all()
    found = [network for network in known if name in (None, network.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"„{network.name}“" for network in known) or "–"
    raise Unclear(
        Text(
            de=f"Nennen Sie das Netzwerk mit --network. Bekannt sind: {names}.",
            en=f"Name the network with --network. Known are: {names}.",
        )
    )
