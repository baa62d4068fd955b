"""The same two things a person does, with a mouse, with keys, with a screen reader, with a finger.

Each presses what has a name, and chooses an answer by its name, in the group of a name where
several groups are on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from app.views.controls.chips import Chips
from app.views.self_check.answer_group import AnswerGroup
from tests.accessibility.tree import interfaces
from tests.journeys.hands import button, buttons, press, scroll_to, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAccessibleInterface

    from app.program import Program

Role = QAccessible.Role
TOUCH_MS = 20
"""A finger that leaves at once is taken for none."""


class Hands(Protocol):
    """How somebody uses the program."""

    def press(self, words: str) -> None: ...

    def choose(self, words: str, group: str = "") -> None: ...


def row(program: Program, words: str, group: str) -> QRadioButton:
    """The answer of a name, in the group of a name if one is given."""
    for one in buttons(program):
        if isinstance(one, QRadioButton) and one.accessibleName() == words:
            named = {kind.accessibleName() for kind in groups(program) if kind.isAncestorOf(one)}
            if not group or group in named:
                return one
    raise AssertionError(f"no answer {words!r} in {group!r}")


def groups(program: Program) -> list[QWidget]:
    """Every group of answers on the screen."""
    window = program.window
    found = [*window.findChildren(AnswerGroup), *window.findChildren(Chips)]
    return [one for one in found if one.isVisible()]


class Mouse:
    """A click in the middle of what is meant."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, words: str) -> None:
        """Click a button."""
        self._click(button(self._program, words))

    def choose(self, words: str, group: str = "") -> None:
        """Click an answer."""
        self._click(row(self._program, words, group))

    def _click(self, target: QWidget) -> None:
        scroll_to(target)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())
        settle()


class Keys:
    """Tab, the arrow keys, the space bar and Return."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, words: str) -> None:
        """Go to a button with Tab and press Return."""
        self._go_to(lambda focused: focused is button(self._program, words), Qt.Key.Key_Tab)
        press(self._program, Qt.Key.Key_Return)

    def choose(self, words: str, group: str = "") -> None:
        """Go to the group with Tab, to the answer with the arrow keys, and press the space bar."""
        target = row(self._program, words, group)
        own = target.group()
        self._go_to(
            lambda focused: isinstance(focused, QRadioButton) and focused.group() is own,
            Qt.Key.Key_Tab,
        )
        # Answers stand below each other, or in a row.
        down = target.y() != min(one.y() for one in own.buttons())
        beside = len({one.y() for one in own.buttons()}) == 1
        self._go_to(
            lambda focused: focused is target,
            Qt.Key.Key_Right if beside and not down else Qt.Key.Key_Down,
        )
        press(self._program, Qt.Key.Key_Space)

    def _go_to(self, is_there: Callable[[QWidget | None], bool], key: Qt.Key) -> None:
        for _ in range(200):
            if is_there(QApplication.focusWidget()):
                return
            QTest.keyClick(QApplication.focusWidget() or self._program.window, key)
        raise AssertionError(f"{key} never gets there")


class ScreenReader:
    """The names and actions in the accessible tree, and nothing else."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, words: str) -> None:
        """Do what a button offers."""
        named = [one for one in self._nodes() if one.role() == Role.Button]
        exact = [one for one in named if name_of(one) == words]
        found = exact or [one for one in named if name_of(one).startswith(words)]
        assert found, f"no button is called {words!r}"
        act(found[0])

    def choose(self, words: str, group: str = "") -> None:
        """Do what an answer offers."""
        named = [
            one
            for one in self._nodes()
            if one.role() == Role.RadioButton
            and name_of(one) == words
            and (not group or group in names_above(one))
        ]
        assert named, f"no answer {words!r} in {group!r}"
        act(named[0])
        assert named[0].state().checked

    def _nodes(self) -> list[QAccessibleInterface]:
        return list(interfaces(self._program.window))


def name_of(node: QAccessibleInterface) -> str:
    """What a screen reader says of it first."""
    return node.text(QAccessible.Text.Name)


def names_above(node: QAccessibleInterface) -> Iterator[str]:
    """The names of all that it is in."""
    above: QAccessibleInterface | None = node.parent()
    while above is not None:
        yield name_of(above)
        above = above.parent()


def act(node: QAccessibleInterface) -> None:
    """Do the first action that a node offers, as a screen reader does."""
    actions = node.actionInterface()
    action = actions.actionNames()[0]
    actions.doAction(action)
    if action == "Press":
        # Qt holds a button down for a tenth of a second.
        QTest.qWait(110)
    settle()


class Finger:
    """A touch and nothing else."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._finger: QPointingDevice = QTest.createTouchDevice()

    def press(self, words: str) -> None:
        """Touch a button."""
        self._touch(button(self._program, words))

    def choose(self, words: str, group: str = "") -> None:
        """Touch an answer."""
        self._touch(row(self._program, words, group))

    def _touch(self, target: QWidget) -> None:
        scroll_to(target)
        window = self._program.window
        place = target.mapTo(window, target.rect().center())
        QTest.touchEvent(window, self._finger).press(0, place, window).commit()
        QTest.qWait(TOUCH_MS)
        QTest.touchEvent(window, self._finger).release(0, place, window).commit()
        settle()
