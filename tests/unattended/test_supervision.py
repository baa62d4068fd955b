"""What a supervisor hears, on a socket as systemd's, and when a process makes way for another."""

from __future__ import annotations

import os
import socket
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.mode import Mode
from app.renewal import Renewal, this_night
from app.settings import Settings
from app.supervision import ALIVE, READY, report_to_supervisor
from tests.journeys.hands import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import Start

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="there are no such sockets"),
    pytest.mark.usefixtures("qapp"),
]


class Window(QObject):
    """Stands for the program: says when its window is there."""

    prepared = Signal()


@pytest.fixture(params=["in a folder", "in none"])
def ear(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[socket.socket]:
    in_none = request.param == "in none"
    name = f"@fieldguide-{os.getpid()}" if in_none else str(tmp_path / "ear")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind("\0" + name[1:] if in_none else name)
        heard.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        yield heard


def words(ear: socket.socket) -> list[bytes]:
    found = []
    while True:
        try:
            found.append(ear.recv(100))
        except BlockingIOError:
            return found


def timers(window: Window) -> list[QTimer]:
    return [one for one in window.findChildren(QTimer) if one.isActive()]


def test_it_hears_of_the_window_and_then_that_we_live(
    ear: socket.socket, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "100000")
    monkeypatch.setenv("WATCHDOG_PID", "1")
    window = Window()
    assert report_to_supervisor(window.prepared, window)
    assert not {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"} & set(os.environ)
    settle()
    assert (words(ear), timers(window)) == ([], [])
    window.prepared.emit()
    assert words(ear) == [READY, ALIVE]
    assert [one.interval() for one in timers(window)] == [50]
    heard: list[bytes] = []

    def listen() -> bool:
        heard.extend(words(ear))
        return len(heard) >= 3

    qtbot.waitUntil(listen)
    assert set(heard) == {ALIVE}


def test_it_hears_nothing_while_the_window_hangs(
    ear: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    window = Window()
    report_to_supervisor(window.prepared, window)
    window.prepared.emit()
    words(ear)
    until = time.monotonic() + 0.1
    while time.monotonic() < until:
        pass
    assert words(ear) == []


@pytest.mark.parametrize("limit", ["", "0", "soon"])
def test_without_a_limit_nothing_wakes_up(
    ear: socket.socket, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", limit)
    window = Window()
    assert report_to_supervisor(window.prepared, window)
    window.prepared.emit()
    assert words(ear) == [READY]
    assert timers(window) == []


def test_without_a_supervisor_nothing_wakes_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    window = Window()
    assert not report_to_supervisor(window.prepared, window)
    window.prepared.emit()
    assert timers(window) == []


def test_a_supervisor_that_went_away_disturbs_nobody(
    ear: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "20000")
    window = Window()
    report_to_supervisor(window.prepared, window)
    ear.close()
    window.prepared.emit()


class Renewed:
    """A kiosk, the night by its clock, and how often it was told to end."""

    def __init__(self, start: Start) -> None:
        self.program = start(Settings(mode=Mode.KIOSK, theme="light"), arrive=False)
        self.night = 7
        self.ends: list[int] = []
        program = self.program
        self.renewal = Renewal(
            program.screen, program.ways, self.end, program, night=lambda: self.night
        )

    def end(self) -> None:
        self.ends.append(self.night)


@pytest.fixture
def renewed(start: Start) -> Renewed:
    return Renewed(start)


def test_the_fiftieth_visit_is_the_last_and_ends_in_peace(renewed: Renewed) -> None:
    ways = renewed.program.ways
    for _ in range(49):
        ways.start_over()
    ways.read("side-effects")
    renewed.renewal.look()
    assert renewed.ends == []
    ways.start_over()
    assert len(renewed.ends) == 1


def test_a_night_is_waited_for_until_nobody_is_there(renewed: Renewed) -> None:
    ways = renewed.program.ways
    ways.read("side-effects")
    renewed.night = 8
    renewed.renewal._clock.timeout.emit()
    assert renewed.ends == []
    ways.start_over()
    assert len(renewed.ends) == 1


def test_at_night_it_looks_by_itself(renewed: Renewed) -> None:
    clock = renewed.renewal._clock
    assert clock.isActive()
    assert clock.interval() <= 10 * 60_000
    clock.timeout.emit()
    assert renewed.ends == []
    renewed.night = 8
    clock.timeout.emit()
    assert len(renewed.ends) == 1


def test_a_touch_on_the_text_size_is_a_visit_too(renewed: Renewed) -> None:
    renewed.program.screen.toggle_display_choices()
    renewed.night = 8
    renewed.renewal.look()
    assert renewed.ends == []


def test_what_was_opened_and_put_away_again_is_no_visit_any_more(renewed: Renewed) -> None:
    for _ in range(2):
        renewed.program.screen.toggle_display_choices()
    renewed.program.screen.ask_to_start_over()
    renewed.program.screen.keep_on()
    renewed.night = 8
    renewed.renewal.look()
    assert len(renewed.ends) == 1


def test_this_night_is_a_day_of_the_calendar() -> None:
    assert 0 <= this_night() - 738_000 < 100_000
