"""What was read beside what is typed: it agrees, differs, or is new. Nothing is changed here.

Keys are those of a row of `council.resolutions`; values are written as a dossier file has them. A
paper that records no decision offers nothing. What a person typed in other words is no difference:
"Stadtrat Rabenstädt" agrees with "Stadtrat".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.papers.finding import Field, Finding, Reading, Status, Vote
from app.scoring.content.council import Resolution
from app.scoring.values import euros_text

DECLARED = {
    Field.E1: "participatory_process",
    Field.E2: "charta",
    Field.E3: "not_sectoral",
    Field.E4: "own_share",
    Field.E5: "model_learning",
    Field.E6: "spatial_scope",
}
_KEYS = {
    Field.BODY: "body",
    Field.DATE: "date",
    Field.PAPER_NUMBER: "paper",
    Field.AMOUNT: "amount",
    Field.RATE: "own_share_rate",
    Field.RATIFIED_ON: "ratified_on",
}
_VOTE_WORDS = (
    ("einstimmig", "einstimmig"),
    ("einmütig", "einstimmig"),
    ("mehrheit", "mehrheitlich"),
)
Plain = str | bool


class State(StrEnum):
    """How a finding stands towards what is typed."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Offer:
    """One value that could be taken over, beside the typed one; None where nothing is typed.

    Attributes:
        key: its place in the row, such as `vote.in_favour`.
        fields: all that is set when it is accepted; a declaration brings its passage along.
    """

    key: str
    state: State
    typed: Plain | None
    found: Plain
    fields: Mapping[str, Plain]
    finding: Finding


def compared(reading: Reading, typed: Resolution | None) -> tuple[Offer, ...]:
    """What a paper offers for a row; for a new row if there is none."""
    if reading.status is not Status.RESOLVED:
        return ()
    row = typed or Resolution()
    return tuple(offer for finding in reading.findings for offer in _offers(finding, row))


def row_for(
    reading: Reading, rows: Sequence[Resolution], *, names: Sequence[str] = ()
) -> Resolution | None:
    """The row that a paper belongs to: same number, its file, same day, or the only one."""
    number, day = reading.value(Field.PAPER_NUMBER), reading.value(Field.DATE)
    known = {_simple(name) for name in names}
    tests = (
        lambda row: number is not None and _simple(row.paper) == _simple(str(number)),
        lambda row: row.document is not None and _simple(row.document) in known,
        lambda row: day is not None and row.date == day,
    )
    for test in tests:
        found = next((row for row in rows if test(row)), None)
        if found is not None:
            return found
    alone = rows[0] if len(rows) == 1 else None
    strange = alone is not None and alone.date is not None and day not in (None, alone.date)
    return None if strange else alone


def _offers(finding: Finding, row: Resolution) -> Iterator[Offer]:
    field, value = finding.field, finding.value
    if field in DECLARED:
        yield _declaration(finding, row, DECLARED[field])
    elif isinstance(value, Vote):
        yield from _votes(finding, value, row)
    elif field is Field.URGENT:
        yield _offer("kind", row.kind, "urgent_decision", finding)
    else:
        key = _KEYS[field]
        yield _offer(key, _plain(getattr(row, key), field), _known(value, field), finding)


def _votes(finding: Finding, vote: Vote, row: Resolution) -> Iterator[Offer]:
    counts = (
        ("in_favour", vote.yes, row.vote.in_favour),
        ("against", vote.no, row.vote.against),
        ("abstained", vote.abstentions, row.vote.abstained),
    )
    for key, found, typed in counts:
        if found is not None:
            yield _offer(f"vote.{key}", _plain(typed, None), str(found), finding)
    said = [word for sign, word in _VOTE_WORDS if sign in finding.quote.casefold()]
    if vote.unanimous is not None and said:
        yield _offer("vote.text", row.vote.text, said[0], finding)


def _declaration(finding: Finding, row: Resolution, name: str) -> Offer:
    typed = getattr(row.declarations, name)
    place = f"declarations.{name}"
    fields: dict[str, Plain] = {f"{place}.declared": True}
    if typed.passage is None:
        fields[f"{place}.passage"] = " ".join(finding.quote.split())
    state = {None: State.NEW, True: State.AGREES, False: State.DIFFERS}[typed.declared]
    return Offer(f"{place}.declared", state, typed.declared, True, fields, finding)


def _offer(key: str, typed: str | None, found: str, finding: Finding) -> Offer:
    if typed is None:
        state = State.NEW
    else:
        state = State.AGREES if _means_the_same(key, typed, found) else State.DIFFERS
    return Offer(key, state, typed, found, {key: found}, finding)


def _means_the_same(key: str, typed: str, found: str) -> bool:
    one, other = _simple(typed), _simple(found)
    if key in ("body", "paper"):
        return one in other.split() or other in one.split() or one == other or other in one
    if key == "vote.text":
        return other in one
    return typed == found or one == other


def _plain(value: object, field: Field | None) -> str | None:
    return None if value is None else _known(value, field)


def _known(value: object, field: Field | None) -> str:
    if field is Field.AMOUNT and isinstance(value, int):
        return euros_text(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def _simple(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
