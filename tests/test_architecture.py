"""Imports point one way, and nothing grows large: read from the source of app/."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for path in sorted((ROOT / "app").rglob("*.py"))
    if "_bundled" not in path.parts
}


@cache
def trees() -> dict[str, ast.Module]:
    """What each module says."""
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in NAMES.items()}


QT = "PySide6"
TOP = {
    "app.__main__",
    "app.main",
    "app.program",
    "app.pictures",
    "app.self_check_pictures",
    "app.settings",
    "app.starting",
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
    "app.importing_qt",
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
VIEWS = (
    {"layout"},
    {"drawn"},
    {"controls"},
    {"accessibility"},
    {"page"},
    {"self_check"},
    {"search", "home", "kiosk", "listening"},
    {"window"},
)
"""The folders of views, floor by floor from the ground up; for types alone one may look up."""

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


def _imported(name: str, *, for_types: bool = True) -> Iterator[str]:
    waiting: list[ast.AST] = [trees()[name]]
    while waiting:
        node = waiting.pop()
        if for_types or not isinstance(node, ast.If) or ast.unparse(node.test) != "TYPE_CHECKING":
            waiting.extend(ast.iter_child_nodes(node))
        else:
            waiting.extend(node.orelse)
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
    parts = {one for one in imported(name) if one in trees() or f"{one}.__init__" in trees()}
    return parts - {"app", *(f"app.{layer}" for layer in ALLOWED)}


def within(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def of_layer(layer: str) -> list[str]:
    return [name for name in NAMES if name.startswith(f"app.{layer}.")]


def found(things: dict[str, set[str]]) -> dict[str, set[str]]:
    """Those modules or classes of which something was found, and what."""
    return {name: some for name, some in things.items() if some}


LAYERED = [(layer, name) for layer in ALLOWED for name in of_layer(layer)]


def test_every_module_is_in_a_layer_or_at_the_top() -> None:
    layered = {name for _, name in LAYERED}
    assert set(trees()) - layered - TOP == {"app.__init__"}
    assert all(of_layer(layer) for layer in ALLOWED)


def test_a_layer_imports_only_what_stands_below_it() -> None:
    above = {
        name: {one for one in modules(name) if not within(one, ALLOWED[layer])}
        for layer, name in LAYERED
    }
    assert found(above) == {}


def test_a_folder_of_views_imports_only_folders_below_it() -> None:
    folders = {name: name.split(".")[2] for name in of_layer("views")}
    assert set(folders.values()) == {"__init__"}.union(*VIEWS)
    foreign = {
        name: {
            one
            for one in _imported(name, for_types=False)
            if within(one, {f"app.views.{other}" for other in not_below(folder)})
        }
        for name, folder in folders.items()
    }
    assert found(foreign) == {}


def not_below(folder: str) -> set[str]:
    """The folders of views beside one and above it."""
    below = -1 if folder == "__init__" else next(i for i, row in enumerate(VIEWS) if folder in row)
    return set[str]().union(*VIEWS[max(below, 0) :]) - {folder}


def test_a_layer_imports_only_its_own_parts_of_qt() -> None:
    parts = {
        name: {".".join(one.split(".")[:2]) for one in imported(name) if within(one, {QT})}
        for _, name in LAYERED
    }
    # What `from PySide6 import x` imports is the part; alone it would be all of Qt.
    assert [name for name, qt in parts.items() if qt == {QT}] == []
    foreign = {name: parts[name] - {QT} - QT_ALLOWED[layer] for layer, name in LAYERED}
    assert found(foreign) == {}


def test_the_domain_is_pure_python() -> None:
    taken = {name: {one.split(".")[0] for one in imported(name)} for name in of_layer("domain")}
    assert found({name: foreign - {"app"} - PURE for name, foreign in taken.items()}) == {}


def test_nothing_imports_the_top() -> None:
    assert found({name: modules(name) & TOP for name in set(trees()) - TOP}) == {}


def test_only_the_program_itself_starts_main_and_pictures() -> None:
    importing = {
        top: {name for name in trees() if top in modules(name)}
        for top in ("app.main", "app.pictures")
    }
    assert importing["app.main"] <= {"app.__main__"}
    assert importing["app.pictures"] <= {"app.main"}


def test_no_file_is_long() -> None:
    lines = {
        name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in NAMES.items()
    }
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    lengths = {
        f"{name}:{node.lineno}": (node.end_lineno or 0) - node.lineno + 1
        for name, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {one: length for one, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    steps = {step for name in trees() for step in name.split(".")}
    assert steps & {"utils", "util", "common", "helpers", "misc", "manager"} == set()


NAMING_MODES = {"app.domain.mode", "app.settings", "app.pictures"}


def test_code_asks_the_policy_and_never_the_mode() -> None:
    others = set(trees()) - NAMING_MODES
    asked = {name: {ast.unparse(node) for node in modes(trees()[name])} for name in others}
    assert found(asked) == {}
    assert [name for name in others if "app.domain.mode.Mode" in imported(name)] == []


def modes(tree: ast.Module) -> list[ast.Attribute]:
    """Every place that names a mode."""
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Mode"
    ]


@cache
def classes() -> dict[str, ast.ClassDef]:
    """Every class of ours, by name."""
    return {
        node.name: node
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }


def test_no_class_inherits_from_one_of_ours() -> None:
    bases = {
        name: {ast.unparse(base).split("[")[0].split(".")[-1] for base in node.bases}
        for name, node in classes().items()
    }
    assert found({name: names & set(classes()) for name, names in bases.items()}) == {}
