"""What a person could still find in the window, in its texts, with Ctrl+Z, when it was cleared."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app import waiting_room
from app.domain.mode import Mode
from app.settings import Settings
from tests.journeys.hands import click, settle
from tests.journeys.test_waiting_room import every_word
from tests.nothing_left import visitor

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

KIOSK = Settings(mode=Mode.KIOSK, theme="light")
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
CANARY = "zebra canary"


def kiosk(start: Start) -> Program:
    return start(KIOSK, width=1080, height=1920, arrive=False)


def leave(program: Program) -> None:
    visitor.Leaving(program)(program)


@pytest.mark.sampled
@pytest.mark.parametrize("end", [visitor.start_over, visitor.finish, leave])
def test_no_widget_says_what_the_answers_came_to(start: Start, end: visitor.Deed) -> None:
    program = kiosk(start)
    visitor.see_mood(program)
    assert visitor.said() in every_word()
    end(program)
    gc.collect()
    settle()
    assert visitor.said() not in every_word()


def test_freed_memory_is_overwritten_once_behind_every_visit(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[bool] = []
    monkeypatch.setattr(waiting_room, "EMPTY_MS", 0)
    monkeypatch.setattr(waiting_room, "overwrite_freed", lambda: done.append(True))
    program = kiosk(start)
    visitor.arrive(program)
    assert not done
    visitor.start_over(program)
    qtbot.waitUntil(lambda: len(done) == 1)
    visitor.arrive(program)
    visitor.start_over(program)
    qtbot.waitUntil(lambda: len(done) == 2)


def test_on_a_kiosk_there_is_nothing_that_could_bring_words_back(start: Start) -> None:
    program = kiosk(start)
    visitor.see_mood(program)
    assert [one for one in QApplication.allWidgets() if isinstance(one, FIELDS)] == []


def field(program: Program) -> QWidget:
    found = [one for kind in FIELDS for one in program.window.findChildren(kind)]
    (one,) = [one for one in found if one.isVisible()]
    return one


def test_ctrl_z_brings_back_nothing_that_was_looked_for(start: Start) -> None:
    program = start()
    program.screen.show_search()
    settle()
    QTest.keyClicks(field(program), CANARY)
    assert CANARY in every_word()
    visitor.start_over(program)
    program.screen.show_search()
    settle()
    undo(program)
    assert CANARY not in every_word()


def test_ctrl_z_brings_back_no_question_of_ones_own(start: Start) -> None:
    program = start()

    def at_summary() -> None:
        click(program, "Only the mood questions")
        program.self_check.stop_here()
        settle()

    at_summary()
    QTest.keyClicks(field(program), CANARY)
    assert CANARY in every_word()
    visitor.start_over(program)
    at_summary()
    undo(program)
    assert CANARY not in every_word()


def undo(program: Program) -> None:
    """Press Ctrl+Z where words were typed, more often than could be needed."""
    target = field(program)
    for _ in range(len(CANARY) + 2):
        QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_the_next_person_sees_the_same_letters(start: Start) -> None:
    """The fonts are taken away and given again behind a visit; nothing may look otherwise."""
    program = kiosk(start)

    def seen() -> list[QImage]:
        pictures = [program.window.grab().toImage()]
        visitor.arrive(program)
        pictures.append(program.window.grab().toImage())
        visitor.start_over(program)
        settle()
        return pictures

    first = seen()
    program.waiting_room.empty_memory()
    assert seen() == first
