"""What a screen reader is told of widgets that paint their own text.

Without this a painted widget is an unnamed Client to it. Qt may ask for a node as soon as a widget
has a name, before it has a parent: what is told depends on the widget alone, and at the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.views.accessibility.nodes import BarNode, ButtonNode, HeadingNode, PartedNode, plain_node
from app.views.drawn.part import CELL, ITEM

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from app.views.drawn.text_view import TextView

Role = QAccessible.Role
PARTS = {ITEM: Role.ListItem, CELL: Role.Cell}


def node_of(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The node of one of our widgets, or None to let Qt describe it.

    Qt asks for each class that a widget comes from, and for some widgets again and again.
    """
    make = MAKERS.get(type(thing).__name__)
    return make(thing) if make is not None else None


def _text(view: TextView) -> QAccessibleInterface:
    return HeadingNode(view) if view.level else plain_node(view, Role.Paragraph)


def _group(view: QWidget) -> QAccessibleInterface:
    return plain_node(view, Role.Grouping)


def _picture(view: QWidget) -> QAccessibleInterface:
    # One without words only shows what stands beside it.
    return plain_node(view, Role.Graphic if view.accessibleName() else Role.Client)


MAKERS: dict[str, Callable[[Any], QAccessibleInterface]] = {
    "TextView": _text,
    "ActionButton": ButtonNode,
    "MarkButton": ButtonNode,
    "Part": lambda part: plain_node(part, PARTS[part.kind]),
    "ListView": lambda view: PartedNode(view, Role.List),
    "TableView": lambda view: PartedNode(view, Role.Table, view.columns),
    "CodeView": _picture,
    "FigureView": _picture,
    "PaintedView": _picture,
    "PictureView": _picture,
    "Bar": BarNode,
    # Its name changes.
    "Countdown": lambda view: QAccessibleWidget(view, Role.StaticText),
    "AnswerGroup": _group,
    "Chips": _group,
    # To Qt it is a pane in layers, which would be said on every way to another screen.
    "QStackedWidget": lambda stack: plain_node(stack, Role.Client),
}
"""By the name of the class, so that none is imported before there is one."""
