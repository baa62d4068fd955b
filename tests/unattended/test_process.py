"""The process of a kiosk: alone in its session, without a dump, and silent without a supervisor."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app import resources
from app.exit_status import ALREADY_RUNNING
from app.process import is_first
from tests.unattended.lives import Lives

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no signals and no locks of this kind")
ROOT = resources.CONTENT.parent


class Kiosk:
    """A kiosk in a process of its own, in a session of this folder."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.lives = Lives(folder / "lives")
        session = folder / "session"
        session.mkdir(mode=0o700, exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.unattended.living_kiosk"],
            cwd=ROOT,
            env={
                **os.environ,
                "FIELDGUIDE_OFFSCREEN": "1",
                "XDG_RUNTIME_DIR": str(session),
                "TOLD": str(self.lives.path),
                **environment,
            },
            stderr=subprocess.PIPE,
            text=True,
        )

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=20)


@pytest.fixture
def started() -> Iterator[list[Kiosk]]:
    kiosks: list[Kiosk] = []
    yield kiosks
    for kiosk in kiosks:
        kiosk.end()


def test_a_kiosk_leaves_no_dump_and_no_caret_wakes_it(tmp_path: Path, started: list[Kiosk]) -> None:
    started.append(Kiosk(tmp_path))
    life = started[0].lives.await_life(1)
    assert life["blinks"] == 0
    assert life["core"] == [0, 0]
    if sys.platform == "linux":
        assert life["dumpable"] == 0


def test_a_second_start_says_why_it_ends_and_a_killed_first_is_no_hindrance(
    tmp_path: Path, started: list[Kiosk]
) -> None:
    started.append(first := Kiosk(tmp_path))
    first.lives.await_life(1)
    started.append(second := Kiosk(tmp_path))
    _, said = second.process.communicate(timeout=60)
    assert second.process.returncode == ALREADY_RUNNING
    (told,) = [one for one in said.splitlines() if "for trying out" not in one]
    assert "only once" in told
    assert len(first.lives.began()) == 1
    assert os.listdir(tmp_path / "session") == []  # noqa: PTH208 - what is left there
    first.process.send_signal(signal.SIGKILL)
    first.process.wait(20)
    started.append(third := Kiosk(tmp_path))
    assert first.lives.await_life(2)["process"] == third.process.pid


@pytest.mark.system
def test_another_session_is_another_place(tmp_path: Path, started: list[Kiosk]) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        started.append(kiosk := Kiosk(tmp_path / name))
        kiosk.lives.await_life(1)


@pytest.mark.parametrize("session", ["", "/nowhere", __file__ + "/no-folder"])
def test_outside_a_session_nobody_is_kept_from_starting(
    session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", session)
    assert is_first()
    assert is_first()


@pytest.mark.system
def test_without_a_supervisor_it_stays_after_any_number_of_visits(
    tmp_path: Path, started: list[Kiosk]
) -> None:
    started.append(kiosk := Kiosk(tmp_path, DOES="visit"))
    kiosk.lives.await_deed("all visits")
    with pytest.raises(subprocess.TimeoutExpired):
        kiosk.process.wait(1)


def test_a_crash_in_the_midst_leaves_lines_of_the_source_and_no_answer(
    tmp_path: Path, started: list[Kiosk]
) -> None:
    started.append(kiosk := Kiosk(tmp_path, DOES="answer"))
    kiosk.lives.await_deed()
    kiosk.process.send_signal(signal.SIGABRT)
    _, said = kiosk.process.communicate(timeout=20)
    assert kiosk.process.returncode == -signal.SIGABRT
    assert "Current thread" in said
    assert "nearly" not in said
