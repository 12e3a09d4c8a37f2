"""A module with one thing changed, made from its source and run in this process."""

import ast
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from tests.mutation.nudges import nudged
from tests.mutation.sites import NUDGED, Site, sites

HOUSE = "app."


@cache
def _source(module: str) -> tuple[str, ast.Module]:
    file = str(import_module(module).__file__)
    return file, ast.parse(Path(file).read_text(encoding="utf-8"))


def changes(
    module: str, parameters: Mapping[str, set[int]] = MappingProxyType({})
) -> Iterator[tuple[Site, ModuleType]]:
    """Each mutant of a module, made when its turn comes."""
    file, tree = _source(module)
    for site in list(sites(tree, parameters, module.rpartition(".")[2])):
        site.put(site.after)
        try:
            yield site, _run(module, compile(tree, file, "exec"))
        except Exception:  # noqa: BLE001  # a mutant that cannot even be imported is noticed
            yield site, ModuleType("broken")
        finally:
            site.put(site.before)


def unchanged(module: str) -> ModuleType:
    """A copy in which nothing is changed: whoever notices that would notice every mutant."""
    file, tree = _source(module)
    return _run(module, compile(tree, file, "exec"))


def _run(module: str, code: Any) -> ModuleType:
    made = ModuleType(module)
    made.__dict__[NUDGED] = nudged
    made.__dict__["__file__"] = import_module(module).__file__
    before = sys.modules[module]
    sys.modules[module] = made
    try:
        exec(code, made.__dict__)  # the house's own source
        made.__dict__.update(_enumerations(before))
    finally:
        sys.modules[module] = before
    return made


def _enumerations(module: ModuleType) -> dict[str, object]:
    """The outcomes that examples claim are compared by identity: there is only one of each."""
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, StrEnum)
    }


@contextmanager
def in_place_of(module: str, mutant: ModuleType) -> Iterator[None]:
    """Everybody who took something from a module has the mutant's instead, for a while."""
    original = vars(import_module(module))
    own = {
        id(value): name
        for name, value in original.items()
        if getattr(value, "__module__", None) == module or name.isupper()
    }
    swapped: list[tuple[dict[str, Any], str, Any]] = []
    for name, holder in list(sys.modules.items()):
        if name.startswith(HOUSE) and name != module:
            for key, value in list(vars(holder).items()):
                if id(value) in own and own[id(value)] == key and key in vars(mutant):
                    swapped.append((vars(holder), key, value))
                    vars(holder)[key] = vars(mutant)[key]
    try:
        yield
    finally:
        for holding, key, value in swapped:
            holding[key] = value
