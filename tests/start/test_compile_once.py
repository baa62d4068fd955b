"""What an installer does once, so that no start has to."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app import resources
from tests.benchmarks.machine import copy_bare

ROOT = resources.CONTENT.parent
SCRIPT = ROOT / "packaging" / "compile_once.py"
SUPPORT = "import PySide6.QtCore, shibokensupport; print(shibokensupport.__file__)"
UNCHECKED_HASH = 1


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """What PySide stands on, as pip installs it, in a folder of its own."""
    copy_bare(tmp_path)
    return tmp_path / "shiboken6"


def python(library: Path, *words: str) -> str:
    kept = {key: value for key, value in os.environ.items() if key != "SBK_EMBED"}
    environment = {**kept, "PYTHONPATH": f"{library.parent}{os.pathsep}{ROOT}"}
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_what_pyside_would_compile_at_every_start_is_compiled(library: Path) -> None:
    unpacked = library / "files.dir"
    assert not Path(python(library, "-c", SUPPORT)).exists(), "it comes out of the library"
    unpacked.mkdir()
    (unpacked / "of_an_earlier_version.py").touch()

    python(library, str(SCRIPT))

    assert Path(python(library, "-c", SUPPORT)).is_relative_to(unpacked)
    sources = {path.stem for path in unpacked.rglob("*.py")}
    compiled = {path.name.split(".")[0]: path for path in unpacked.rglob("*.pyc")}
    assert "of_an_earlier_version" not in sources
    assert sources == set(compiled)
    for path in compiled.values():
        assert path.read_bytes()[4] == UNCHECKED_HASH, f"a start looks at the source of {path}"


def test_a_checkout_is_compiled_and_still_follows_its_sources(library: Path) -> None:
    compiled = Path(str(find_spec("app.settings").cached))  # type: ignore[union-attr]
    compiled.unlink(missing_ok=True)
    python(library, str(SCRIPT))
    assert compiled.read_bytes()[4] == 0


def test_what_is_installed_is_compiled_for_good(library: Path) -> None:
    installed = library.parent / "app"
    shutil.copytree(ROOT / "app", installed, ignore=shutil.ignore_patterns("__pycache__"))
    (installed / "_bundled").mkdir()
    # As pip does it.
    python(library, "-m", "compileall", "-q", str(installed))
    python(library, str(SCRIPT))
    compiled = list(installed.rglob("*.pyc"))
    assert compiled
    assert {path.read_bytes()[4] for path in compiled} == {UNCHECKED_HASH}


def test_who_may_not_write_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SystemExit, match="1"):
        runpy.run_path(str(SCRIPT), run_name="__main__")
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "shiboken6 cannot be written: run this as who installed the program" in told


def test_make_has_done_it() -> None:
    if not (Path(sys.prefix) / ".installed").exists():
        pytest.skip("this environment was not made by `make setup`")
    done = subprocess.run(
        [sys.executable, "-c", SUPPORT], capture_output=True, text=True, check=True
    )
    own = Path(str(find_spec("shiboken6").origin)).parent  # type: ignore[union-attr]
    assert Path(done.stdout.strip()).is_relative_to(own / "files.dir")
