"""Imports point one way, and nothing grows large: read from the source of app/."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NAMES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted((ROOT / "app").rglob("*.py"))
    if "_bundled" not in path.parts
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in NAMES.items()}

QT = "PySide6"
TOP = {
    "app.__main__",
    "app.main",
    "app.program",
    "app.pictures",
    "app.self_check_pictures",
    "app.settings",
    "app.taking_home",
    "app.listening",
    "app.waiting_room",
    "app.staff",
    "app.self_test",
    "app.counting_visits",
    "app.not_ready",
    "app.asking_pin",
    "app.environment",
    "app.exit_status",
    "app.saying",
    "app.printing_guide",
    "app.crash",
    "app.recovery",
    "app.renewal",
    "app.supervision",
    "app.process",
    "app.unattended",
    "app.qt_messages",
    "app.resources",
}
"""Where all parts meet: nothing below may know of them."""

ALLOWED = {
    "domain": {"app.domain"},
    "loading": {"app.domain", "app.loading"},
    "checking": {"app.checking", "app.domain", "app.loading"},
    "presenters": {"app.domain", "app.presenters"},
    "figures": {"app.domain", "app.figures"},
    "exporting": {"app.domain", "app.exporting", "app.figures"},
    "speaking": {"app.domain", "app.speaking"},
    "views": {"app.domain", "app.figures", "app.presenters", "app.views"},
}
QT_ALLOWED = {
    "domain": set[str](),
    "loading": set[str](),
    "checking": set[str](),
    "presenters": {"PySide6.QtCore"},
    "figures": {"PySide6.QtCore", "PySide6.QtGui"},
    "exporting": {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtPrintSupport", "PySide6.QtSvg"},
    "speaking": {"PySide6.QtCore", "PySide6.QtTextToSpeech"},
    "views": {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"},
}
PURE = {
    "__future__",
    "bisect",
    "collections",
    "dataclasses",
    "enum",
    "math",
    "types",
    "typing",
    "unicodedata",
}
"""All that app.domain takes from Python: no files, no clock, no chance."""

LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def _imported(name: str) -> Iterator[str]:
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} has a relative import"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imported(name: str) -> frozenset[str]:
    """Every module a module imports, wherever in it; of `from x import y`, x and x.y."""
    return frozenset(_imported(name))


def modules(name: str) -> set[str]:
    """Those modules of app that a module imports."""
    parts = {one for one in imported(name) if one in TREES or f"{one}.__init__" in TREES}
    return parts - {"app", *(f"app.{layer}" for layer in ALLOWED)}


def within(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def of_layer(layer: str) -> list[str]:
    return [name for name in TREES if name.startswith(f"app.{layer}.")]


LAYERED = [(layer, name) for layer in ALLOWED for name in of_layer(layer)]


def test_every_module_is_in_a_layer_or_at_the_top() -> None:
    layered = {name for _, name in LAYERED}
    assert set(TREES) - layered - TOP == {"app.__init__"}
    assert all(of_layer(layer) for layer in ALLOWED)


@pytest.mark.parametrize(("layer", "name"), LAYERED)
def test_a_layer_imports_only_what_stands_below_it(layer: str, name: str) -> None:
    assert [one for one in modules(name) if not within(one, ALLOWED[layer])] == []


@pytest.mark.parametrize(("layer", "name"), LAYERED)
def test_a_layer_imports_only_its_own_parts_of_qt(layer: str, name: str) -> None:
    qt = {".".join(one.split(".")[:2]) for one in imported(name) if within(one, {QT})}
    assert qt - {QT} <= QT_ALLOWED[layer]
    assert QT not in qt or qt - {QT}


@pytest.mark.parametrize("name", of_layer("domain"))
def test_the_domain_is_pure_python(name: str) -> None:
    foreign = {one.split(".")[0] for one in imported(name)} - {"app"}
    assert foreign <= PURE


@pytest.mark.parametrize("name", sorted(set(TREES) - TOP))
def test_nothing_imports_the_top(name: str) -> None:
    assert modules(name) & TOP == set()


def test_only_the_program_itself_starts_main_and_pictures() -> None:
    importing = {
        top: {name for name in TREES if top in modules(name)}
        for top in ("app.main", "app.pictures")
    }
    assert importing["app.main"] <= {"app.__main__"}
    assert importing["app.pictures"] <= {"app.main"}


@pytest.mark.parametrize("name", TREES)
def test_no_file_is_long(name: str) -> None:
    lines = NAMES[name].read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST_FILE


@pytest.mark.parametrize("name", TREES)
def test_no_function_is_long(name: str) -> None:
    functions = [
        node
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    lengths = {one.name: (one.end_lineno or 0) - one.lineno + 1 for one in functions}
    assert {one: length for one, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    steps = {step for name in TREES for step in name.split(".")}
    assert steps & {"utils", "util", "common", "helpers", "misc", "manager"} == set()


NAMING_MODES = {"app.domain.mode", "app.settings", "app.pictures"}


@pytest.mark.parametrize("name", sorted(set(TREES) - NAMING_MODES))
def test_code_asks_the_policy_and_never_the_mode(name: str) -> None:
    asked = [
        ast.unparse(node)
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Mode"
    ]
    assert asked == []
    assert "app.domain.mode.Mode" not in imported(name)


CLASSES = {
    node.name: node
    for tree in TREES.values()
    for node in ast.walk(tree)
    if isinstance(node, ast.ClassDef)
}


@pytest.mark.parametrize("name", CLASSES)
def test_no_class_inherits_from_one_of_ours(name: str) -> None:
    bases = {ast.unparse(base).split("[")[0].split(".")[-1] for base in CLASSES[name].bases}
    assert bases & set(CLASSES) == set()
