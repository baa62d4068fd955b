"""PageButtons: what can be done with an open page, below it or, in little room, at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.views.controls.action_button import ActionButton
from app.views.controls.up_down import UpDown
from app.views.layout.arrangement import LOW_BELOW
from app.views.layout.keeping_focus import keeping_focus
from app.views.page.page_foot import PageFoot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

    from app.presenters.reader import Reader
    from app.views.drawn.look import Look
    from app.views.page.page_stack import PageStack


LEFT_BY_STEPS = 4
"""Up and Down alone stay below a page that is so many times as high."""


class PageButtons(QObject):
    """Previous page, Keep this page open, Print this page with `prints`, Up and Down.

    In little room finger and keys scroll; with `steps` Up and Down stay, where they take little.
    `print_wanted` carries the page's id.
    """

    print_wanted = Signal(str)

    def __init__(
        self, reader: Reader, area: QScrollArea, look: Look, *, prints: bool, steps: bool
    ) -> None:
        super().__init__(area)
        self._reader, self._look, self._steps = reader, look, steps
        self._scrollers: PageFoot | None = None
        self._back = ActionButton(self.tr("Previous page"), "quiet", look, "back")
        self._pin = ActionButton(self.tr("Keep this page open"), "quiet", look, "pin")
        self._pin.setCheckable(True)
        self._pin.setChecked(reader.pinned)
        self._up_down = UpDown(area, look)
        left = [self._back, self._pin]
        if prints:
            left.append(ActionButton(self.tr("Print this page"), "quiet", look, "print"))
            left[-1].clicked.connect(self._want_print)
        self.foot = PageFoot(left, self._up_down.buttons, look)
        self._back.clicked.connect(reader.go_back)
        self._pin.toggled.connect(self._toggle_pin)
        reader.pin_changed.connect(self._show_pin)

    @property
    def below(self) -> PageFoot | None:
        """What stands below the scrolled page, if anything does."""
        below = self._scrollers or self.foot
        return None if below.isHidden() else below

    def add(self, button: ActionButton) -> None:
        """Put a button behind those that belong to reading."""
        self.foot.add(button)

    def offer_back(self, *, offered: bool) -> None:
        """Show Previous page, or not where there is none."""
        self._back.setVisible(offered)

    def tell_ends(self) -> None:
        """Show whether the page can be scrolled up and down."""
        self._up_down.tell_ends()

    def fit(self, view: QWidget, rows: QVBoxLayout, pages: PageStack) -> None:
        """Stand below the scrolled page, or at its end where that would take the page's place.

        Which buttons are shown now does not count: they would go to and fro between two pages.
        """
        low = view.window().height() < self._look.em(LOW_BELOW)
        at_end = low or view.height() <= 2 * self.foot.most(view.width())
        if at_end != (pages.foot is not None):
            self._move(rows, pages, at_end=at_end)
        if self._scrollers is not None:
            high = self._scrollers.heightForWidth(view.width())
            self._scrollers.setVisible(self._steps and view.height() > LEFT_BY_STEPS * high)

    def _move(self, rows: QVBoxLayout, pages: PageStack, *, at_end: bool) -> None:
        with keeping_focus(self.foot):
            pages.end_with(self.foot if at_end else None)
            if self._scrollers is not None:
                self._scrollers.hide()
                self._scrollers.deleteLater()
                self._scrollers = None
            if at_end:
                self._scrollers = PageFoot((), self._up_down.buttons, self._look)
                rows.addWidget(self._scrollers)
            else:
                self.foot.take_right()
                rows.addWidget(self.foot)
                self.foot.show()
            self._up_down.tell_ends()
            # Which of its buttons came into it, Qt does not tell.
            self.foot.updateGeometry()

    def _show_pin(self, pinned: bool) -> None:  # noqa: FBT001 - what the signal carries
        # PySide never lets go of a connection to a method of Qt's own, like `setChecked`.
        self._pin.setChecked(pinned)

    def _toggle_pin(self) -> None:
        self._reader.pin(pinned=self._pin.isChecked())

    def _want_print(self) -> None:
        if self._reader.opening is not None:
            self.print_wanted.emit(self._reader.opening.page.id)
