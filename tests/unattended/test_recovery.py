"""After an error nobody expected: all is cleared, a calm page says so, and the start comes back."""

from __future__ import annotations

import sys
import threading
from errno import ENOSPC
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import crash
from app.domain.mode import Mode
from app.domain.question import MOOD
from app.domain.visit import Visit
from app.exit_status import FAILED
from app.presenters.screen import ATTRACT
from app.recovery import CALM_MS, Recovery
from app.settings import Settings
from app.views.controls.action_button import ActionButton
from app.views.drawn.text_view import TextView
from app.views.kiosk.calm_page import CalmPage
from tests.accessibility.tree import nodes
from tests.journeys.hands import click, press, read, scroll_to, settle
from tests.start.test_start import run

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
ANSWER = "nearly-every-day"


class Full:
    """A log on a full disk."""

    def write(self, _words: str) -> int:
        raise OSError(ENOSPC, "No space left on device")

    def flush(self) -> None:
        """Do nothing: nothing was taken."""


class Closed(Full):
    """A log that was closed."""

    def write(self, _words: str) -> int:
        raise ValueError


class Failing:
    """A kiosk and what lets it fail."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.now = 1000.0
        self.ended: list[int] = []
        self.recovery = Recovery(
            program.window,
            program.ways,
            program.make_look,
            program,
            here="Tell anyone at reception.",
            clock=lambda: self.now,
            end=self.ended.append,
        )

    def fail(self) -> None:
        self.recovery.fail()
        settle()

    @property
    def page(self) -> CalmPage | None:
        pages = self.program.window.findChildren(CalmPage)
        return pages[0] if pages and pages[0].isVisible() else None


@pytest.fixture
def failing(start: Start) -> Failing:
    return Failing(start(KIOSK, width=1080, height=1920))


def answer(program: Program) -> None:
    """Answer the ninth question, with the page on side effects beside it."""
    program.ways.read("side-effects")
    program.self_check.start(MOOD)
    program.self_check.choose("phq9", ANSWER)
    settle()
    assert program.self_check._visit != Visit()


def test_all_is_cleared_and_a_calm_page_says_so(failing: Failing) -> None:
    program = failing.program
    answer(program)
    failing.fail()
    assert program.self_check._visit == Visit()
    assert program.reader.read == ()
    assert failing.page is not None
    said = read(program)
    assert "Something went wrong. Nothing about you was kept." in said
    assert "Get help now" in said
    assert "findahelpline.com" in said
    assert "Tell anyone at reception." in said
    assert not failing.ended


def test_the_focus_is_on_the_first_sentence_and_nothing_below_can_be_used(
    failing: Failing,
) -> None:
    failing.program.display.choose_text_size(200)
    settle()
    failing.fail()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Something went wrong. Nothing about you was kept."
    assert not failing.program.window.frame.isVisible()
    assert failing.program.display.text_size == 100
    seen = failing.program.window.childAt(failing.program.window.rect().center())
    page = failing.page
    assert page is not None
    assert seen is page or (seen is not None and page.isAncestorOf(seen))


def test_the_calm_page_comes_also_where_the_window_could_not_be_filled(failing: Failing) -> None:
    program = failing.program
    program.window.empty()
    program.window.cover(CalmPage(program.make_look()))
    assert failing.page is not None
    program.rebuild_afresh()
    settle()
    assert failing.page is not None
    assert not program.window.frame.isVisible()
    program.window.uncover()
    assert program.window.frame.isVisible()


def test_a_cover_is_taken_away_also_where_nothing_is_below(failing: Failing) -> None:
    window = failing.program.window
    window.empty()
    window.cover(CalmPage(failing.program.make_look()))
    window.uncover()
    assert window.covering is None


@pytest.mark.sampled
@pytest.mark.parametrize("way", ["click", "finger", "button", "key"])
def test_a_touch_leads_to_the_start(failing: Failing, way: str, qtbot: QtBot) -> None:
    program = failing.program
    answer(program)
    failing.fail()
    page = failing.page
    assert page is not None
    if way == "finger":
        finger = QTest.createTouchDevice()
        window, place = program.window, QPoint(5, 5)
        QTest.touchEvent(window, finger).press(0, place, window).commit()
        QTest.touchEvent(window, finger).release(0, place, window).commit()
        qtbot.waitUntil(lambda: failing.page is None)
        settle()
    elif way == "click":
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        settle()
    elif way == "button":
        click(program, "Start again")
    else:
        press(program, Qt.Key.Key_Space)
    assert failing.page is None
    assert program.screen.showing == ATTRACT
    assert program.window.frame.isEnabled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert program.window.frame.isAncestorOf(focus)


def test_the_start_comes_back_by_itself_after_15_seconds(failing: Failing, qtbot: QtBot) -> None:
    failing.fail()
    assert failing.page is not None
    rest = failing.recovery._rest
    assert (rest.isActive(), rest.interval(), CALM_MS) == (True, CALM_MS, 15_000)
    rest.start(0)
    qtbot.waitUntil(lambda: failing.page is None)


def test_a_second_failure_begins_the_15_seconds_anew_on_the_same_page(failing: Failing) -> None:
    failing.fail()
    page = failing.page
    failing.now += 10
    failing.recovery._rest.stop()
    failing.fail()
    assert failing.page is page
    assert failing.recovery._rest.isActive()


def test_the_third_failure_in_a_minute_ends_the_process(failing: Failing) -> None:
    for _ in range(2):
        failing.fail()
        failing.now += 30
    assert not failing.ended
    failing.fail()
    assert failing.ended == [FAILED]


def test_failures_far_apart_never_end_it(failing: Failing) -> None:
    for _ in range(6):
        failing.fail()
        failing.now += 31
    assert not failing.ended


def test_when_clearing_fails_too_the_process_ends(
    failing: Failing, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forget() -> None:
        raise KeyError(ANSWER)

    monkeypatch.setattr(failing.program.self_check, "forget", forget)
    failing.fail()
    assert failing.ended == [FAILED]
    said = capsys.readouterr().err
    assert "KeyError in " in said
    assert ANSWER not in said


def test_a_failure_in_another_thread_is_met_in_ours(failing: Failing, qtbot: QtBot) -> None:
    answer(failing.program)
    thread = Thread(target=failing.recovery.fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: failing.page is not None)
    assert failing.program.self_check._visit == Visit()


@pytest.mark.sampled(every=4)
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1080, 1920, 100), (1366, 768, 100), (1366, 768, 150), (1920, 1080, 200), (1024, 600, 100)],
)
def test_nothing_on_the_calm_page_is_unnamed_small_or_cut(
    start: Start, theme: str, width: int, height: int, percent: int
) -> None:
    settings = KIOSK._replace(theme=theme, text_size=percent)
    failing = Failing(start(settings, width=width, height=height))
    failing.fail()
    page = failing.page
    assert page is not None
    assert page.size() == failing.program.window.size()
    for node in nodes(page):
        assert node.name or not node.focusable
    for view in page.findChildren(QWidget):
        if isinstance(view, TextView | ActionButton):
            scroll_to(view)
            corner = view.mapTo(page, view.rect().bottomRight())
            assert page.rect().contains(corner), view.accessibleName()
            assert view.heightForWidth(view.width()) <= view.height(), view.accessibleName()


@pytest.mark.parametrize("log", [None, Full(), Closed()])
def test_a_log_that_takes_nothing_keeps_nobody_from_going_on(
    log: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))
    reached: list[bool] = []
    crash.install(lambda: reached.append(True))
    monkeypatch.setattr(sys, "stderr", log)
    sys.excepthook(KeyError, KeyError(ANSWER), None)
    assert reached == [True]


def kiosk(how: str, times: int) -> CompletedProcess[str]:
    words = ("-m", "tests.unattended.failing_kiosk", how, str(times))
    return run(*words, FIELDGUIDE_OFFSCREEN="1")


@pytest.mark.parametrize("how", ["slot", "thread"])
def test_an_error_is_told_without_its_message_and_the_calm_page_comes(how: str) -> None:
    done = kiosk(how, 1)
    assert (done.returncode, done.stdout) == (0, "calm\n"), done.stderr
    (told,) = [one for one in done.stderr.splitlines() if "for trying out" not in one]
    assert told.startswith("fieldguide: KeyError in ")
    assert "failing_kiosk.py:" in told
    assert ANSWER not in done.stderr


def test_an_error_in_what_is_over_is_told_and_disturbs_nobody() -> None:
    done = kiosk("end", 4)
    assert (done.returncode, done.stdout) == (0, "as before\n" * 4), done.stderr
    assert done.stderr.count("fieldguide: KeyError in ") == 4
    assert ANSWER not in done.stderr


def test_the_third_error_ends_the_kiosk_with_status_70() -> None:
    done = kiosk("slot", 5)
    assert (done.returncode, done.stdout) == (70, "calm\n" * 2), done.stderr
    assert done.stderr.count("fieldguide: KeyError in ") == 3
    assert ANSWER not in done.stderr
