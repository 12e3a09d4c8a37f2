"""Every place of a module's source at which one small thing can be changed, and what to.

What only goes into the words of a reason is left alone: the outcome is what counts here.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

Put = Callable[[ast.AST], None]

NEIGHBOURS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt, ast.Eq),
    ast.LtE: (ast.Lt, ast.GtE, ast.Eq),
    ast.Gt: (ast.GtE, ast.Lt, ast.Eq),
    ast.GtE: (ast.Gt, ast.LtE, ast.Eq),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_SAYING = {"met", "partly", "unmet", "unknown", "not_applicable", "say", "Sentence", "Text"}
_DECIDING = {"at", "degree"}
_NOT_RUN = {"annotation", "returns", "decorator_list", "type_params"}
NUDGED = "nudged__"


@dataclass(frozen=True)
class Site:
    """One thing in the place of another: `put` changes the tree, and puts it back."""

    line: int
    before: ast.expr
    after: ast.expr
    put: Put

    @property
    def told(self) -> str:
        """What becomes what."""
        return f"{ast.unparse(self.before)}  →  {ast.unparse(self.after)}"


def sites(tree: ast.Module, parameters: Mapping[str, set[int]], function: str) -> Iterator[Site]:
    """All changes of a module.

    `parameters` are those of the check that `function` is, with the steps that change them.
    """
    for node, put in _walked(tree):
        yield from _of(node, put)
    for top in tree.body:
        if isinstance(top, ast.FunctionDef) and top.name == function:
            for node, put in _walked(top):
                if isinstance(node, ast.Name) and node.id in parameters:
                    yield from _nudged(node, put, parameters[node.id])


def _of(node: ast.expr, put: Put) -> Iterator[Site]:
    after: list[ast.expr] = []
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            for other in NEIGHBOURS[type(operator)]:
                operators = [*node.ops[:at], other(), *node.ops[at + 1 :]]
                after.append(ast.Compare(node.left, operators, node.comparators))
    elif isinstance(node, ast.BoolOp):
        other_way = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        after.append(ast.BoolOp(other_way, node.values))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        after.append(ast.Call(ast.Name("bool", ast.Load()), [node.operand], []))
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        after.extend(ast.Constant(node.value + step) for step in (1, -1))
    for one in after:
        yield Site(node.lineno, node, ast.fix_missing_locations(ast.copy_location(one, node)), put)


def _nudged(node: ast.Name, put: Put, steps: set[int]) -> Iterator[Site]:
    for step in sorted(steps, reverse=True):
        after = ast.Call(ast.Name(NUDGED, ast.Load()), [node, ast.Constant(step)], [])
        yield Site(
            node.lineno, node, ast.fix_missing_locations(ast.copy_location(after, node)), put
        )


def _walked(node: ast.AST) -> Iterator[tuple[ast.expr, Put]]:
    """Every expression that decides something, with the way to put another in its place."""
    if isinstance(node, ast.ClassDef) and "StrEnum" in map(ast.unparse, node.bases):
        return
    for name, value in ast.iter_fields(node):
        if name in _NOT_RUN:
            continue
        if isinstance(value, list):
            for index, one in enumerate(value):
                if isinstance(one, ast.AST) and not _only_says(node, one):
                    yield from _below(one, _into_list(value, index))
        elif isinstance(value, ast.AST):
            yield from _below(value, _into_field(node, name))


def _below(node: ast.AST, put: Put) -> Iterator[tuple[ast.expr, Put]]:
    if isinstance(node, ast.expr):
        yield node, put
    yield from _walked(node)


def _only_says(call: ast.AST, one: ast.AST) -> bool:
    """Whether an argument only goes into words."""
    says = (
        isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _SAYING
    )
    return says and isinstance(one, ast.keyword) and one.arg not in _DECIDING


def _into_list(holder: list[ast.AST], index: int) -> Put:
    def put(node: ast.AST) -> None:
        holder[index] = node

    return put


def _into_field(holder: ast.AST, name: str) -> Put:
    def put(node: ast.AST) -> None:
        setattr(holder, name, node)

    return put
