"""Staff at a kiosk: the corner, the PIN, the page behind it; and a person who finds the corner."""

from __future__ import annotations

import datetime
from functools import cache, partial
from itertools import cycle
from threading import Event, Thread, current_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import program as program_module
from app import self_test
from app.domain.mode import Mode
from app.domain.self_test import FAULT, NOTE, OK, Check
from app.domain.staff_door import StaffDoor
from app.domain.visit_counts import HEAD
from app.exit_status import RESTART
from app.loading import pin
from app.pictures import shots
from app.presenters.screen import PAGE
from app.presenters.steps import Supporting
from app.settings import Settings
from app.views.kiosk import cleaning_view, held_corner
from app.views.kiosk.cleaning_view import CleaningView
from app.views.kiosk.staff_view import StaffView
from tests.journeys.hands import button, click, read, settle, to_mood
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary
from tests.staff_pin import DIGITS, SEAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

HELD_MS = 60
KIOSK = Settings(
    mode=Mode.KIOSK,
    theme="light",
    pin=SEAL,
    crisis_text="Tell anyone at reception.",
    screen_diagonal_in=24.0,
    file="clinic.toml",
)
SLOW = Check("Printer", OK, "It took its time.")
HASH_OF = cache(pin._hash)
LEFT, CORNER = Qt.MouseButton.LeftButton, QPoint(20, 20)


@pytest.fixture(autouse=True)
def quick_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the corner for a moment, and work out once what each PIN comes to."""
    defaults = (HELD_MS,)
    monkeypatch.setattr(held_corner.HeldCorner.__init__, "__defaults__", defaults)
    monkeypatch.setattr(pin, "_hash", HASH_OF)


@pytest.fixture
def program(start: Start) -> Program:
    return start(KIOSK, width=1080, height=1920)


def shown(program: Program, kind: type[QWidget]) -> list[QWidget]:
    found: list[QWidget] = program.window.findChildren(kind)
    return [one for one in found if one.isVisible()]


def hold(qtbot: QtBot, program: Program) -> None:
    handle = program.window.windowHandle()
    QTest.mousePress(handle, LEFT, pos=CORNER)
    qtbot.waitUntil(lambda: program.staff.inside or bool(shown(program, StaffView)))
    QTest.mouseRelease(handle, LEFT, pos=CORNER)
    settle()


def enter(program: Program, digits: str) -> None:
    for digit in digits:
        button(program, digit).click()
    click(program, "Enter")


def come_in(qtbot: QtBot, program: Program, digits: str = DIGITS) -> None:
    hold(qtbot, program)
    enter(program, digits)
    qtbot.waitUntil(lambda: bool(shown(program, StaffView)))
    settle()


def test_three_seconds_are_asked_of_a_finger() -> None:
    assert held_corner.HOLD_MS == 3000


def test_a_short_touch_of_the_corner_is_only_a_touch(program: Program, qtbot: QtBot) -> None:
    program.ways.topics()
    settle()
    QTest.mouseClick(program.window.windowHandle(), LEFT, pos=CORNER)
    qtbot.wait(2 * HELD_MS)
    assert not program.staff.inside
    assert program.screen.showing == "home"


def test_a_finger_that_leaves_the_corner_opens_nothing(program: Program, qtbot: QtBot) -> None:
    handle = program.window.windowHandle()
    QTest.mousePress(handle, LEFT, pos=CORNER)
    QTest.mouseMove(handle, QPoint(300, 300))
    qtbot.wait(2 * HELD_MS)
    QTest.mouseRelease(handle, LEFT, pos=QPoint(300, 300))
    assert not program.staff.inside


def test_a_finger_on_a_touch_screen_is_heard_too(program: Program, qtbot: QtBot) -> None:
    handle, finger = program.window.windowHandle(), QTest.createTouchDevice()
    QTest.touchEvent(handle, finger).press(0, CORNER, handle).commit()
    qtbot.waitUntil(lambda: program.staff.inside)
    QTest.touchEvent(handle, finger).release(0, CORNER, handle).commit()
    settle()
    click(program, "Cancel")
    assert program.screen.showing == "home"


def test_the_page_does_not_open_behind_staff_who_left(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_answer, asked = Event(), list[Thread]()

    def slow(_: Settings) -> Check:
        asked.append(current_thread())
        may_answer.wait(5)
        return SLOW

    monkeypatch.setattr(self_test, "printer", slow)
    hold(qtbot, program)
    enter(program, DIGITS)
    qtbot.waitUntil(lambda: bool(asked))
    click(program, "Cancel")
    may_answer.set()
    asked[0].join(5)
    settle()
    assert not shown(program, StaffView)
    assert not program.staff.inside


def test_what_lies_below_the_finger_is_not_pressed(program: Program, qtbot: QtBot) -> None:
    program.ways.topics()
    settle()
    hold(qtbot, program)
    click(program, "Cancel")
    assert program.screen.showing == "guide"


def support(program: Program) -> None:
    to_mood(program)
    shot = dict(shots(program))["27-support"]
    shot(program)
    settle()
    assert isinstance(program.self_check.step, Supporting)


def summary(program: Program) -> None:
    program.ways.answer()
    show_summary(program, EVERYTHING)


def take_home(program: Program) -> None:
    summary(program)
    click(program, "Take it with you")


WAYS: dict[str, Callable[[Program], object]] = {
    "home": lambda program: program.screen.show_home(),
    "topics": lambda program: program.ways.topics(),
    "a page": lambda program: program.ways.read("side-effects"),
    "help": lambda program: program.ways.help(),
    "the welcome": lambda program: program.ways.answer(),
    "a question": to_mood,
    "support": support,
    "summary": summary,
    "take home": take_home,
    "hidden": lambda program: program.screen.hide(),
    "start over": lambda program: program.screen.ask_to_start_over(),
    "text size": lambda program: program.screen.toggle_display_choices(),
    "a fact": lambda program: program.ways.read("chances"),
}


@pytest.mark.system
def test_staff_come_in_fifty_times_of_fifty_from_every_screen(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin, "opens", lambda digits, _: digits == DIGITS)
    for number, name in zip(range(50), cycle(WAYS), strict=False):
        if program.screen.showing == "attract":
            click(program, "Touch to start")
            program.screen.show_home()
            settle()
        WAYS[name](program)
        settle()
        come_in(qtbot, program)
        assert "Safe for patients: yes" in read(program), (number, name)
        click(program, "Back to patients")
        assert not program.staff.inside
        assert program.screen.showing == "attract"
        assert not program.screen.hidden


def test_staff_may_come_in_front_of_the_question_whether_anybody_is_there(
    program: Program, qtbot: QtBot
) -> None:
    room = program.waiting_room
    room._warn(30)
    come_in(qtbot, program)
    room._warn(29)
    assert program.staff.inside
    click(program, "Back to patients")
    room._warn(30)
    assert "Are you still there?" in read(program)


def test_what_a_person_answered_is_gone_when_staff_come_in(program: Program, qtbot: QtBot) -> None:
    to_mood(program)
    assert program.self_check.country == "us"
    hold(qtbot, program)
    click(program, "Cancel")
    assert program.self_check.country == "us", "a person who finds the corner loses nothing"
    come_in(qtbot, program)
    assert program.self_check.country == ""
    click(program, "Back to patients")
    assert program.screen.showing == "attract"


def test_the_pad_tells_no_digit_and_hides_the_screen(program: Program, qtbot: QtBot) -> None:
    hold(qtbot, program)
    for digit in "246":
        click(program, digit)
    assert "246" not in read(program)
    assert not program.window.frame.isVisible()


def test_a_wrong_pin_opens_nothing(program: Program, qtbot: QtBot) -> None:
    hold(qtbot, program)
    enter(program, "111111")
    qtbot.waitUntil(lambda: "That is not the PIN" in read(program))
    assert not shown(program, StaffView)
    enter(program, DIGITS)
    qtbot.waitUntil(lambda: bool(shown(program, StaffView)))


def test_after_five_wrong_pins_the_right_one_waits_a_minute(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1000.0]
    program.staff._now = lambda: clock[0]
    monkeypatch.setattr(pin, "opens", lambda digits, _: digits == DIGITS)
    hold(qtbot, program)
    for number in range(5):
        enter(program, f"11111{number}")
        tried = (number + 1) % 5
        qtbot.waitUntil(partial(lambda wanted: program.staff._door.wrong == wanted, tried))
    qtbot.waitUntil(lambda: "Too many wrong PINs" in read(program))
    assert not button(program, "Enter").isEnabled()
    click(program, "Cancel")
    hold(qtbot, program)
    assert "Too many wrong PINs" in read(program), "leaving does not help"
    program.staff._try(DIGITS)
    clock[0] += 59
    program.staff._try(DIGITS)
    qtbot.wait(50)
    assert not shown(program, StaffView)
    clock[0] += 2
    qtbot.waitUntil(lambda: button(program, "Enter").isEnabled())
    enter(program, DIGITS)
    qtbot.waitUntil(lambda: bool(shown(program, StaffView)))


def test_the_page_tells_what_is_there(program: Program, qtbot: QtBot) -> None:
    come_in(qtbot, program)
    said = read(program)
    assert "Safe for patients: yes" in said
    assert program.guide.checksum in said
    assert len(program.guide.checksum) == 32
    for name in ("Printer", "Sound", "Screen", "Clock", "Content", "Crisis text", "Staff PIN"):
        assert f"{name}: " in said
    assert "Visits are not counted." in said


UNSAFE = {
    "There is no staff PIN": KIOSK._replace(pin=""),
    "Nobody has set whom to turn to": KIOSK._replace(crisis_text=""),
    "Nobody has set how large the screen is": KIOSK._replace(screen_diagonal_in=0.0),
}


@pytest.mark.sampled
@pytest.mark.parametrize("why", UNSAFE)
def test_an_unsafe_kiosk_says_why(start: Start, qtbot: QtBot, why: str) -> None:
    settings = UNSAFE[why]
    program = start(settings, width=1080, height=1920)
    hold(qtbot, program)
    if settings.pin:
        enter(program, DIGITS)
    qtbot.waitUntil(lambda: bool(shown(program, StaffView)))
    said = read(program)
    assert "Safe for patients: no, because" in said
    assert said.count(why) == 2


def test_a_kiosk_that_is_too_small_or_whose_clock_is_wrong_is_not_safe(program: Program) -> None:
    for year in (1970, 2025, 2099):
        assert self_test.clock(program.guide, datetime.date(year, 1, 1)).state == FAULT
    checked = datetime.date.fromisoformat(program.guide.dates()[0])
    assert self_test.clock(program.guide, checked).state == OK
    due = datetime.date.fromisoformat(program.guide.dates()[1])
    assert self_test.content(program.guide, due).state == OK
    assert self_test.content(program.guide, due + datetime.timedelta(1)).state == NOTE
    program.window.resize(800, 600)
    assert self_test.screen(KIOSK, program.window).state == FAULT


@pytest.fixture
def finer_screen(program: Program, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Plug in a screen with twice as many pixels to the millimetre."""
    policy = program._policy
    finer = policy._replace(text_px=2 * policy.text_px, target_px=2 * policy.target_px)

    def plug_in() -> None:
        monkeypatch.setattr(program_module, "policy_of", lambda *_: finer)
        program.window.resize(2160, 3840)
        settle()

    return plug_in


@pytest.mark.parametrize("words", ["1", "Clean the screen"])
def test_what_staff_see_takes_the_sizes_of_a_screen_that_comes_late(
    program: Program, qtbot: QtBot, finer_screen: Callable[[], None], words: str
) -> None:
    hold(qtbot, program)
    if words != "1":
        enter(program, DIGITS)
        qtbot.waitUntil(lambda: bool(shown(program, StaffView)))
    before = button(program, words).height()
    finer_screen()
    assert button(program, words).height() > 1.5 * before
    click(program, "Cancel" if words == "1" else "Back to patients")
    assert program.window.frame.isVisible()


def test_the_corner_and_the_pad_are_as_large_as_a_screen_that_came_late_wants(
    program: Program, qtbot: QtBot, finer_screen: Callable[[], None]
) -> None:
    side = program.staff.corner._side()
    finer_screen()
    assert abs(program.staff.corner._side() - 2 * side) <= 1
    hold(qtbot, program)
    assert button(program, "1").height() >= program._policy.target_px


def test_a_door_that_is_shut_stays_shut_on_a_screen_that_comes_late(
    program: Program, qtbot: QtBot, finer_screen: Callable[[], None]
) -> None:
    hold(qtbot, program)
    program.staff._door = StaffDoor(wrong=0, shut_until=program.staff._now() + 60)
    finer_screen()
    assert "Too many wrong PINs" in read(program)
    assert not button(program, "Enter").isEnabled()


def test_a_printer_that_is_not_there_is_told() -> None:
    assert self_test.printer(KIOSK).state == NOTE
    assert "nowhere" in self_test.printer(KIOSK._replace(printer="nowhere")).said


def test_the_crisis_text_stands_with_the_help_lines(program: Program) -> None:
    program.ways.help()
    settle()
    assert KIOSK.crisis_text in read(program)


@pytest.mark.parametrize(("words", "status"), [("Restart", RESTART), ("Quit", 0)])
def test_restart_and_quit_end_with_their_status(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, words: str, status: int
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    come_in(qtbot, program)
    click(program, words)
    assert ended == [status]


def test_the_words_for_cleaning_stay_readable_in_another_theme(program: Program) -> None:
    view = CleaningView(program._look)
    program.window.cover(view)
    program.display.choose_theme("dark")
    settle()
    light = program.guide.theme("light").colours
    assert view.palette().color(view.foregroundRole()).name().upper() == light["text"]


@pytest.mark.system
def test_cleaning_ignores_every_touch_until_the_count_is_over(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cleaning_view.SECONDS == 30
    monkeypatch.setattr(CleaningView.__init__, "__defaults__", (1,))
    come_in(qtbot, program)
    click(program, "Clean the screen")
    (view,) = shown(program, CleaningView)
    for where in (CORNER, QPoint(500, 500), QPoint(540, 900)):
        QTest.mouseClick(program.window.windowHandle(), LEFT, pos=where)
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle()
    assert shown(program, CleaningView)
    qtbot.waitUntil(lambda: not shown(program, CleaningView), timeout=4000)
    assert not program.staff.inside
    assert program.screen.showing == "attract"


def test_visits_are_counted_as_totals_of_the_day_when_a_clinic_wants_it(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "visits.csv"
    program = start(KIOSK._replace(count_visits=str(path)), width=1080, height=1920)
    assert not path.exists()
    to_mood(program)
    program.ways.start_over()
    settle()
    click(program, "Touch to start")
    click(program, "Me")
    to_mood(program)
    head, line = path.read_text().splitlines()
    assert head == "day,started,finished,printed"
    assert line.split(",")[1:] == ["2", "0", "0"]
    come_in(qtbot, program)
    assert "2 started, 0 finished, 0 printed" in read(program)


def test_who_chooses_a_country_for_its_help_lines_has_begun_no_self_check(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "visits.csv"
    program = start(KIOSK._replace(count_visits=str(path)), width=1080, height=1920)
    program.ways.help()
    program.ways.choose_country(PAGE)
    program.self_check.choose("country", "ca")
    program.self_check.go_on()
    assert not path.exists()
    program.ways.answer()
    program.self_check.go_on()
    assert path.read_text().splitlines()[1].split(",")[1:] == ["1", "0", "0"]


def test_a_summary_and_a_printed_page_are_counted_once_a_visit(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("nonsense\n2026-01-01,4,3,2\n")
    program = start(KIOSK._replace(count_visits=str(path)), width=1080, height=1920)
    for _ in range(2):
        summary(program)
        summary(program)
        program.taking_home.came_out.emit()
        program.taking_home.came_out.emit()
        program.ways.start_over()
    head, earlier, today = path.read_text().splitlines()
    assert (head, earlier) == (HEAD, "2026-01-01,4,3,2")
    assert today.split(",")[1:] == ["2", "2", "2"]


def test_a_file_that_cannot_be_written_stops_nothing(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "no-folder" / "visits.csv"
    program = start(KIOSK._replace(count_visits=str(path)), width=1080, height=1920)
    to_mood(program)
    assert "visits cannot be counted" in capsys.readouterr().err
