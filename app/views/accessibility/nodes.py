"""The nodes of widgets that Qt does not describe as we need it.

Two things end the program as soon as somebody reads the tree, so no node does them. To be its own
level or value: Qt takes the address of what it is given for that of the level, which has one only
where it is an object of its own. And to give None where there is none of either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from app.views.accessibility.announcing import OPENED

if TYPE_CHECKING:
    from app.views.drawn.text_view import TextView
    from app.views.self_check.step_frame import Bar

PRESS, TOGGLE = "Press", "Toggle"


def plain_node(widget: QWidget, role: QAccessible.Role) -> QAccessibleWidget:
    """A node of a role, with the name that the widget has at the time."""
    return QAccessibleWidget(widget, role, "")


class PartedNode(QAccessibleWidget):
    """A list or a table: its parts say the words, so it says only `words` itself."""

    def __init__(self, widget: QWidget, role: QAccessible.Role, words: str = "") -> None:
        super().__init__(widget, role, "")
        self._words = words

    def text(self, kind: QAccessible.Text) -> str:
        """Its own words for its name; nothing else."""
        return self._words if kind == QAccessible.Text.Name else ""


class HeadingNode(QAccessibleWidget):
    """A heading with its level."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view, QAccessible.Role.Heading, "")
        self._level = Level(view.level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - Qt's own
        """The level for its attributes, else what Qt has."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._level
        return super().interface_cast(kind) or VoidPtr(0)


class Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802 - Qt's name
        """A heading has a level."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:  # noqa: ANN401, N802 - Qt's own
        """The level, 1 to 3."""
        return self._level if key == QAccessible.Attribute.Level else None


class BarNode(QAccessibleWidget):
    """How much of the way is done, in percent."""

    def __init__(self, bar: Bar) -> None:
        super().__init__(bar, QAccessible.Role.ProgressBar, "")
        self._percent = Percent(bar.percent)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - Qt's own
        """The percentage for its value, else what Qt has."""
        if kind == QAccessible.InterfaceType.ValueInterface:
            return self._percent
        return super().interface_cast(kind) or VoidPtr(0)


class Percent(QAccessibleValueInterface):
    """A value from 0 to 100 that nobody can set."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent

    def currentValue(self) -> int:  # noqa: N802 - Qt's name
        """The percentage."""
        return self._percent

    def minimumValue(self) -> int:  # noqa: N802 - Qt's name
        """Nothing done."""
        return 0

    def maximumValue(self) -> int:  # noqa: N802 - Qt's name
        """All done."""
        return 100

    def minimumStepSize(self) -> int:  # noqa: N802 - Qt's name
        """One percent."""
        return 1

    def setCurrentValue(self, value: object) -> None:  # noqa: N802 - Qt's name
        """It follows the answers alone."""


class ButtonNode(QAccessibleWidget):
    """A button that tells whether what it opens is shown, if it opens something."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.Button, "")
        self._button = button

    def state(self) -> QAccessible.State:
        """Qt's own state of a widget, with pressed or not, open or closed."""
        state = super().state()
        if self._button.isCheckable():
            state.checkable = True
            state.checked = self._button.isChecked()
        opened = self._button.property(OPENED)
        if opened is not None:
            state.expandable = True
            state.expanded = opened
            state.collapsed = not opened
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """It can be pressed and focused."""
        return [self._press, *super().actionNames()] if self._button.isEnabled() else []

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press the button, or what Qt does."""
        if name == self._press:
            self._button.click()
        else:
            super().doAction(name)

    @property
    def _press(self) -> str:
        return TOGGLE if self._button.isCheckable() else PRESS
