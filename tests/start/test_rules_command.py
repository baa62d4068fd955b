from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import resources
from tests.checking.smallest import Folder

ROOT = resources.CONTENT.parent
CASES = "age,safe-now,seizure\n22 or over,no,yes\nunder 15,,\nold,,\n"
WITHOUT_QT = (
    "import sys; sys.modules['PySide6'] = None; from app.main import main; "
    "status = main(sys.argv[1:]); sys.exit(status)"
)
FULL = Path("/dev/full")


def run(
    *words: str,
    stdout: int | None = subprocess.PIPE,
    command: str = "rules",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, command, *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "SYSTEMROOT": "C:\\Windows", **environment},
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        timeout=60,
        check=False,
    )


@pytest.fixture
def cases(tmp_path: Path) -> str:
    path = tmp_path / "cases.csv"
    path.write_text(CASES, encoding="utf-8")
    return str(path)


def test_cases_need_neither_qt_nor_a_display_nor_any_content(cases: str) -> None:
    done = run("--try", cases)
    assert (done.returncode, done.stdout.splitlines()) == (
        1,
        [
            *("outcome,rules,total,band", "lg-out-safety,lg-r01 lg-r07 lg-r11 lg-r12,,"),
            *("lg-out-youth-under15,lg-r04,,", ",,,"),
        ],
    )
    assert f"fieldguide: {cases}: row 4, column age: 'old' is not allowed" in done.stderr


def test_the_table_needs_neither_qt_nor_a_display() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "lg-r01" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_that_lacks_a_letter_still_shows_the_table(encoding: str) -> None:
    done = run(PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("words", [[], ["--try"]])
@pytest.mark.skipif(os.name == "nt", reason="a pipe ends otherwise there")
def test_a_reader_that_stops_reading_is_no_mistake(words: list[str], cases: str) -> None:
    read, write = os.pipe()
    os.close(read)
    done = run(*words, *([cases] if words else []), stdout=write)
    os.close(write)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert done.returncode == len(words)


@pytest.mark.parametrize("words", [[], ["--try"]])
@pytest.mark.skipif(not FULL.exists(), reason="needs a full disk")
def test_output_that_cannot_be_written_is_status_2(words: list[str], cases: str) -> None:
    with FULL.open("w") as full:
        done = run(*words, *([cases] if words else []), stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr.endswith("the output cannot be written (No space left on device)\n")
    assert "Traceback" not in done.stderr


@pytest.mark.sampled
@pytest.mark.parametrize("words", [["--format", "json"], ["--reading-levels"]])
@pytest.mark.skipif(not FULL.exists(), reason="needs a full disk")
def test_a_check_whose_output_cannot_be_written_has_found_nothing(
    words: list[str], tmp_path: Path
) -> None:
    folder = Folder(tmp_path).path
    with FULL.open("w") as full:
        done = run(str(folder), *words, stdout=full.fileno(), command="check")
    assert done.returncode == 2
    assert done.stderr.endswith("the output cannot be written (No space left on device)\n")
    assert "Traceback" not in done.stderr


def test_a_file_to_try_must_be_named() -> None:
    done = run("--try")
    assert done.returncode == 2
    assert "argument --try: expected one argument" in done.stderr


def test_a_start_loads_neither_rules_nor_cases() -> None:
    code = "import sys, app.main; sys.exit('app.domain.rules' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
