"""Any dossier that the shape of `dossier/1` allows, for property tests.

The strategy is built by walking the models, so a new field takes part by itself; a new kind of
value stops the walk until it is given values here. Values cluster around the bounds that calls
set, so that checks meet their boundaries and references between rows often hit.
"""

import types
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from app.scoring import text, values
from app.scoring.content.dossier import Dossier
from app.scoring.content.pieces import Piece, Row
from tests.ready import leaves, lists, ready

Anything = st.SearchStrategy[Any]

_IDS = ("a1", "b2", "c3")
_WORDS = (
    *_IDS,
    "Rebenau",
    "Stadtrat",
    "Kommunalaufsicht",
    "mpsc-2021",
    "mpsc-2020",
    "07999001",
    "07999",
    "079999001",
    "99",
    "stelle@rebenau.example",
    "kein Postfach",
    "mobility",
    "energy",
    "education",
    "{braces}",
)
_DAYS = (
    "2000-01-01",
    "2020-12-15",
    "2021-02-28",
    "2021-03-14",
    "2021-03-15",
    "2021-04-14",
    "2021-04-15",
    "2021-12-31",
    "2022-01-01",
    "2022-12-31",
    "2023-01-01",
    "2026-12-31",
    "2027-01-01",
    "2100-12-31",
)
_AMOUNTS = (
    "0",
    "0.01",
    "1.00",
    "1.01",
    "350.00",
    "650.00",
    "1000.00",
    "1000000.00",
    "1000000.01",
    "2500000.00",
    "2500000.01",
    "15000000.00",
    "999999999999.99",
)
_BY_READER: dict[Callable[..., Any], Anything] = {
    values.read_amount: st.sampled_from(_AMOUNTS),
    values.read_flag: st.booleans(),
    values.read_year: st.sampled_from((2000, 2021, 2022, 2023, 2026, 2027, 2100)),
    values.required_year: st.sampled_from((2021, 2022, 2023, 2026)),
    values.read_count: st.sampled_from((0, 1, 23_410, 100_000, 100_001, 999_999_999)),
    values.read_rate: st.sampled_from(("0", "0.1", "0.35", "0.65", "0.6501", "0.9", "0.91", "1")),
    values.read_posts: st.sampled_from(("0", "0.5", "1.5", "999")),
    values.read_day: st.sampled_from(_DAYS),
    values.MonthOrDay.read.__func__: st.sampled_from((*_DAYS, "2022-01", "2022-12", "2026-12")),  # type: ignore[attr-defined]  # a class method
    values.Share.read.__func__: st.sampled_from(("0", "0.3", "1/3", "2/3", "0.70", "1")),  # type: ignore[attr-defined]  # a class method
    text.read_line: st.sampled_from(_WORDS),
    text.required_line: st.sampled_from(_WORDS),
    text.read_prose: st.sampled_from(("Ein Satz.", "x" * 400, "x" * 399, "Zeile\nZeile")),
}


def contents() -> st.SearchStrategy[dict[str, Any]]:
    """Dossiers in any state in the form of a file, from empty to nearly ready."""
    return st.one_of(_piece(Dossier), nearly_ready())


@st.composite
def nearly_ready(draw: st.DrawFn) -> dict[str, Any]:
    """The ready dossier in the form of a file after a few edits anywhere, lists included."""
    edits = draw(st.lists(st.sampled_from(_EDITABLE), max_size=25, unique=True))
    deepest_first = sorted(edits, key=lambda place: -place.count("."))
    return ready({place: draw(_edit_of(place)) for place in deepest_first})


def _edit_of(place: str) -> Anything:
    is_element = place.rpartition(".")[2].isdigit()
    present = values_at(place).filter(lambda value: value is not None)
    return present if is_element else st.none() | present


_EDITABLE = [place for place in (*leaves(), *lists()) if not place.endswith(".id")]


def values_at(place: str) -> Anything:
    """Values that the shape allows at a dotted place of a file (rows by position)."""
    kind: Any = Dossier
    strategy: Anything = st.nothing()
    for step in place.split("."):
        if step.isdigit() and get_origin(kind) is tuple:
            kind = get_args(kind)[0]
            strategy = _known(kind)
            continue
        kind = _without_none(kind)
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        strategy, kind = _of_field(fields[step]), _without_none(fields[step].annotation)
    return strategy


def _without_none(kind: Any) -> Any:
    while get_origin(kind) in (Union, types.UnionType, Annotated):
        inner = [one for one in get_args(kind) if one is not type(None)]
        kind = inner[0]
    return kind


@cache
def _piece(model: type[Piece]) -> st.SearchStrategy[dict[str, Any]]:
    fields = {
        field.alias or name: _of_field(field)
        for name, field in model.model_fields.items()
        if name != "format" and not (name == "id" and issubclass(model, Row))
    }
    optional = st.fixed_dictionaries({}, optional=fields)
    return st.one_of(optional, st.fixed_dictionaries(fields))


def _of_field(field: FieldInfo) -> Anything:
    return _known(field.annotation, tuple(field.metadata))


def _known(kind: Any, metadata: tuple[Any, ...] = ()) -> Anything:
    """Values of a type hint; a kind that this page does not know stops the tests."""
    for note in metadata:
        reader = getattr(note.func, "__func__", note.func) if _reads(note) else None
        if reader in _BY_READER:
            return st.none() | _BY_READER[reader]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _known(arguments[0], tuple(arguments[1:]))
    if origin in (Union, types.UnionType):
        return st.one_of([st.none(), *(_known(one) for one in arguments if one is not type(None))])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _several(arguments[0])
    if origin is dict:
        return st.dictionaries(_present(arguments[0]), _known(arguments[1]), max_size=3)
    if isinstance(kind, type) and issubclass(kind, Piece):
        return _piece(kind)
    raise NotImplementedError(f"tests/strategies.py does not know values of {kind!r} {metadata!r}")


def _reads(note: object) -> bool:
    return isinstance(note, BeforeValidator)


def _present(kind: Any) -> Anything:
    return _known(kind).filter(lambda value: value is not None)


def _several(kind: Any) -> Anything:
    if isinstance(kind, type) and issubclass(kind, Row):
        return st.lists(_piece(kind), max_size=3).flatmap(_with_ids)
    return st.lists(_present(kind), max_size=3)


def _with_ids(rows: list[dict[str, Any]]) -> Anything:
    """The rows without ids, or with distinct ones."""
    named = [{**row, "id": name} for row, name in zip(rows, _IDS, strict=False)]
    return st.sampled_from((rows, named))
