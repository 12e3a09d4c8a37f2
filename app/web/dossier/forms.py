"""What the block templates print: every field with its value, its options and its error."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.dossiers.paths import joined, value_at
from app.scoring.wording import Language, Text
from app.web.binder.kinds import show
from app.web.dossier.answers import NEW_ROW, Typed, new_row_keys, row_key
from app.web.dossier.blocks import Ask, Block, Kind, ListBlock
from app.web.parts.shapes import Field, FieldError, Suggestion
from app.web.places import field_id

_TAKE = Text("{value} übernehmen", "Use {value}")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with one field, in the reader's language."""

    message: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One field: how it is asked (`kind`) and what stands in it."""

    field: Field
    kind: str
    lines: int
    options: Sequence[tuple[str, str]] = ()
    chosen: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one sub-heading, or under none."""

    title: str | None
    fields: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class RowForm:
    """One row: its place, what it is called, its fields."""

    path: str
    key: str
    id: str
    heading: str
    groups: Sequence[Group]
    is_new: bool = False
    is_open: bool = False

    @property
    def fields(self) -> list[Shown]:
        """All its fields in order."""
        return [shown for group in self.groups for shown in group.fields]


@dataclass(frozen=True, slots=True)
class BlockForm:
    """A block as its template prints it."""

    block: Block
    id: str
    revision: int
    groups: Sequence[Group] = ()
    rows: Sequence[RowForm] = ()
    new_rows: Sequence[RowForm] = ()
    errors: Sequence[FieldError] = ()
    theirs: "Theirs | None" = None
    says_none: bool = False
    can_edit: bool = True


@dataclass(frozen=True, slots=True)
class Redrawn:
    """What was typed and could not be saved, to be shown again with what is wrong."""

    path: str
    typed: Typed = field(default_factory=dict)
    complaints: Mapping[str, Complaint] = field(default_factory=dict)
    theirs: "Theirs | None" = None


@dataclass(frozen=True, slots=True)
class Theirs:
    """The other version, where somebody else was faster: who, when, and what stands there now."""

    by: str
    at: datetime | None
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Painter:
    """Makes forms of blocks for one dossier, one reader."""

    plain: Mapping[str, Any]
    language: Language
    revision: int
    can_edit: bool
    redrawn: Redrawn | None = None
    new_grid_rows: int = 1

    def form(self, block: Block) -> BlockForm:
        """The form of a block as it stands, or as it was typed."""
        groups: Sequence[Group] = ()
        rows: list[RowForm] = []
        new_rows: list[RowForm] = []
        if isinstance(block, ListBlock):
            stored = value_at(self.plain, block.path) or []
            rows = [self._row(block, row, position) for position, row in enumerate(stored)]
            new_rows = self._new_rows(block)
        else:
            groups = self._groups(block.path, block.asks, value_at(self.plain, block.path))
        return BlockForm(
            block=block,
            id=block_id(block),
            revision=self.revision,
            groups=groups,
            rows=rows,
            new_rows=new_rows if self.can_edit else (),
            errors=self._errors(block),
            theirs=self._theirs(block),
            says_none=isinstance(block, ListBlock)
            and block.nothing is not None
            and value_at(self.plain, block.path) == [],
            can_edit=self.can_edit,
        )

    def _row(self, block: ListBlock, row: Any, position: int) -> RowForm:
        key = row_key(row, position)
        path = f"{block.path}[{key}]"
        named = [self._worded(block, key, value_at(row, key)) for key in block.heading]
        heading = " · ".join(text for text in named if text)
        return RowForm(
            path=path,
            key=key,
            id=field_id(path),
            heading=_shortened(heading) or f"{block.row.pick(self.language)} {position + 1}",
            groups=self._groups(path, block.asks, row),
            is_open=self.redrawn is not None and self.redrawn.path == path,
        )

    def _new_rows(self, block: ListBlock) -> list[RowForm]:
        typed: Typed = {} if self.redrawn is None else self.redrawn.typed
        keys = new_row_keys(block, typed)
        wanted = self.new_grid_rows if block.grid else 1
        keys += [f"{NEW_ROW}{number}" for number in range(len(keys) + 1, wanted + 1)]
        return [
            RowForm(
                path=f"{block.path}[{key}]",
                key=key,
                id=field_id(f"{block.path}[{key}]"),
                heading=block.row.pick(self.language),
                groups=self._groups(f"{block.path}[{key}]", block.asks, {}),
                is_new=True,
                is_open=self.redrawn is not None and self.redrawn.path.startswith(block.path),
            )
            for key in keys
        ]

    def _groups(self, path: str, asks: Sequence[Ask], stored: Any) -> list[Group]:
        groups: list[tuple[str | None, list[Shown]]] = []
        for ask in asks:
            title = None if ask.group is None else ask.group.pick(self.language)
            if not groups or groups[-1][0] != title:
                groups.append((title, []))
            groups[-1][1].append(self._shown(path, ask, stored))
        return [Group(title, fields) for title, fields in groups]

    def _shown(self, path: str, ask: Ask, stored: Any) -> Shown:
        place = joined(path, ask.key)
        texts = show(ask.kind, value_at(stored, ask.key), self.language)
        complaint: Complaint | None = None
        if self.redrawn is not None:
            texts = list(self.redrawn.typed.get(place, texts))
            complaint = self.redrawn.complaints.get(place)
        meant = None if complaint is None else complaint.suggestion
        return Shown(
            field=Field(
                path=place,
                label=ask.label.pick(self.language),
                value=texts[-1] if texts else None,
                hint=None if ask.hint is None else ask.hint.pick(self.language),
                error=None if complaint is None else complaint.message,
                suggestion=None if meant is None else Suggestion(meant, self._offer(meant)),
            ),
            kind=ask.kind.value,
            lines=ask.lines,
            options=self._options(ask),
            chosen=[text for text in texts if text],
        )

    def _offer(self, meant: str) -> str:
        return _TAKE.pick(self.language).replace("{value}", meant)

    def _worded(self, block: Block, key: str, value: Any) -> str:
        ask = next(ask for ask in block.asks if ask.key == key)
        texts = show(ask.kind, value, self.language)
        words = dict(self._options(ask))
        return ", ".join(words.get(text, text) for text in texts)

    def row_in_words(self, block: Block, row: Any) -> str:
        """All that a row states, in one line."""
        said = [self._worded(block, ask.key, value_at(row, ask.key)) for ask in block.asks]
        return " · ".join(text for text in said if text)

    def _options(self, ask: Ask) -> list[tuple[str, str]]:
        if ask.kind is Kind.MEASURE:
            return self._rows_to_choose("project_plan.measures", "title")
        if ask.kind is Kind.GOALS:
            return self._rows_to_choose("project_plan.goals", "text")
        return [(value, text.pick(self.language)) for value, text in ask.options]

    def _rows_to_choose(self, path: str, title: str) -> list[tuple[str, str]]:
        rows = value_at(self.plain, path) or []
        return [
            (str(row["id"]), _shortened(str(row.get(title) or row["id"]), 60))
            for row in rows
            if row.get("id")
        ]

    def _theirs(self, block: Block) -> Theirs | None:
        redrawn = self.redrawn
        if redrawn is None or not _is_of(redrawn.path, block):
            return None
        return redrawn.theirs

    def _errors(self, block: Block) -> list[FieldError]:
        if self.redrawn is None or not _is_of(self.redrawn.path, block):
            return []
        return [
            FieldError(path, complaint.message)
            for path, complaint in self.redrawn.complaints.items()
        ]


def block_id(block: Block) -> str:
    """The id of a block's element."""
    return f"block-{field_id(block.name)}"


def _is_of(path: str, block: Block) -> bool:
    return path == block.path or path.startswith(f"{block.path}[")


def _shortened(text: str, longest: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
