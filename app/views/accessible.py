"""What a screen reader is told of widgets that paint their own text.

Without this a painted widget is an unnamed Client to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.views.answer_group import AnswerGroup
from app.views.figure_view import FigureView
from app.views.home_body import HomeBody
from app.views.scale_view import ScaleView
from app.views.table_view import TableView
from app.views.text_view import TextView

if TYPE_CHECKING:
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


def install() -> None:
    """Tell Qt how to describe our widgets."""
    QAccessible.installFactory(node_of)


def node_of(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The node of one of our widgets, or None to let Qt describe it."""
    if isinstance(thing, TextView):
        if thing.level:
            return HeadingNode(thing)
        return _node(thing, QAccessible.Role.Paragraph)
    for kind, role in ROLES:
        if isinstance(thing, kind):
            return _node(thing, role)
    return None


ROLES = (
    (FigureView, QAccessible.Role.Graphic),
    (ScaleView, QAccessible.Role.Graphic),
    (TableView, QAccessible.Role.Table),
    (AnswerGroup, QAccessible.Role.Grouping),
    (HomeBody, QAccessible.Role.Grouping),
)


def _node(widget: QWidget, role: QAccessible.Role) -> QAccessibleInterface:
    return QAccessibleWidget(widget, role, widget.accessibleName())
