"""MattersView: what matters to the person, as the summary says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.options import line_up
from app.views.controls.action_button import ActionButton
from app.views.drawn.list_view import ListView
from app.views.drawn.text_view import heading
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.flow import Flow
from app.views.layout.replacing import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.options import Options
    from app.views.drawn.look import Look


class MattersView(QWidget):
    """Empty and hidden until `renew`; `change_wanted` asks for where it can be marked."""

    change_wanted = Signal()

    def __init__(self, options: Options, look: Look) -> None:
        super().__init__()
        self._options = options
        self._look = look
        self._shown = Column(0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._shown)
        self.hide()
        take_height_from_width(self)

    def renew(self, matters: Mapping[str, str]) -> None:
        """Show the statements with their levels, or nothing where there are none."""
        earlier, self._shown = self._shown, self._column(matters)
        replace(self._layout, earlier, self._shown)
        self.setVisible(bool(matters))
        self.updateGeometry()

    def _column(self, matters: Mapping[str, str]) -> Column:
        words, look = self._options.words, self._look
        lines = [
            words.lined_up.format(
                statement=line.statement.text, level=words.levels[line.level].lower()
            )
            for line in line_up(self._options, matters)
        ]
        change = ActionButton(words.change, "link", look, "change")
        change.clicked.connect(self.change_wanted)
        column = Column(look.em(0.6))
        column.add(heading(words.summary, 3, look))
        column.add(ListView(lines, look))
        column.add(Flow([change]), look.em(0.3))
        return column
