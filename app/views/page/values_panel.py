"""ValuesPanel: what matters to a person, each statement with its levels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.controls.chips import Chips, faces_of
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column, take_height_from_width
from app.views.page.lined_up_view import LinedUpView

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.options import Options, Statement
    from app.presenters.self_check import SelfCheckPresenter
    from app.views.drawn.look import Look


class ValuesPanel(QWidget):
    """The heading; `following` makes, with the space above, what the page has below it.

    Three statements are in view where all of them would be 24 buttons.
    """

    def __init__(self, options: Options, presenter: SelfCheckPresenter, look: Look) -> None:
        super().__init__()
        self._presenter = presenter
        self._look = look
        self._levels = faces_of(options.words.levels, look)
        self._chips: dict[str, Chips] = {}
        self.following: tuple[tuple[int, Callable[[], QWidget]], ...] = (
            *((look.em(1.1), partial(self._statement, one)) for one in options.statements),
            (look.em(1.9), partial(LinedUpView, options, presenter, look)),
        )
        column = Column(look.em(0.5))
        column.add(heading(options.words.mark, 2, look))
        column.add(paragraph(options.words.mark_hint, look))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        take_height_from_width(self)

        presenter.marked.connect(self._mark)

    def _statement(self, one: Statement) -> QWidget:
        chips = Chips(one.text, self._levels, self._presenter.marks.get(one.id, ""), self._look)
        chips.chosen.connect(partial(self._presenter.mark, one))
        self._chips[one.id] = chips
        column = Column(self._look.em(0.5))
        column.add(strong(one.text, self._look))
        column.add(chips)
        return column

    def _mark(self) -> None:
        """Show what was marked, here or beside this page."""
        for statement, level in self._presenter.marks.items():
            if statement in self._chips:
                self._chips[statement].mark(level)
