"""What a screen reader is told of widgets that paint their own text.

Without this a painted widget is an unnamed Client to it. Qt may ask for a node as soon as a widget
has a name, before it has a parent: what is told depends on the widget alone, and at the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QStackedWidget

from app.views.action_button import ActionButton
from app.views.answer_group import AnswerGroup
from app.views.chips import Chips
from app.views.figure_view import FigureView
from app.views.list_view import ListView
from app.views.mark_button import MarkButton
from app.views.nodes import BarNode, ButtonNode, HeadingNode, PartedNode, plain_node
from app.views.painted_view import PaintedView
from app.views.part import CELL, ITEM, Part
from app.views.picture_view import PictureView
from app.views.step_frame import Bar
from app.views.table_view import TableView
from app.views.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Role = QAccessible.Role


def node_of(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    """The node of one of our widgets, or None to let Qt describe it."""
    if isinstance(thing, TextView):
        return HeadingNode(thing) if thing.level else plain_node(thing, Role.Paragraph)
    if isinstance(thing, ActionButton | MarkButton):
        return ButtonNode(thing)
    if isinstance(thing, Part):
        return plain_node(thing, PARTS[thing.kind])
    if isinstance(thing, ListView):
        return PartedNode(thing, Role.List)
    if isinstance(thing, TableView):
        return PartedNode(thing, Role.Table, thing.columns)
    if isinstance(thing, Bar):
        return BarNode(thing)
    for kind, role in ROLES:
        if isinstance(thing, kind):
            return plain_node(thing, role)
    return None


PARTS = {ITEM: Role.ListItem, CELL: Role.Cell}

ROLES = (
    (FigureView, Role.Graphic),
    (PaintedView, Role.Graphic),
    (PictureView, Role.Graphic),
    (AnswerGroup, Role.Grouping),
    (Chips, Role.Grouping),
    # To Qt it is a pane in layers, which would be said on every way to another screen.
    (QStackedWidget, Role.Client),
)
