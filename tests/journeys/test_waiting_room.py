"""A visit on a screen among strangers, from the first touch until nothing of it is left."""

from __future__ import annotations

import gc
import shutil
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QClipboard,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from app import resources
from app.domain.idling import HIDDEN, PAGE, QUESTION, RESULT, Present, Warned
from app.domain.mode import Mode
from app.domain.question import Option
from app.domain.reading import count_words
from app.domain.visit import OwnQuestion, Passage, Visit
from app.loading.guide import build_pack
from app.loading.pack import pack_of
from app.presenters.screen import ATTRACT, GUIDE, HOME, START_OVER, WHO_FOR
from app.presenters.screen import PAGE as PANE
from app.presenters.steps import Asking, Finished, Welcoming
from app.program import Program
from app.settings import Settings
from app.views.drawn.look import Look
from app.views.drawn.picture_view import PictureView
from app.views.kiosk.still_there import StillThere
from app.views.window.guide_view import GuideView
from app.views.window.memory import NOWHERE
from tests.accessibility.tree import nodes
from tests.accessibility.walk import SOME, screens
from tests.journeys.hands import answer, ask, button, buttons, click, press, read, settle, tab_to
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
CANARY = "zebra-canary-4711"
COVERS = ("42-hidden", "43-still-there", "44-calm")
"""Screens in front of everything, which have no header."""


class Clock:
    """A clock that goes on only when it is told to."""

    def __init__(self) -> None:
        self.now = 5000.0

    def __call__(self) -> float:
        return self.now


class Visitor:
    """A kiosk, and the clock on its wall."""

    def __init__(self, start: Start, settings: Settings = KIOSK, *, arrive: bool = False) -> None:
        self.clock = Clock()
        self.program = start(settings, width=1080, height=1920, clock=self.clock, arrive=arrive)
        self.idle = self.program.waiting_room.idle

    def wait(self, seconds: float) -> None:
        """Let time go by; whoever watches looks whenever something is due."""
        end = self.clock.now + seconds
        while self.idle._timer.isActive():
            due = self.clock.now + self.idle._state.wait(self.clock.now)
            if due > end:
                break
            self.clock.now = due
            self.idle.look()
        self.clock.now = end
        settle()

    @property
    def warning(self) -> StillThere | None:
        found = [one for one in self.program.window.findChildren(StillThere) if one.isVisible()]
        return found[0] if found else None


@pytest.fixture
def visitor(start: Start) -> Visitor:
    return Visitor(start)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say."""
    said: list[str] = []
    announce = "app.views.kiosk.still_there.announce"
    monkeypatch.setattr(announce, lambda _widget, words: said.append(words))
    return said


def handle(program: Program) -> QWindow:
    """The window as the window system knows it: what a hand does comes there first."""
    window = program.window.windowHandle()
    assert window is not None
    return window


def test_what_waits_is_a_picture_a_sentence_and_a_button(visitor: Visitor) -> None:
    program = visitor.program
    assert program.screen.showing == ATTRACT
    words = read(program)
    for said in (
        "Learn about TMS for depression",
        "This screen does not save anything about you.",
        "This is information, not a diagnosis.",
    ):
        assert said in words
    assert [one for one in program.window.findChildren(PictureView) if one.isVisible()]
    names = [one.text() for one in buttons(program)]
    for always in ("Touch to start", "Get help now", "Hide screen", "Start over"):
        assert always in names
    assert "depression test" not in words


def test_its_picture_comes_back_on_a_screen_that_becomes_wider(start: Start) -> None:
    program = start(KIOSK, width=1024, height=768, arrive=False)
    (picture,) = program.window.findChildren(PictureView)
    assert not picture.isVisible()
    program.window.resize(1920, 1080)
    settle()
    (picture,) = program.window.findChildren(PictureView)
    assert picture.isVisible()


def test_nothing_moves_and_no_timer_runs_while_it_waits(visitor: Visitor) -> None:
    assert not visitor.idle._timer.isActive()
    QTest.mouseMove(handle(visitor.program), QPoint(300, 300))
    settle()
    assert not visitor.idle._timer.isActive()
    visitor.wait(100_000)
    assert visitor.warning is None


@pytest.mark.parametrize("place", [(540, 300), (540, 900), (100, 1850), (1000, 1300)])
def test_a_touch_anywhere_starts(visitor: Visitor, place: tuple[int, int]) -> None:
    window = visitor.program.window
    target = window.childAt(QPoint(*place))
    assert target is not None
    spot = target.mapFrom(window, QPoint(*place))
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert visitor.program.screen.showing == WHO_FOR


def test_a_finger_starts_too(visitor: Visitor) -> None:
    window = visitor.program.window
    (picture,) = [one for one in window.findChildren(PictureView) if one.isVisible()]
    finger = QTest.createTouchDevice()
    QTest.touchEvent(picture, finger).press(0, QPoint(50, 50), picture).commit()
    QTest.touchEvent(picture, finger).release(0, QPoint(50, 50), picture).commit()
    settle()
    assert visitor.program.screen.showing == WHO_FOR


def test_the_keyboard_starts_and_answers(visitor: Visitor) -> None:
    program = visitor.program
    tab_to(program, "Touch to start")
    press(program, Qt.Key.Key_Return)
    tab_to(program, "Someone I care for")
    press(program, Qt.Key.Key_Space)
    assert program.screen.showing == HOME


def test_help_is_one_touch_away_before_anything_is_asked(visitor: Visitor) -> None:
    click(visitor.program, "Get help now")
    assert visitor.program.screen.showing == GUIDE
    assert "helpline" in read(visitor.program).lower()


def test_a_page_can_be_read_in_two_touches(visitor: Visitor) -> None:
    click(visitor.program, "Topics")
    click(visitor.program, "What is TMS")
    assert visitor.program.reader.opening is not None
    assert visitor.program.reader.opening.page.id == "what-is-tms"


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("words", "code"),
    [("Me", "me"), ("Someone I care for", "someone"), ("I am only looking", "looking")],
)
def test_who_it_is_for_is_asked_once(visitor: Visitor, words: str, code: str) -> None:
    program = visitor.program
    click(program, "Touch to start")
    click(program, words)
    assert program.screen.showing == HOME
    assert program.self_check._visit.answers == {"who-for": code}
    click(program, "Answer a few questions")
    click(program, "Start")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert [one.question.id for one in step.asked] == ["country"]
    answer(program, "United States")
    step = program.self_check.step
    assert isinstance(step, Asking) == (code == "me")
    assert isinstance(step, Finished) == (code != "me")


def test_who_it_is_for_can_be_changed(visitor: Visitor) -> None:
    program = visitor.program
    click(program, "Touch to start")
    click(program, "I am only looking")
    click(program, "Answer a few questions")
    click(program, "Start")
    answer(program, "United States")
    click(program, "Change answers")
    click(program, "Me")
    click(program, "Continue")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert step.question.id == "age"


def test_a_language_is_one_touch(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    content = shutil.copytree(resources.CONTENT, tmp_path / "content")
    for page in (content / "en" / "pages").glob("*.md"):
        if page.stem != "help-now":
            page.unlink()
    shutil.copytree(content / "en", content / "xx")
    for path, old, new in (
        ("guide.toml", 'name = "English"', 'name = "Ixxish"'),
        ("self-check.toml", 'text = "Who is this for?"', 'text = "Xo is zis xor?"'),
    ):
        file = content / "xx" / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    pack = pack_of(build_pack(content, resources.RESOURCES, []))
    program = Program(qapp, pack, KIOSK)
    program.window.resize(1080, 1920)
    with qtbot.waitSignal(program.prepared):
        program.window.show()
    try:
        assert {"English", "Ixxish"} <= {one.text() for one in buttons(program)}
        click(program, "Ixxish")
        assert program.display.language == "xx"
        assert "Xo is zis xor?" in read(program)
        click(program, "Start over")
        click(program, "Clear everything")
        assert program.display.language == "en"
        click(program, "English")
        assert "Who is this for?" in read(program)
    finally:
        program.end()


def test_without_that_answer_the_self_check_asks_it(start: Start) -> None:
    program = Visitor(start, arrive=True).program
    click(program, "Answer a few questions")
    click(program, "Start")
    step = program.self_check.step
    assert isinstance(step, Asking)
    assert [one.question.id for one in step.asked] == ["who-for", "country"]


def test_at_home_a_visit_begins_and_ends_on_the_start_screen(start: Start) -> None:
    program = start()
    assert program.screen.showing == HOME
    assert "waiting_room" not in vars(program)
    QGuiApplication.clipboard().setText("my own")
    click(program, "Start over")
    click(program, "Clear everything")
    assert program.screen.showing == HOME
    assert QGuiApplication.clipboard().text() == "my own"


@pytest.mark.sampled
@pytest.mark.parametrize("only", [(*SOME, "00-attract", *COVERS), ()], ids=["some", "all"])
def test_hide_help_and_start_over_are_on_every_screen_of_a_visit(
    start: Start, only: Collection[str]
) -> None:
    program = Visitor(start).program
    seen = set()
    for name in screens(program, only):
        seen.add(name)
        if name not in COVERS:
            names = {one.text() for one in buttons(program)}
            assert {"Hide screen", "Get help now", "Start over"} <= names, name
    assert {"00-attract", "22-age", "33-summary-worth", *COVERS} <= seen


def test_in_a_high_window_questions_stand_in_the_lower_part(visitor: Visitor) -> None:
    program = visitor.program
    click(program, "Touch to start")
    for words in ("Me", "Someone I care for", "I am only looking"):
        assert button(program, words).mapTo(program.window, QPoint(0, 0)).y() > 1920 / 2
    click(program, "Me")
    click(program, "Answer a few questions")
    click(program, "Start")
    place = button(program, "United States").mapTo(program.window, QPoint(0, 0))
    assert place.y() > 1920 / 3


def kind(visitor: Visitor) -> tuple[str, int]:
    shown = visitor.idle._state.shown
    return shown.kind, shown.words


def test_each_screen_has_its_own_limit(visitor: Visitor) -> None:
    program = visitor.program
    click(program, "Touch to start")
    assert kind(visitor) == (QUESTION, 0)
    click(program, "Me")
    click(program, "Learn about TMS")
    page = program.guide.page("what-is-tms")
    assert kind(visitor) == (PAGE, count_words(page.blocks))
    assert count_words(page.blocks) > 200
    click(program, "Hide screen")
    assert kind(visitor)[0] == HIDDEN
    program.screen.reveal()
    assert kind(visitor)[0] == PAGE
    click(program, "Home")
    click(program, "Only the mood questions")
    assert kind(visitor)[0] == QUESTION
    show_summary(program, EVERYTHING)
    assert kind(visitor)[0] == RESULT
    program.ways.read("side-effects")
    assert kind(visitor)[0] == RESULT
    program.self_check.forget()
    program.ways.read("side-effects")
    assert kind(visitor)[0] == PAGE


def test_a_question_has_its_own_limit_after_something_was_read(start: Start) -> None:
    visitor = Visitor(start, arrive=True)
    program = visitor.program
    ask(program, "phq4")
    click(program, "Read about this")
    assert kind(visitor)[0] == PAGE
    answer(program, "Several days")
    assert kind(visitor)[0] == QUESTION


def test_a_page_alone_on_the_screen_is_read_in_peace(start: Start) -> None:
    visitor = Visitor(start, KIOSK._replace(text_size=200), arrive=True)
    program = visitor.program
    show_summary(program, EVERYTHING)
    assert kind(visitor)[0] == RESULT
    program.ways.read("side-effects")
    assert kind(visitor)[0] == PAGE


def test_a_visitor_who_left_a_sleeping_computer_is_forgotten_when_it_wakes_up(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    asleep = [0.0]
    monkeypatch.setattr("app.waiting_room.seconds_asleep", lambda: asleep[0])
    visitor = Visitor(start)
    program = visitor.program
    begin(visitor)
    program.self_check.choose("country", "us")
    asleep[0] += 3600
    # A touch, whoever's it is, comes before any timer; none of the answers may be seen by it.
    QTest.mouseClick(handle(program), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    settle()
    assert program.self_check._visit == Visit()
    assert program.screen.showing in {ATTRACT, WHO_FOR}


def begin(visitor: Visitor) -> None:
    click(visitor.program, "Touch to start")
    click(visitor.program, "Me")


def test_the_warning_counts_down_and_then_everything_waits_again(
    visitor: Visitor, spoken: list[str]
) -> None:
    begin(visitor)
    visitor.wait(119)
    assert visitor.warning is None
    visitor.wait(1)
    assert visitor.idle.stage == Warned(30)
    assert visitor.warning is not None
    assert "Are you still there?" in read(visitor.program)
    visitor.wait(29)
    assert visitor.idle.stage == Warned(1)
    visitor.wait(1)
    assert visitor.warning is None
    assert visitor.program.screen.showing == ATTRACT
    assert not visitor.idle._timer.isActive()
    assert [("30 seconds" in one, "10 seconds" in one) for one in spoken] == [
        (True, False),
        (False, True),
    ]


def test_the_digits_are_on_the_screen(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(120 + 17)
    names = [node.name for node in nodes(visitor.program.window)]
    assert "13 seconds left" in names


def test_nothing_of_the_answers_can_be_read_behind_the_warning(visitor: Visitor) -> None:
    program = visitor.program
    begin(visitor)
    show_summary(program, EVERYTHING)
    click(program, "Show it: Your mood answers")
    assert "Your total" in read(program)
    visitor.wait(125)
    assert visitor.warning is not None
    assert visitor.warning.geometry() == program.window.rect()
    assert "Your total" not in read(program)
    said = "\n".join(node.name for node in nodes(program.window))
    assert "Your total" not in said
    assert {one.text() for one in buttons(program)} == {
        "I'm still here",
        "I need more time",
        "Clear now",
    }


@pytest.mark.sampled
@pytest.mark.parametrize("times", [2, 12])
def test_i_am_still_here_brings_the_exact_place_back_as_often_as_wanted(
    visitor: Visitor, times: int
) -> None:
    program = visitor.program
    begin(visitor)
    program.ways.read("side-effects#memory")
    settle()
    program.self_check.choose("age", "22-or-over")
    program.ways.follow("question:phq1")
    settle()
    button(program, "Several days").setFocus()
    before = (program.self_check.step, program.reader.opening)
    for _ in range(times):
        visitor.wait(125)
        assert visitor.warning is not None
        click(program, "I'm still here")
        assert visitor.warning is None
        assert visitor.idle.stage == Present()
        assert (program.self_check.step, program.reader.opening) == before
        focused = QApplication.focusWidget()
        assert isinstance(focused, QAbstractButton)
        assert focused.text() == "Several days"


@pytest.mark.parametrize(
    ("country", "helps"),
    [
        ("", ("Call your local emergency number", "Find a Helpline: See findahelpline.com")),
        ("ie", ("In danger now? Call 112 or 999", "Samaritans: Call 116 123")),
    ],
)
def test_who_sits_in_front_of_help_lines_has_them_while_they_are_asked_for(
    visitor: Visitor, country: str, helps: tuple[str, ...]
) -> None:
    begin(visitor)
    if country:
        visitor.program.self_check.choose("country", country)
    visitor.wait(125)
    assert visitor.warning is not None
    words = read(visitor.program)
    assert [one for one in helps if one not in words] == []


def test_more_time_doubles_the_limits_of_this_visit_alone(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(125)
    click(visitor.program, "I need more time")
    visitor.wait(239)
    assert visitor.warning is None
    visitor.wait(1)
    assert visitor.warning is not None
    visitor.wait(30)
    begin(visitor)
    visitor.wait(120)
    assert visitor.warning is not None


def test_clear_now_clears_at_once(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(125)
    click(visitor.program, "Clear now")
    assert visitor.program.screen.showing == ATTRACT
    assert visitor.warning is None


def test_the_keyboard_answers_a_warning_and_tab_gives_time(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(120 + 28)
    assert visitor.idle.stage == Warned(2)
    QTest.keyClick(handle(visitor.program), Qt.Key.Key_Tab)
    settle()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "I need more time"
    assert visitor.idle.stage == Warned(30)
    press(visitor.program, Qt.Key.Key_Return)
    assert visitor.warning is None
    visitor.wait(200)
    assert visitor.warning is None


def test_a_touch_beside_the_buttons_gives_time_and_shows_nothing(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(120 + 28)
    assert visitor.warning is not None
    QTest.mouseClick(handle(visitor.program), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    settle()
    assert visitor.idle.stage == Warned(30)
    assert visitor.warning is not None


def touch(program: Program) -> None:
    QTest.mouseClick(handle(program), Qt.MouseButton.LeftButton, pos=QPoint(3, 1900))


def scroll(program: Program) -> None:
    centre = QPointF(500, 700)
    QTest.wheelEvent(handle(program), centre, QPoint(0, -120))


def type_key(program: Program) -> None:
    QTest.keyClick(handle(program), Qt.Key.Key_Tab)


def move(program: Program) -> None:
    QTest.mouseMove(handle(program), QPoint(311, 411))
    QTest.mouseMove(handle(program), QPoint(317, 419))


def finger(program: Program) -> None:
    device = QTest.createTouchDevice()
    frame = program.window.frame
    QTest.touchEvent(frame, device).press(0, QPoint(3, 500), frame).commit()
    QTest.touchEvent(frame, device).release(0, QPoint(3, 500), frame).commit()


def speak(program: Program) -> None:
    program.waiting_room.idle.keep_present()


def go(program: Program) -> None:
    program.screen.toggle_display_choices()


@pytest.mark.sampled(every=3)
@pytest.mark.parametrize("sign", [touch, scroll, type_key, move, finger, speak, go])
def test_every_sign_of_a_person_counts(visitor: Visitor, sign: object) -> None:
    assert callable(sign)
    begin(visitor)
    visitor.wait(110)
    sign(visitor.program)
    settle()
    visitor.wait(110)
    assert visitor.warning is None
    visitor.wait(10)
    assert visitor.warning is not None


def test_a_thing_on_a_key_is_nobody(visitor: Visitor) -> None:
    begin(visitor)
    visitor.wait(110)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True
    )
    QApplication.sendEvent(handle(visitor.program), held)
    visitor.wait(10)
    assert visitor.warning is not None


def test_a_pointer_that_stays_where_it_is_is_nobody(visitor: Visitor) -> None:
    begin(visitor)
    place, buttons_ = QPointF(317, 419), Qt.MouseButton.NoButton
    for _ in range(2):
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, place, buttons_, buttons_, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(handle(visitor.program), moved)
        settle()
        assert visitor.warning is None
        visitor.wait(60)
    visitor.wait(0.5)
    assert visitor.warning is not None


def test_a_look_chosen_before_the_start_is_cleared_too(visitor: Visitor) -> None:
    program = visitor.program
    click(program, "Text size")
    click(program, "150%")
    click(program, "Done")
    visitor.wait(120)
    assert visitor.warning is not None
    visitor.wait(30)
    assert program.display.unchanged
    assert not visitor.idle._timer.isActive()


def test_a_choice_that_was_put_away_again_leaves_nothing_to_clear(visitor: Visitor) -> None:
    click(visitor.program, "Text size")
    assert visitor.idle._timer.isActive()
    click(visitor.program, "Done")
    assert not visitor.idle._timer.isActive()


PROPERTIES = ("text", "plainText", "placeholderText", "page", "code", "language")
"""Of any widget, Qt's and our own."""


def every_word() -> str:
    """All that any widget says or shows, whether it is on the screen or not."""
    words: list[str] = []
    for widget in QApplication.allWidgets():
        words += [widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        words += [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        words += [str(widget.property(name)) for name in PROPERTIES]
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            texts = QAccessible.Text
            kinds = (texts.Name, texts.Description, texts.Value, texts.Help)
            words += [interface.text(one) for one in kinds]
    return "\n".join(words)


def kept_by_python() -> list[object]:
    """Every value of a visit that still exists and holds the canary."""
    gc.collect()
    return [
        one
        for one in gc.get_objects()
        if isinstance(one, Visit | OwnQuestion | Passage | Option) and CANARY in str(tuple(one))
    ]


def leave_traces(program: Program) -> None:
    """Answer, read, open, scroll, copy and choose whatever can be chosen."""
    check = program.self_check
    program.display.choose_text_size(150)
    program.display.choose_theme("dark")
    program.display.choose_spacing(more=True)
    program.display.use_headphones(used=True)
    settle()
    show_summary(program, EVERYTHING)
    check.own.want_to_ask(OwnQuestion("canary", CANARY))
    check.own.star(Passage("ect#what", CANARY, CANARY))
    program.ways.read("next#questions")
    settle()
    program.ways.read("faq#hurt")
    check.take_home()
    settle()
    if "Show a code for your phone" in [one.text() for one in buttons(program)]:
        click(program, "Show a code for your phone")
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(CANARY)
    clipboard.setText(CANARY, clipboard.Mode.Selection)


def end_by_idling(visitor: Visitor) -> None:
    visitor.wait(1000)


def end_by_start_over(visitor: Visitor) -> None:
    click(visitor.program, "Start over")
    assert visitor.program.screen.showing == START_OVER
    click(visitor.program, "Clear everything")


def end_by_finishing(visitor: Visitor) -> None:
    visitor.program.self_check.go_back()
    settle()
    click(visitor.program, "Finish and clear")


def end_behind_a_hidden_screen(visitor: Visitor) -> None:
    click(visitor.program, "Hide")
    visitor.wait(61)
    assert visitor.warning is not None
    visitor.wait(30)


ENDINGS = [end_by_idling, end_by_start_over, end_by_finishing, end_behind_a_hidden_screen]


@pytest.mark.sampled
@pytest.mark.parametrize("end", ENDINGS)
def test_nothing_of_a_visit_is_left(visitor: Visitor, end: object) -> None:
    assert callable(end)
    program = visitor.program
    begin(visitor)
    leave_traces(program)
    assert CANARY in every_word()
    assert kept_by_python()
    end(visitor)
    settle()
    assert CANARY not in every_word()
    clipboard = QGuiApplication.clipboard()
    for mode in (clipboard.Mode.Clipboard, clipboard.Mode.Selection):
        assert clipboard.text(mode) == ""
    assert kept_by_python() == []
    assert program.self_check._visit == Visit()
    assert isinstance(program.self_check.step, Welcoming)
    display = program.display
    assert (display.theme, display.text_size, display.language) == ("light", 100, "en")
    assert (display.more_spacing, display.headphones) == (False, False)
    assert (program._look.theme.id, program._look.px) == ("light", 26)
    assert (program.screen.showing, program.screen.hidden) == (ATTRACT, False)
    assert program.reader.opening is None
    assert program.reader.read == ()
    assert not program.reader.pinned
    assert program._memory == NOWHERE
    checked = [one for one in program.window.findChildren(QAbstractButton) if one.isChecked()]
    assert checked == []


def test_the_selection_of_the_mouse_is_cleared_too(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared: list[QClipboard.Mode] = []
    begin(visitor)
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(type(clipboard), "clear", lambda _self, mode: cleared.append(mode))
    visitor.wait(150)
    assert set(cleared) == {QClipboard.Mode.Clipboard, QClipboard.Mode.Selection}


@pytest.mark.sampled
@pytest.mark.parametrize("end", ENDINGS[:2])
def test_the_next_person_finds_every_page_at_its_top_and_closed(
    visitor: Visitor, end: object
) -> None:
    assert callable(end)
    program = visitor.program

    def state() -> list[tuple[str, int]]:
        program.ways.read("faq")
        settle()
        names = [node.name for node in nodes(program.window)]
        return [(name, names.count(name)) for name in dict.fromkeys(names)]

    begin(visitor)
    first = state()
    program.ways.read("faq#hurt")
    settle()
    assert state() != first
    frame = program.window.frame
    end(visitor)
    settle()
    assert not isValid(frame)
    begin(visitor)
    assert state() == first


@pytest.mark.system
def test_one_visit_after_the_other_leaves_no_widget_behind(visitor: Visitor) -> None:
    def visit() -> int:
        begin(visitor)
        leave_traces(visitor.program)
        end_by_start_over(visitor)
        gc.collect()
        settle()
        return len(visitor.program.window.findChildren(QWidget))

    visit()
    assert len({visit() for _ in range(3)}) == 1


def test_the_screen_that_waits_is_drawn_once(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    picture = Look.picture

    def draw(look: Look, name: str, width: int, height: int) -> QPixmap:
        drawn.append(name)
        return picture(look, name, width, height)

    begin(visitor)
    leave_traces(visitor.program)
    monkeypatch.setattr(Look, "picture", draw)
    visitor.program.ways.start_over()
    settle()
    assert visitor.program.screen.showing == ATTRACT
    # Not in the frame of the visit as well, which goes.
    assert drawn == ["waiting-room"]


def test_a_window_whose_frame_could_not_be_made_gets_one_when_the_visit_is_cleared(
    visitor: Visitor,
) -> None:
    begin(visitor)
    visitor.program.window.empty()
    visitor.program.rebuild_afresh()
    settle()
    assert visitor.program.window.frame.isVisible()


def test_a_screen_that_goes_before_its_first_turn_is_not_kept(visitor: Visitor) -> None:
    begin(visitor)
    program = visitor.program
    program.screen.show_guide(PANE)
    settle()

    def made_anew() -> list[weakref.ref[QWidget]]:
        """What of a screen has only just been made when it is made anew."""
        program.rebuild()
        frame, guide = program.window.frame, program.window.findChild(GuideView)
        assert guide is not None
        return [weakref.ref(one) for one in (frame, guide, guide.question, guide.page)]

    left = made_anew()
    program.rebuild_afresh()
    program.rebuild()
    settle()
    gc.collect()
    kept = [type(view()).__name__ for view in left if view() is not None]
    assert not kept, f"still there: {kept}"
