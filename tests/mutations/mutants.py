"""Ways to break a module once: every mutant is its source with one small thing changed."""

from __future__ import annotations

import ast
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FLIPPED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
}
NOT_MUTATED = {"__repr__"}
"""What no rule depends on."""


class Mutant(NamedTuple):
    """A broken source, and what is broken in which line of the sound one."""

    line: int
    what: str
    source: str


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every mutant of a module that says something else than the module."""
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    sites = [node for node in _sites(tree) if hasattr(node, "lineno")]
    for place, site in enumerate(sites):
        for what, changed in _changes(site):
            broken = deepcopy(tree)
            target = [node for node in _sites(broken) if hasattr(node, "lineno")][place]
            mutated = ast.unparse(ast.fix_missing_locations(_Swap(target, changed).visit(broken)))
            if mutated not in seen:
                seen.add(mutated)
                yield Mutant(site.lineno, what, mutated)


class _Swap(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def _sites(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes that decide something: no annotation, no docstring, no import."""
    yield node
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "Rule":
        return
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_passed_over(child):
                yield from _sites(child)


def _is_passed_over(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.FunctionDef):
        return node.name in NOT_MUTATED
    typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    return typing_only or isinstance(node, ast.Import | ast.ImportFrom | ast.Raise)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    shown = ast.unparse(node).split("\n")[0][:70]
    match node:
        case ast.FunctionDef(args=ast.arguments(args=[ast.arg(arg="found"), *_])):
            yield from _conditions(node)
        case ast.Call(func=ast.Name(id="Rule")):
            yield from _rules(node)
        case ast.Call(func=ast.Attribute(attr="flagged")):
            for argument in node.args:
                left = [one for one in node.args if one is not argument]
                call = ast.Call(node.func, left, node.keywords)
                yield f"`{shown}` without {ast.unparse(argument)}", call
        case ast.Constant():
            yield from _constants(node)
        case ast.Tuple(ctx=ast.Load()) | ast.Set():
            for element in node.elts:
                left = [one for one in node.elts if one is not element]
                changed = ast.Set(left) if isinstance(node, ast.Set) else _tuple(left)
                yield f"without `{ast.unparse(element)[:60]}`", changed
        case _:
            yield from _logic(node, shown)


def _logic(node: ast.AST, shown: str) -> Iterator[tuple[str, ast.AST]]:
    """Operands left out, comparisons flipped, branches the other way round."""
    match node:
        case ast.BoolOp(op=op, values=values):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"`{shown}` with {type(other).__name__.lower()}", ast.BoolOp(other, values)
            for place, value in enumerate(values):
                left = [one for one in values if one is not value]
                kept = ast.BoolOp(op, left) if len(left) > 1 else left[0]
                yield f"`{shown}` without operand {place + 1}", kept
        case ast.Compare(left=first, ops=[op], comparators=comparators):
            for flipped in FLIPPED[type(op)]:
                changed = ast.Compare(first, [flipped()], comparators)
                yield f"`{shown}` with {flipped.__name__}", changed
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"`{shown}` without not", operand
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield f"`{shown}` the other way round", ast.IfExp(test, orelse, body)
        case ast.BinOp(left=one, op=ast.BitOr(), right=other) if "None" not in shown:
            yield f"`{shown}` without its left", other
            yield f"`{shown}` without its right", one
        case _:
            return


def _constants(node: ast.Constant) -> Iterator[tuple[str, ast.AST]]:
    match node.value:
        case bool() | None:
            return
        case int() as number:
            yield f"{number} is {number + 1}", ast.Constant(number + 1)
            yield f"{number} is {number - 1}", ast.Constant(number - 1)
        case str() as text:
            yield f"{text!r} is something else", ast.Constant(f"not {text}")


def _conditions(node: ast.FunctionDef) -> Iterator[tuple[str, ast.AST]]:
    for what, result in [("never holds", "False"), ("always holds for adults", "found.adult")]:
        changed = deepcopy(node)
        changed.body = ast.parse(f"return {result}").body
        yield f"{node.name} {what}", changed


def _rules(node: ast.Call) -> Iterator[tuple[str, ast.AST]]:
    """The rule with another id or outcome, as one that never or always fires, without a source."""
    name = " ".join(ast.unparse(one) for one in (node.args[0], *node.args[4:]))
    yield f"{name} has another id", _with(node, 0, "'lg-r99'")
    for outcome in ("None", "Outcome.LOW", "Outcome.SAFETY"):
        if outcome.split(".")[-1] != ast.unparse(node.args[2]).split(".")[-1]:
            yield f"{name} gives {outcome}", _with(node, 2, outcome)
    if isinstance(node.args[1], ast.Lambda):
        for result in ("False", "found.adult"):
            yield f"{name} fires if {result}", _with(node, 1, f"lambda found: {result}")
    sources = node.args[3]
    assert isinstance(sources, ast.Tuple)
    for source in sources.elts:
        left = _tuple([one for one in sources.elts if one is not source])
        yield f"{name} without {ast.unparse(source)}", _with(node, 3, ast.unparse(left))


def _with(node: ast.Call, place: int, source: str) -> ast.Call:
    changed = deepcopy(node)
    changed.args[place] = ast.parse(source, mode="eval").body
    return changed


def _tuple(elements: list[ast.expr]) -> ast.Tuple:
    return ast.Tuple(elements, ast.Load())
