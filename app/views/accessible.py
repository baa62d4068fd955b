"""What a screen reader is told of widgets that paint their own text.

Without this a painted widget is an unnamed Client to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from app.views.action_button import ActionButton
from app.views.answer_group import AnswerGroup
from app.views.chips import Chips
from app.views.countdown import Countdown
from app.views.disclosure_view import DisclosureView
from app.views.figure_view import FigureView
from app.views.list_view import ListView
from app.views.mark_button import MarkButton
from app.views.marked_view import MarkedView
from app.views.painted_view import PaintedView
from app.views.picture_view import PictureView
from app.views.step_frame import Bar
from app.views.table_view import TableView
from app.views.text_view import TextView
from app.views.topic_view import TopicView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class HeadingNode(QAccessibleWidget, QAccessibleAttributesInterface):
    """A heading with its level."""

    def __init__(self, view: TextView) -> None:
        QAccessibleWidget.__init__(self, view, QAccessible.Role.Heading, view.accessibleName())
        QAccessibleAttributesInterface.__init__(self)
        self._level = view.level

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - Qt's own
        """The node itself for its attributes, else what Qt has."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self
        return super().interface_cast(kind)

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802 - Qt's name
        """A heading has a level."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:  # noqa: ANN401, N802 - Qt's own
        """The level, 1 to 3."""
        return self._level if key == QAccessible.Attribute.Level else None


class OpenerNode(QAccessibleWidget):
    """A button that tells whether what it opens is shown."""

    def __init__(self, row: QAbstractButton, is_open: Callable[[], bool]) -> None:
        super().__init__(row, QAccessible.Role.Button, row.accessibleName())
        self._row = row
        self._is_open = is_open

    def state(self) -> QAccessible.State:
        """Qt's own state of the row, with open or closed."""
        state = super().state()
        state.expandable = True
        state.expanded = self._is_open()
        state.collapsed = not self._is_open()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """It can be pressed and focused."""
        return [PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press the row, or what Qt does."""
        if name == PRESS:
            self._row.click()
        else:
            super().doAction(name)


PRESS = "Press"


def node_of(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The node of one of our widgets, or None to let Qt describe it."""
    if isinstance(thing, TextView):
        if thing.level:
            return HeadingNode(thing)
        return _node(thing, QAccessible.Role.Paragraph)
    if isinstance(thing, ActionButton | MarkButton):
        return _opener(thing)
    if isinstance(thing, Countdown):
        # Its name changes.
        return QAccessibleWidget(thing, QAccessible.Role.StaticText)
    for kind, role in ROLES:
        if isinstance(thing, kind):
            return _node(thing, role)
    return None


def _opener(button: QAbstractButton) -> QAccessibleInterface | None:
    """The node of a button that opens something, or None for any other."""
    parent = button.parentWidget()
    if isinstance(parent, DisclosureView) or (
        isinstance(parent, TopicView) and button is parent.switch
    ):
        return OpenerNode(button, lambda: parent.is_open)
    if isinstance(parent, MarkedView) and isinstance(button, MarkButton):
        return OpenerNode(button, lambda: parent.is_open(button))
    return None


ROLES = (
    (ListView, QAccessible.Role.Paragraph),
    (FigureView, QAccessible.Role.Graphic),
    (PaintedView, QAccessible.Role.Graphic),
    (TableView, QAccessible.Role.Table),
    (AnswerGroup, QAccessible.Role.Grouping),
    (Chips, QAccessible.Role.Grouping),
    (PictureView, QAccessible.Role.Graphic),
    (Bar, QAccessible.Role.ProgressBar),
)


def _node(widget: QWidget, role: QAccessible.Role) -> QAccessibleInterface:
    return QAccessibleWidget(widget, role, widget.accessibleName())
