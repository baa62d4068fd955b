"""What is written on the screen, in the order in which it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.domain.sentences import ANYWHERE, of_list, of_text
from app.views.controls.option_row import OptionRow
from app.views.drawn.list_view import ListView
from app.views.drawn.painted_view import PaintedView
from app.views.drawn.text_view import TextView
from app.views.page.figure_view import FigureView

if TYPE_CHECKING:
    from app.domain.sentences import Sentence


def written_in(widget: QWidget, block: int = ANYWHERE) -> tuple[Sentence, ...]:
    """The sentences of all texts, lists, pictures and answers that are shown in a widget."""
    kinds = TextView | ListView | PaintedView | FigureView | OptionRow
    shown = [
        one for one in widget.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()
    ]
    shown.sort(key=lambda one: _place(one, widget))
    return tuple(sentence for one in shown for sentence in _said(one, block))


def _place(one: QWidget, widget: QWidget) -> tuple[int, int]:
    place = one.mapTo(widget, QPoint(0, 0))
    return place.y(), place.x()


def _said(one: QWidget, block: int) -> tuple[Sentence, ...]:
    """An answer is said whether or not it is chosen."""
    name = one.accessibleName()
    return of_list(name.split("\n"), block) if isinstance(one, ListView) else of_text(name, block)
