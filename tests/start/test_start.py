from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

import app
from app import main, resources
from tests.sample import SHOWN, add_sample, sample_pack

if TYPE_CHECKING:
    from pathlib import Path

ROOT = resources.CONTENT.parent
SLOW = ("markdown", "yaml", "msgspec", "segno", "tomllib", "sqlite3", "json", "pymdownx")
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


class Loaded(NamedTuple):
    """What was there at the first picture: numbers of enumerations and sources, module names."""

    enumerations: int
    sources: int
    modules: list[str]

    @property
    def slow(self) -> list[str]:
        return [name for name in self.modules if name.split(".")[0] in SLOW]


@cache
def at_first_picture(*words: str, **environment: str) -> Loaded:
    """A start takes half a second, and says the same to every test."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "FIELDGUIDE_OFFSCREEN": "1"}
    done = run("-m", "tests.start.first_paint", *words, **offscreen, **environment)
    assert done.returncode == 0, done.stderr
    enumerations, sources, *modules = done.stdout.split("\n")
    return Loaded(int(enumerations), int(sources), modules)


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    assert main.build() == 0


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize("spacing", [[], ["--spacing", "more"]], ids=["normal", "more"])
@pytest.mark.parametrize("page", [[], ["--page", "side-effects"]], ids=["home", "page"])
def test_nothing_slow_is_imported_before_the_first_picture(
    page: list[str], spacing: list[str]
) -> None:
    loaded = at_first_picture(*page, *spacing)
    assert (loaded.enumerations, loaded.sources, loaded.slow) == (0, 0, [])
    assert {name for name in loaded.modules if name.startswith("PySide6.Qt")} == QT


@pytest.mark.parametrize(
    ("words", "most"), [([], 58), (["--page", "side-effects"], 98)], ids=["home", "page"]
)
def test_no_more_of_the_program_is_imported_before_the_first_picture(
    words: list[str], most: int
) -> None:
    ours = [name for name in at_first_picture(*words).modules if name.split(".")[0] == "app"]
    assert len(ours) <= most, "\n".join(["import a new one later, or raise the number:", *ours])


def test_garbage_is_collected_after_the_first_picture_and_not_before() -> None:
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "FIELDGUIDE_OFFSCREEN": "1"}
    done = run("-m", "tests.start.collecting", **offscreen)
    assert (done.returncode, done.stdout.split()) == (0, ["False", "True"]), done.stderr


def test_nothing_of_the_program_is_imported_before_that() -> None:
    code = "import sys, app.__main__; print([one for one in sys.modules if one.startswith('app.')])"
    assert run("-c", code).stdout == "['app.__main__']\n"


def test_a_command_without_a_window_collects_its_garbage() -> None:
    code = "import gc, sys; from app.__main__ import run; run(); print(gc.isenabled())"
    done = run("-c", code, "rules")
    assert done.stdout.endswith("True\n"), done.stderr


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    data, _ = sample_pack(*add_sample(folder))
    (folder / "content.pack").write_bytes(data)
    return folder


@pytest.mark.system
@pytest.mark.parametrize("figure", SHOWN)
def test_a_figure_may_be_in_the_first_picture(figure: str, sample: Path) -> None:
    page = figure.replace(":", "-")
    loaded = at_first_picture("--page", page, SAMPLE=str(sample))
    assert (loaded.enumerations, loaded.slow) == (0, [])
    assert "app.views.page.figure_view" in loaded.modules


def test_home_makes_no_question_before_the_first_picture() -> None:
    modules = at_first_picture().modules
    assert not [name for name in modules if name.startswith("app.views.self_check")]
    for name in ("app.domain.question", "app.domain.wording"):
        assert name not in modules


def test_home_knows_nothing_of_a_waiting_room_before_the_first_picture() -> None:
    modules = at_first_picture().modules
    names = ("app.waiting_room", "app.domain.idling", "app.presenters.idle", "app.domain.reading")
    assert not [name for name in modules if name.startswith(("app.views.kiosk", *names))]


def test_a_kiosk_waits_for_nothing_slow_before_its_first_picture() -> None:
    loaded = at_first_picture("--mode", "kiosk", XDG_RUNTIME_DIR="")
    assert (loaded.enumerations, loaded.sources, loaded.slow) == (0, 0, [])
    assert "app.views.kiosk.attract_view" in loaded.modules
    for name in ("kiosk.presence", "kiosk.still_there", "home.home_view"):
        assert f"app.views.{name}" not in loaded.modules


def test_only_a_kiosk_keeps_going_by_itself() -> None:
    assert "app.unattended" in at_first_picture("--mode", "kiosk", XDG_RUNTIME_DIR="").modules
    assert "app.unattended" not in at_first_picture().modules


@pytest.mark.system
def test_a_clinicians_program_does_not_keep_going_by_itself() -> None:
    assert "app.unattended" not in at_first_picture("--mode", "clinician").modules


def test_a_page_makes_no_result_before_the_first_picture() -> None:
    modules = at_first_picture("--page", "side-effects").modules
    for name in ("app.domain.rules", "app.domain.summary", "app.presenters.step_of"):
        assert name not in modules
    assert not [name for name in modules if name.startswith("app.exporting")]


@pytest.mark.parametrize("page", [[], ["--page", "side-effects"]], ids=["home", "page"])
def test_nothing_that_reads_aloud_is_imported_before_the_first_picture(page: list[str]) -> None:
    modules = at_first_picture(*page).modules
    parts = ("listening", "listener", "listen_bar", "speech", "speaking", "spoken", "sentences")
    assert "app.views.window.frame" in modules
    assert [name for name in modules for part in parts if part in name] == []


def test_without_a_display_one_line_says_so_and_the_status_is_2() -> None:
    done = run("-m", "app", QT_QPA_PLATFORM="xcb", DISPLAY=":4711")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "there is no display" in done.stderr


def test_the_version_needs_no_display() -> None:
    done = run("-m", "app", "--version", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout) == (0, "fieldguide 0.1.0\n")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--mode", "museum"], "--mode: invalid choice: 'museum'"),
        (["--theme", "pink"], "--theme: invalid choice: 'pink'"),
        (["--spacing", "wide"], "--spacing: invalid choice: 'wide'"),
        (["--text-size", "110"], "--text-size: invalid choice: 110"),
        (["--text-size", "big"], "--text-size: invalid int value: 'big'"),
        (["--language", "xx"], "--language: there is no content in 'xx'"),
        (["--page", "nowhere"], "--page: there is no page 'nowhere'"),
        (["--colour"], "unrecognized arguments: --colour"),
        (["dance"], "invalid choice: 'dance'"),
    ],
)
def test_an_unknown_option_or_value_ends_with_status_2(
    words: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main.main(words)
    assert ended.value.code == 2
    assert problem in capsys.readouterr().err


def test_a_missing_system_library_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "app.program", None)
    monkeypatch.delattr(app, "program", raising=False)
    assert main.main([]) == 2
    assert "make setup" in capsys.readouterr().err


def test_a_picture_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    done = run("-m", "app", "pictures", str(blocked / "folder"))
    assert done.returncode == 2
    assert str(blocked) in done.stderr


@pytest.mark.system
@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is no signal there")
def test_ctrl_c_ends_the_program() -> None:
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "FIELDGUIDE_OFFSCREEN": "1"}
    with subprocess.Popen([sys.executable, "-m", "app"], env={**os.environ, **offscreen}) as ran:
        with pytest.raises(subprocess.TimeoutExpired):
            ran.wait(5)
        ran.send_signal(signal.SIGINT)
        assert ran.wait(10) == -signal.SIGINT
