"""What a person takes along is written where they say, and nowhere else."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exporting.exporting_once import BEGIN, END, SAVED
from tests.exporting.private_cups import PDF_PRINTER, PrivateCups
from tests.exporting.sheets import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CHANGES = re.compile(
    r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|O_TRUNC"
    r"|\b(creat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|mkdir|mkdirat|mknod|mknodat"
    r"|truncate|unlink|unlinkat)\("
)
"""Calls that can leave something behind, or take it away again."""

DONE = {"code": True, "record": True, "pdf": "", "fhir": "", "printed": ""}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home, a folder for temporary files and one to save in, all of them empty."""
    for name in ("home", "temporary", "saved"):
        (tmp_path / name).mkdir()
    return tmp_path


def take_along(
    home: Path, *watcher: str, printer: str = "", through_qt: str = "", socket: str = ""
) -> dict[str, object]:
    """What a person got who lives there, with a program that watches them before the command."""
    command = [sys.executable, "-m", "tests.exporting.exporting_once", str(home / "saved")]
    done = subprocess.run(
        [*watcher, *command, printer, through_qt],
        cwd=ROOT,
        env={
            "HOME": str(home / "home"),
            "TMPDIR": str(home / "temporary"),
            "PATH": os.environ["PATH"],
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            # What Python keeps of a module is no answer, but would hide one in the list.
            "PYTHONDONTWRITEBYTECODE": "1",
            "CUPS_SERVER": socket,
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.system
def test_two_files_are_saved_and_no_others(home: Path) -> None:
    assert take_along(home) == DONE
    assert files_in(home / "saved") == set(SAVED)
    # Fontconfig keeps a list of fonts, which it would have kept before anybody came.
    kept = {one for one in files_in(home / "home") if "fontconfig" not in one}
    assert kept | files_in(home / "temporary") == set()


def changes(log: Path) -> list[str]:
    """All that was done between the marks and could leave something behind."""
    lines = log.read_text(errors="replace").splitlines()
    (begin,) = (at for at, line in enumerate(lines) if BEGIN in line)
    (end,) = (at for at, line in enumerate(lines) if END in line)
    within = [line for line in lines[begin:end] if CHANGES.search(line)]
    return [line for line in within if "ENOENT" not in line and '"/dev/' not in line]


@pytest.fixture(scope="module")
def real() -> Iterator[PrivateCups]:
    with PrivateCups() as found:
        found.add("keep", "keep:/here", *PDF_PRINTER)
        yield found


def watched(home: Path, real: PrivateCups, through_qt: str = "") -> list[str]:
    strace = shutil.which("strace")
    assert strace, "strace is missing: see packaging/linux/test-packages.txt"
    log = home / "log"
    watcher = (strace, "-f", "-y", "-qq", "-e", "trace=%file,%network", "-o", str(log))
    where = {"printer": "keep", "through_qt": through_qt, "socket": str(real.socket)}
    done = take_along(home, *watcher, **where)
    assert done == {**DONE, "printed": "printed"}
    return changes(log)


@pytest.mark.system
def test_a_watcher_sees_two_files_being_saved_and_no_others(home: Path, real: PrivateCups) -> None:
    found = watched(home, real)
    assert found
    assert [line for line in found if str(home / "saved") not in line] == []
    assert len(real.came_out()) == 1


@pytest.mark.system
def test_the_watcher_sees_the_copy_that_qt_leaves_for_a_moment(
    home: Path, real: PrivateCups
) -> None:
    found = watched(home, real, "yes")
    assert any("saved" not in line and "O_CREAT" in line for line in found)


@pytest.mark.system
def test_only_sockets_of_this_computer_are_opened(home: Path, real: PrivateCups) -> None:
    watched(home, real)
    log = (home / "log").read_text(errors="replace")
    assert str(real.socket) in log
    assert "AF_INET" not in log.replace("AF_INET6", "AF_INET")


@pytest.mark.system
def test_a_scheduler_keeps_nothing_of_the_page(home: Path, real: PrivateCups) -> None:
    watched(home, real)
    assert not list((real.folder / "spool").glob("d*"))
    words = [question.encode() for question in OWN]
    others = [path for path in real.folder.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert not [path for path in others if any(word in path.read_bytes() for word in words)]
