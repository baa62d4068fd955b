"""What a person's hands do, and what their eyes find on the screen."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QScrollArea, QWidget

from app.domain.question import SKIPPED
from app.presenters.screen import QUESTION
from app.presenters.steps import Asking
from app.views.drawn.list_view import ListView
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.text_view import TextView
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView

if TYPE_CHECKING:
    from app.program import Program


def settle() -> None:
    """Let everything that is waiting happen, and all of a page be made."""
    settle_in_view()
    for window in QApplication.topLevelWidgets():
        # What is below the view is made by and by; here at once.
        for page in window.findChildren(PageView):
            page.finish()
    settle_in_view()


def settle_in_view() -> None:
    """Let everything that is waiting happen; what is below the view of a page may be missing."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # deferred deletes


def page_view(program: Program) -> PageView:
    """The pane that pages are read in."""
    found = program.window.findChild(PageView)
    assert isinstance(found, PageView)
    return found


def buttons(program: Program) -> list[QAbstractButton]:
    """Every button on the screen."""
    return [one for one in program.window.findChildren(QAbstractButton) if one.isVisible()]


def button(program: Program, words: str) -> QAbstractButton:
    """The button with these words, or with words that begin so."""
    named = [(one, one.accessibleName() or one.text()) for one in buttons(program)]
    found = [one for one, name in named if name == words]
    found += [one for one, name in named if name.startswith(words)]
    assert found, f"no button {words!r} among {[one.text() for one in buttons(program)]}"
    return found[0]


def click(program: Program, words: str) -> None:
    """Press a button with the mouse, in its middle."""
    point_and_press(program, words)
    settle()


def point_and_press(program: Program, words: str) -> None:
    """Press a button as `click` does; a page that this opens is made as far as it is seen."""
    target = button(program, words)
    scroll_to(target)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
    settle_in_view()


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    settle_in_view()


def press(program: Program, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or program.window, key)
    settle()


def tab_to(program: Program, words: str) -> None:
    """Go to a button with Tab alone; fails when Tab never gets there."""
    target = button(program, words)
    for _ in range(120):
        if QApplication.focusWidget() is target:
            return
        press(program, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {words!r}")


def arrow_to(program: Program, words: str) -> None:
    """Go to an answer as radio buttons want it: Tab to the group, then the arrow keys."""
    target = button(program, words)
    for _ in range(120):
        focused = QApplication.focusWidget()
        if isinstance(focused, QRadioButton) and focused.group() is target.group():
            break
        press(program, Qt.Key.Key_Tab)
    for _ in range(20):
        if QApplication.focusWidget() is target:
            return
        press(program, Qt.Key.Key_Down)
    raise AssertionError(f"the arrow keys never reach {words!r}")


def read(program: Program) -> str:
    """Every word on the screen that is not on a button."""
    views = program.window.findChildren(TextView)
    return "\n".join(view.accessibleName() for view in views if view.isVisible())


def read_self_check(program: Program) -> str:
    """Every word of the self-check on the screen, lists and all, without the page beside it."""
    (view,) = program.window.findChildren(SelfCheckView)
    return "\n".join(
        one.accessibleName()
        for one in view.findChildren(QWidget)
        if isinstance(one, TextView | ListView | PaintedView) and one.isVisible()
    )


def in_view(program: Program, words: str) -> bool:
    """Whether a heading with these words stands within the window."""
    for view in program.window.findChildren(TextView):
        if view.isVisible() and view.accessibleName() == words:
            top = view.mapTo(program.window, QPoint(0, 0)).y()
            return 0 <= top < program.window.height()
    return False


def answer(program: Program, *options: str) -> None:
    """Answer one question after the other and continue: the last one with the mouse.

    Of the others none is drawn. `test_whole_self_check` answers all of them by hand, in four ways.
    """
    for place, option in enumerate(options[:-1], 2):
        program.self_check.choose(*asked(program, option))
        # Only the last one is looked at.
        with QSignalBlocker(program.self_check) if place < len(options) else nullcontext():
            program.self_check.go_on()
    for option in options[-1:]:
        point_and_press(program, option)
        point_and_press(program, "Continue")


def asked(program: Program, words: str) -> tuple[str, str]:
    """The question on the screen that has an answer of these words, and the code of that."""
    step = program.self_check.step
    assert isinstance(step, Asking)
    for question in (one.question for one in step.asked):
        for option in question.options:
            if option.text.startswith(words):
                return question.id, option.code
        if question.skip == words:
            return question.id, SKIPPED
    raise AssertionError(f"nothing on the screen has the answer {words!r}")


def about_me(program: Program, country: str = "United States", age: str = "22 or over") -> None:
    """Answer the first questions: it is about oneself, where one is, and how old."""
    point_and_press(program, "Me")
    answer(program, country, age)


def answer_about_me(program: Program) -> None:
    """Give the same answers behind the screen."""
    for question, code in {"who-for": "me", "country": "us", "age": "22-or-over"}.items():
        program.self_check.choose(question, code)


def ask(program: Program, question: str) -> None:
    """Show a question to a person who has answered the first ones."""
    answer_about_me(program)
    program.screen.show_guide(QUESTION)
    program.self_check.ask(question)
    settle()


def read_page(program: Program, place: str) -> None:
    """Read a page, or a section of it."""
    program.ways.read(place)
    settle()


def to_mood(program: Program) -> None:
    """Show the first mood question to a person who has answered what comes before it.

    `about_me` is the way there by hand.
    """
    program.screen.show_guide(QUESTION)
    answer_about_me(program)
    program.ways.answer_mood()
    program.self_check.go_on()
    settle_in_view()
