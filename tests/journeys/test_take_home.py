"""What a person takes along: only what they chose, in every form the same."""

from __future__ import annotations

import gc
import json
import os
from functools import partial
from io import BytesIO
from threading import Event, current_thread
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from app.domain.mode import Mode
from app.domain.scoring import ITEMS
from app.domain.take_home import Sheet
from app.exporting import printer
from app.exporting.sheet_text import LONGEST_CODE
from app.presenters.screen import PAGE, QUESTION
from app.settings import Settings
from app.views.controls.check_row import CheckRow
from app.views.self_check.code_panel import CodePanel
from app.views.self_check.code_view import CodeView
from app.views.self_check.take_home_view import CODE_SHOWN_MS, TakeHomeView
from tests.journeys.hands import button, buttons, click, press, read, scroll_to, settle
from tests.journeys.quick_taps import make_taps_quick, pause, tap
from tests.journeys.test_parts_and_changes import EVERYTHING, show_summary
from tests.presenters.questions import choose

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

ANSWERS = {**EVERYTHING, ITEMS[-1]: "more-than-half", "device-head": "yes"}
SCORE, ITEM_9 = "My result", "My answer about thoughts"


def at_take_home(program: Program, **other: str) -> None:
    """Show what can be taken along; `test_every_form…` goes there by the summary's button."""
    choose(program.self_check, {**ANSWERS, **other})
    # The support page comes first.
    for _ in range(2):
        program.self_check.stop_here()
    program.self_check.take_home()
    program.screen.show_guide(QUESTION)
    settle()


@pytest.fixture
def save_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the system's dialog says to save."""
    path = tmp_path / "there.file"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages).split())


def test_the_total_and_item_9_stay_out_until_they_are_chosen(start: Start, save_to: Path) -> None:
    program = start()
    at_take_home(program)
    click(program, "Save as PDF")
    words = words_of(save_to.read_bytes())
    assert "Questions I want to ask" in words
    assert "You have metal or an implant" in words
    assert "18 of 27" not in words
    assert "better off dead" not in words
    click(program, SCORE)
    click(program, ITEM_9)
    click(program, "Save as PDF")
    words = words_of(save_to.read_bytes())
    assert "18 of 27" in words
    assert "better off dead" in words
    assert "Saved as there.file." in read(program)


def test_every_form_has_the_questions_of_the_screen(start: Start, save_to: Path) -> None:
    program = start(Settings(mode=Mode.CLINICIAN))
    show_summary(program, ANSWERS)
    click(program, "Add to my questions: ")
    own = program.self_check.own.questions[0].text
    click(program, "Take it with you")
    click(program, "Save as PDF")
    assert own in words_of(save_to.read_bytes())
    click(program, "Copy for the record")
    note = QApplication.clipboard().text()
    assert own in note
    assert "No decision is recorded here." in note
    assert "Teach-back: not recorded." in note
    click(program, "The person said it back")
    click(program, "Copy for the record")
    assert "Teach-back: done." in QApplication.clipboard().text()
    QApplication.clipboard().clear()


def copied_note(program: Program) -> str:
    program.screen.show_guide(QUESTION)
    settle()
    click(program, "Copy for the record")
    note = QApplication.clipboard().text()
    QApplication.clipboard().clear()
    return note


def test_a_note_names_only_what_somebody_opened(start: Start) -> None:
    program = start(Settings(mode=Mode.CLINICIAN))
    program.ways.answer()
    at_take_home(program)
    assert program.reader.opening is not None  # It came with the questions.
    note = copied_note(program)
    assert "Pages opened" not in note
    assert "Options" not in note
    program.ways.read("side-effects")
    program.ways.compare()
    settle()
    assert "Options" not in copied_note(program)
    program.screen.show_guide(PAGE)
    click(program, "Memory")
    note = copied_note(program)
    assert "Pages opened: Side effects; All your options.\n" in note
    assert "Options compared, in alphabetical order: " in note
    program.ways.start_over()
    at_take_home(program)
    note = copied_note(program)
    assert "Pages opened" not in note
    assert "Options" not in note


@pytest.mark.sampled
@pytest.mark.parametrize("way", ["another text size", "the summary and back"])
def test_a_teach_back_stays_until_start_over(start: Start, way: str) -> None:
    program = start(Settings(mode=Mode.CLINICIAN))
    at_take_home(program)
    click(program, "The person said it back")
    if way == "another text size":
        program.display.choose_text_size(125)
        settle()
    else:
        click(program, "Back to my summary")
        click(program, "Take it with you")
    assert "Teach-back: done." in copied_note(program)
    program.ways.start_over()
    at_take_home(program)
    assert "Teach-back: not recorded." in copied_note(program)


def test_a_note_that_was_copied_is_not_what_is_ticked_afterwards(start: Start) -> None:
    program = start(Settings(mode=Mode.CLINICIAN))
    at_take_home(program)
    copied_note(program)
    assert "Copied." in read(program)
    click(program, "The person said it back")
    assert "Copied." not in read(program)


def test_a_record_holds_a_total_only_when_it_was_chosen(start: Start, save_to: Path) -> None:
    program = start()
    at_take_home(program, phq9="not-at-all")

    def kinds() -> list[str]:
        click(program, "Save for a health record")
        bundle = json.loads(save_to.read_text(encoding="utf-8"))
        return [entry["resource"]["resourceType"] for entry in bundle["entry"]]

    assert kinds() == ["Questionnaire", "QuestionnaireResponse"]
    click(program, SCORE)
    assert "Observation" in kinds()


def test_a_cancelled_dialog_says_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    at_take_home(program)
    before = read(program)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(program, "Save as PDF")
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)
    click(program, "Print my page")
    click(program, "Print this page")
    assert read(program) == before


def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    at_take_home(program)
    click(program, SCORE)
    nowhere = tmp_path / "gone" / "there.file"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    click(program, "Save as PDF")
    assert "It was not saved: there.file." in read(program)
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - what is there, hidden or not
    row = button(program, SCORE)
    assert isinstance(row, CheckRow)
    assert row.isChecked()


@pytest.mark.parametrize(("mode", "size"), [(Mode.HOME, (1366, 768)), (Mode.KIOSK, (1080, 1920))])
def test_a_phone_reads_the_code_off_the_window(
    start: Start, mode: Mode, size: tuple[int, int]
) -> None:
    program = start(Settings(mode=mode))
    program.window.resize(*size)
    at_take_home(program)
    click(program, "Show a code for my phone")
    (found,) = read_codes(program)
    assert len(found) <= LONGEST_CODE
    assert found.startswith("Tell the clinic before any TMS\n- You have metal")
    assert "911" in found
    assert "of 27" not in found


def read_codes(program: Program) -> list[str]:
    """What a phone's camera finds in the window."""
    picture = program.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (picture.height(), picture.bytesPerLine())
    bits = memoryview(picture.constBits()).cast("B", size)
    return [one.text for one in zxingcpp.read_barcodes(bits)]


LITTLE_ROOM = [
    pytest.param(mode, size, width, height, id=f"{mode}-{size}-{width}x{height}")
    for mode, size, width, height in (
        (Mode.KIOSK, 200, 1366, 768),
        (Mode.KIOSK, 200, 768, 1366),
        (Mode.KIOSK, 150, 1024, 600),
        (Mode.KIOSK, 100, 1024, 600),
        (Mode.KIOSK, 150, 1366, 768),
        (Mode.HOME, 200, 1024, 600),
        (Mode.HOME, 150, 1024, 600),
        (Mode.HOME, 200, 800, 600),
        (Mode.HOME, 100, 800, 600),
        (Mode.HOME, 100, 1366, 768),
    )
]


def shown_code(program: Program) -> CodeView:
    """The code that is on the screen."""
    (code,) = (one for one in program.window.findChildren(CodeView) if one.isVisible())
    return code


@pytest.mark.sampled(every=5)
@pytest.mark.parametrize(("mode", "text_size", "width", "height"), LITTLE_ROOM)
def test_a_camera_sees_all_of_a_code_at_once(
    start: Start, mode: Mode, text_size: int, width: int, height: int
) -> None:
    program = start(Settings(mode=mode, text_size=text_size), width=width, height=height)
    at_take_home(program, seizure="yes", pregnant="yes")
    click(program, "Show a code for my phone")
    code = shown_code(program)
    assert code.visibleRegion().boundingRect() == code.rect()
    (found,) = read_codes(program)
    assert found.startswith("Tell the clinic before any TMS")
    click(program, "Hide the code")
    assert program.window.findChildren(CodeView) == []
    assert button(program, "Show a code for my phone").isVisible()


def end_the_minute(program: Program) -> None:
    """Let the time of a code be over: nobody waits that minute."""
    (view,) = program.window.findChildren(TakeHomeView)
    assert view._timer.isActive()
    assert view._timer.interval() == CODE_SHOWN_MS == 60_000
    view._timer.start(0)
    settle()


def chosen(program: Program) -> list[bool]:
    return [row.isChecked() for row in program.window.findChildren(CheckRow)]


def little_room(start: Start, width: int = 1366, height: int = 768) -> Program:
    """A code in a window where nothing has room beside it."""
    program = start(Settings(mode=Mode.KIOSK, text_size=200), width=width, height=height)
    at_take_home(program)
    button(program, "Show a code for my phone").setFocus()
    press(program, Qt.Key.Key_Space)
    return program


def test_in_little_room_two_quick_taps_put_a_code_away_and_no_more(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_taps_quick(monkeypatch)
    program = start(Settings(mode=Mode.KIOSK, text_size=150), width=1280, height=800)
    at_take_home(program)
    pause(program)
    click(program, "Show a code for my phone")
    assert program.window.findChild(CodePanel) is not None
    hide = button(program, "Hide the code")
    spot = hide.mapTo(program.window, hide.rect().center())
    pause(program)
    before = chosen(program)
    for _ in range(2):
        tap(program, spot)
    assert program.window.findChildren(CodeView) == []
    assert chosen(program) == before


def test_in_little_room_who_comes_back_to_a_code_is_where_it_is_put_away(start: Start) -> None:
    program = little_room(start)
    program.screen.show_home()
    settle()
    program.screen.show_guide(QUESTION)
    settle()
    assert QApplication.focusWidget() is button(program, "Hide the code")


def test_in_little_room_the_focus_is_not_lost_with_a_code_that_goes_below_a_cover(
    start: Start,
) -> None:
    program = little_room(start)
    cover = QLineEdit()
    program.window.cover(cover)
    cover.setFocus()
    view = program.window.findChild(TakeHomeView)
    assert isinstance(view, TakeHomeView)
    view._timer.timeout.emit()
    settle()
    program.window.uncover()
    settle()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_in_little_room_a_code_is_put_away_by_the_key_that_showed_it(start: Start) -> None:
    program = little_room(start)
    assert QApplication.focusWidget() is button(program, "Hide the code")
    press(program, Qt.Key.Key_Space)
    assert program.window.findChildren(CodeView) == []
    assert QApplication.focusWidget() is button(program, "Show a code for my phone")


def test_in_little_room_a_code_goes_by_itself_too(start: Start) -> None:
    program = little_room(start)
    shown_code(program)
    end_the_minute(program)
    assert program.window.findChildren(CodeView) == []
    assert QApplication.focusWidget() is button(program, "Show a code for my phone")


def test_in_little_room_what_stands_beside_a_code_is_not_behind_it(start: Start) -> None:
    program = little_room(start)
    names = {one.accessibleName() for one in buttons(program)}
    assert {"Hide", "Get help now", "Start over", "Hide the code"} <= names
    assert not {"Show a code for my phone", "Back to my summary", "Down"} & names
    code = shown_code(program)
    assert code.accessibleName() == "Point your phone camera at this code"
    assert "It goes away after a minute." in code.accessibleDescription()


def test_a_larger_window_shows_a_code_in_its_place_again(start: Start) -> None:
    program = little_room(start)
    program.window.resize(1366, 1400)
    settle()
    assert button(program, "Back to my summary").isVisible()
    code = shown_code(program)
    scroll_to(code)
    assert code.visibleRegion().boundingRect() == code.rect()
    program.window.resize(1366, 768)
    settle()
    assert shown_code(program).visibleRegion().boundingRect() == shown_code(program).rect()
    click(program, "Hide the code")
    assert program.window.findChildren(CodeView) == []


def test_where_no_code_has_room_it_stands_where_it_was_asked_for(start: Start) -> None:
    program = little_room(start, 1024, 600)
    assert button(program, "Back to my summary").isVisible()
    assert len(program.window.findChildren(CodeView)) == 1
    click(program, "Hide the code")
    assert program.window.findChildren(CodeView) == []


def test_in_little_room_how_a_print_went_is_told_with_the_code(
    start: Start, slow: SlowPrinter
) -> None:
    program = print_at_a_kiosk(partial(start, width=1366, height=768), text_size=200)
    click(program, "Show a code for my phone")
    slow.end(printer.Result.PRINTED)
    assert "page is printing" in read(program)
    assert shown_code(program).visibleRegion().boundingRect() == shown_code(program).rect()
    assert len(read_codes(program)) == 1


def test_in_little_room_a_print_that_failed_is_told_with_the_code(
    start: Start, slow: SlowPrinter
) -> None:
    program = print_at_a_kiosk(partial(start, width=1366, height=768), text_size=200)
    slow.end(printer.Result.FAILED)
    assert "did not print" in read(program)
    assert shown_code(program).visibleRegion().boundingRect() == shown_code(program).rect()
    assert len(read_codes(program)) == 1
    click(program, "Start over")
    assert "did not print" not in read(program)


def test_a_code_goes_when_it_was_long_enough_there(start: Start) -> None:
    program = start()
    at_take_home(program)
    click(program, "Show a code for my phone")
    assert program.window.findChildren(CodeView)
    end_the_minute(program)
    assert program.window.findChildren(CodeView) == []
    assert button(program, "Show a code for my phone").isVisible()


def test_another_choice_takes_the_code_away(start: Start) -> None:
    program = start()
    at_take_home(program)
    click(program, "Show a code for my phone")
    click(program, SCORE)
    assert program.window.findChildren(CodeView) == []


def test_a_kiosk_without_a_printer_offers_the_code_alone(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK))
    at_take_home(program)
    offered = {one.accessibleName() for one in buttons(program)}
    assert "Show a code for my phone" in offered
    assert not {one for one in offered if one.startswith(("Print", "Save", "Copy"))}
    assert program.window.findChildren(QLineEdit) == []


def test_a_kiosk_whose_printer_is_gone_shows_the_code(start: Start, qtbot: QtBot) -> None:
    program = start(Settings(mode=Mode.KIOSK, printer="nowhere"))
    at_take_home(program)
    click(program, "Print my page")
    qtbot.waitUntil(lambda: "There is no printer ready." in read(program), timeout=20_000)
    assert program.window.findChildren(CodeView)


class SlowPrinter:
    """A printer of which a test says when it is done, and how."""

    def __init__(self) -> None:
        self.sent: list[object] = []
        self._started, self._may_end = Event(), Event()
        self._result = printer.Result.PRINTED
        self._works = current_thread()

    def print(self, *page: object) -> printer.Result:
        self.sent.append(page)
        self._works = current_thread()
        self._started.set()
        self._may_end.wait(10)
        return self._result

    def end(self, result: printer.Result) -> None:
        """Be done, and let the program hear of it."""
        assert self._started.wait(10)
        self._started.clear()
        self._result = result
        self._may_end.set()
        self._works.join(10)
        self._may_end.clear()
        settle()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> SlowPrinter:
    slow = SlowPrinter()
    monkeypatch.setattr(printer, "print_silently", slow.print)
    return slow


def print_at_a_kiosk(start: Start, text_size: int = 100) -> Program:
    """Ask a slow printer for a page, which has not come out yet."""
    program = start(Settings(mode=Mode.KIOSK, text_size=text_size, printer="slow"))
    at_take_home(program)
    click(program, "Print my page")
    return program


@pytest.fixture
def printing(start: Start, slow: SlowPrinter) -> Program:  # noqa: ARG001 - it has the printer
    """A kiosk whose visitor asked for their page, which has not come out yet."""
    return print_at_a_kiosk(start)


def test_the_next_person_hears_nothing_of_what_was_printed_before(
    printing: Program, slow: SlowPrinter
) -> None:
    printing.ways.start_over()
    at_take_home(printing)
    slow.end(printer.Result.FAILED)
    assert "did not print" not in read(printing)
    assert printing.window.findChildren(CodeView) == []


@pytest.mark.parametrize(
    ("result", "told"),
    [(printer.Result.FAILED, "did not print"), (printer.Result.PRINTED, "page is printing")],
)
def test_how_a_print_went_is_told_to_who_left_and_comes_back(
    printing: Program, slow: SlowPrinter, result: printer.Result, told: str
) -> None:
    click(printing, "Back to my summary")
    slow.end(result)
    click(printing, "Take it with you")
    assert told in read(printing)
    failed = result is printer.Result.FAILED
    assert bool(printing.window.findChildren(CodeView)) is failed
    click(printing, "Back to my summary")
    click(printing, "Take it with you")
    assert told not in read(printing)


def test_how_a_print_went_is_told_where_the_page_was_in_front(
    printing: Program, slow: SlowPrinter
) -> None:
    printing.window.resize(1024, 768)
    printing.ways.help()
    settle()
    slow.end(printer.Result.FAILED)
    assert printing.window.findChildren(CodeView) == []
    printing.screen.show_guide(QUESTION)
    settle()
    assert "did not print" in read(printing)
    assert printing.window.findChildren(CodeView)


def test_how_a_print_went_goes_with_start_over(printing: Program, slow: SlowPrinter) -> None:
    click(printing, "Back to my summary")
    slow.end(printer.Result.FAILED)
    printing.ways.start_over()
    at_take_home(printing)
    assert "did not print" not in read(printing)
    assert printing.window.findChildren(CodeView) == []


def test_no_page_is_kept_beyond_start_over(printing: Program, slow: SlowPrinter) -> None:
    printing.ways.start_over()
    slow.end(printer.Result.PRINTED)
    slow.sent.clear()
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, Sheet)]


def test_a_page_that_is_asked_for_twice_comes_once(printing: Program, slow: SlowPrinter) -> None:
    came: list[None] = []
    printing.taking_home.came_out.connect(lambda: came.append(None))
    for number in (1, 2):
        for _ in range(3):
            click(printing, "Print my page")
            assert "Sending your page to the printer." in read(printing)
        slow.end(printer.Result.PRINTED)
        assert len(came) == number
        assert len(slow.sent) == number


def test_beside_safety_only_help_goes_along(start: Start, save_to: Path) -> None:
    program = start()
    at_take_home(program, **{"safe-now": "no"})
    assert [one for one in buttons(program) if isinstance(one, CheckRow)] == []
    click(program, "Save as PDF")
    words = words_of(save_to.read_bytes())
    assert "911" in words
    assert "TMS" not in words


def test_a_choice_stays_with_another_text_size_and_goes_with_start_over(start: Start) -> None:
    program = start()
    at_take_home(program)
    click(program, SCORE)
    program.display.choose_text_size(150)
    settle()
    row = button(program, SCORE)
    assert isinstance(row, CheckRow)
    assert row.isChecked()
    program.ways.start_over()
    at_take_home(program)
    row = button(program, SCORE)
    assert isinstance(row, CheckRow)
    assert not row.isChecked()


def test_a_starred_passage_goes_along(start: Start, save_to: Path) -> None:
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, "Star this passage: Thinking and memory")
    at_take_home(program)
    click(program, "Save as PDF")
    assert "Thinking and memory (" in words_of(save_to.read_bytes())


@pytest.mark.system
def test_the_whole_guide_can_be_saved_from_the_list_of_topics(start: Start, save_to: Path) -> None:
    program = start()
    program.ways.topics()
    settle()
    click(program, "Save the whole guide as PDF")
    assert len(PdfReader(save_to).outline) > 20


@pytest.mark.system
def test_a_guide_that_is_not_saved_shows_nobodys_code(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    at_take_home(program)
    program.ways.topics()
    settle()
    nowhere = str(tmp_path / "gone" / "there.file")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    warned: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *said: warned.append(said[-1]))
    click(program, "Save the whole guide as PDF")
    assert len(warned) == 1
    assert program.window.findChildren(CodeView) == []


@pytest.mark.parametrize("folder", ["", "gone/"])
def test_a_page_printed_to_a_file_is_whole_or_said_to_be_missing(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    warned: list[str] = []
    path = tmp_path / f"{folder}page.pdf"

    def choose_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", choose_file)
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: warned.append(given[-1]))
    program = start()
    program.ways.read("side-effects")
    settle()
    click(program, "Print this page")
    assert path.exists() is not bool(folder)
    assert [words.split(".")[0] for words in warned] == (["It did not print"] if folder else [])
    if path.exists():
        pdf = PdfReader(path)
        assert pdf.outline
        assert str(pdf.root_object["/Lang"]) == "en"


def test_a_kiosk_prints_no_page_of_the_guide(start: Start) -> None:
    program = start(Settings(mode=Mode.KIOSK))
    program.ways.topics()
    settle()
    named = [one.accessibleName() for one in buttons(program)]
    assert not [name for name in named if name.startswith(("Print", "Save"))]
