"""TakeHomeView: what goes on the page that a person takes along, and the ways to take it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.presenters.steps import TAUGHT_BACK
from app.views.accessibility.announcing import announce
from app.views.controls.action_button import ActionButton
from app.views.controls.check_row import CheckRow
from app.views.drawn.box import Box
from app.views.drawn.text_view import heading, paragraph, strong
from app.views.layout.column import Column
from app.views.layout.guard import ignore_second_tap
from app.views.layout.scrolling import show_opened
from app.views.layout.soon import soon
from app.views.self_check.code_panel import CodePanel
from app.views.self_check.code_view import CodeView
from app.views.self_check.step_frame import StepFrame

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from app.domain.mode import Policy
    from app.domain.take_home import Choice
    from app.domain.wording import TakeHomeWords
    from app.presenters.outlet import Outlet
    from app.presenters.steps import Taking
    from app.views.drawn.look import Look

CODE_SHOWN_MS = 60_000
"""How long a code stays on the screen: the next person is not to find it."""

MARGIN = 0.5
"""In body text heights, above what is brought into view."""


class TakeHomeView(QWidget):
    """Emits what is wanted: (field of Choice or TAUGHT_BACK, whether); the outlet does the rest."""

    part_wanted = Signal(str, bool)
    back_wanted = Signal()

    def __init__(
        self, step: Taking, outlet: Outlet, policy: Policy, words: TakeHomeWords, look: Look
    ) -> None:
        super().__init__()
        self._outlet = outlet
        self._policy = policy
        self._words = words
        self._look = look
        self._choice = step.chosen
        self._taught_back = step.taught_back
        self._said = Column(look.em(0.6))
        self._told = ""
        self._code: Box | None = None
        self._panel: CodePanel | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CODE_SHOWN_MS)
        self.frame = StepFrame(look, back=words.back)

        self.frame.lead_with(heading(words.title, 2, look, size=1.55))
        self.frame.column.add(paragraph(words.intro, look))
        self._add_parts(step.offered)
        self._add_ways()
        self.frame.column.add(self._said, look.em(0.8))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.frame)

        outlet.said.connect(self._hear)
        self.frame.back_wanted.connect(self.back_wanted)
        self._timer.timeout.connect(self._hide_code)

    def showEvent(self, event: QShowEvent) -> None:
        """Say how a print went that nobody has seen yet, once the focus is here."""
        super().showEvent(event)
        soon(self, self._catch_up)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A code goes where all of it is seen at once."""
        if self._code is not None:
            self._place_code(self._code)

    def _catch_up(self) -> None:
        untold = self._outlet.untold
        if untold is not None:
            self._hear(*untold)

    def _add_parts(self, offered: Choice) -> None:
        look, words, column = self._look, self._words, self.frame.column
        parts = [name for name, there in offered._asdict().items() if there]
        if parts:
            column.add(heading(words.choose, 3, look), look.em(1.2))
        for name in parts:
            row = CheckRow(words.parts[name], look)
            row.setChecked(getattr(self._choice, name))
            row.toggled.connect(partial(self._take, name))
            column.add(row, look.em(0.5))

    def _add_ways(self) -> None:
        look, words, column = self._look, self._words, self.frame.column
        ways: list[tuple[str, str, Callable[[], None]]] = []
        if self._outlet.prints:
            ways.append((words.print, "print", self._print))
        if self._policy.may_save:
            ways.append((words.save_pdf, "save", self._save_pdf))
        ways.append((words.show_code, "code", self._toggle_code))
        if self._policy.may_copy_record:
            ways.append((words.copy, "copy", self._copy))
        if self._policy.may_save:
            ways.append((words.save_record, "save", self._save_record))
        for number, (said, icon, act) in enumerate(ways):
            button = ActionButton(said, "secondary", look, icon)
            button.clicked.connect(act)
            column.add(button, look.em(0.5 if number else 1.4))
            if act == self._toggle_code:
                self._code_button = button
        if self._policy.may_copy_record:
            row = CheckRow(words.teach_back, look)
            row.setChecked(self._taught_back)
            row.toggled.connect(self._teach_back)
            column.add(row, look.em(0.8))

    def _take(self, name: str, wanted: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._choice = self._choice._replace(**{name: wanted})
        # What is shown or was said is no longer true of what is chosen now.
        self._hide_code()
        self._say("")
        self.part_wanted.emit(name, wanted)

    def _teach_back(self, done: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._taught_back = done
        # A note that was copied before says something else.
        self._say("")
        self.part_wanted.emit(TAUGHT_BACK, done)

    def _print(self) -> None:
        self._say("")
        self._outlet.print_page(self._choice)

    def _save_pdf(self) -> None:
        self._say("")
        self._outlet.save_pdf(self._choice)

    def _save_record(self) -> None:
        self._say("")
        self._outlet.save_record(self._choice)

    def _copy(self) -> None:
        self._say("")
        self._outlet.copy_record(self._choice, taught_back=self._taught_back)

    def _hear(self, words: str, failed: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Say how it went; where it did not, a phone can still take the page along."""
        if not self.isVisible():
            return  # Nobody would see it, nor the code before it goes: until it is shown again.
        self._outlet.heard()
        self._say(words)
        if failed:
            self._show_code()

    def _say(self, words: str) -> None:
        self._told = words
        self._said = self._renewed(self._said)
        if words:
            self._said.add(strong(words, self._look))
            announce(self, words)
            show_opened(self._said, self._said, self._look.em(0.5))
        if self._code is not None and self._panel is not None:
            # What is told there needs room of its own.
            self._leave_panel()
            self._place_code(self._code)

    def _renewed(self, earlier: Column) -> Column:
        column = Column(self._look.em(0.6))
        self.frame.column.insert(column, behind=earlier)
        self.frame.column.remove(earlier)
        return column

    def _toggle_code(self) -> None:
        if self._code is None:
            self._show_code()
        else:
            self._hide_code()

    def _show_code(self) -> None:
        self._hide_code()
        look, words = self._look, self._words
        self._rows = self._outlet.code(self._choice)
        column, seen = Column(look.em(0.7)), Column(look.em(0.7))
        seen.add(strong(words.code_title, look))
        seen.add(CodeView(self._rows, words.code_title, look))
        column.add(seen)
        column.add(paragraph(words.code_text, look, colour="text-2"))
        self._code = Box(column, look, inside="surface", border="hairline")
        self._seen = seen
        self.frame.column.insert(self._code, behind=self._said)
        self._code_button.say(words.hide_code, "code")
        self._timer.start()
        show_opened(self._said if self._told else seen, self._code, look.em(MARGIN))
        self._place_code(self._code)

    def _place_code(self, box: Box) -> None:
        """Where a scrolled code would not be seen whole with its title, it takes all of the pane.

        It stays in the column too: what shares out the room asks that.
        """
        em, room = self._look.em, self.frame.column.room_of(box, self.width())
        needed = em(MARGIN) + self._seen.heightForWidth(room - 2 * em(1.0))
        if self._told:
            needed += self._said.heightForWidth(room) + em(1.5)
        if needed <= self.frame.seen(self.size()):
            self._leave_panel()
            return
        panel = self._panel or CodePanel(self._rows, self._words, self._told, self._look)
        if panel.fits(self.size()):
            self._enter(panel)
        else:
            self._leave_panel()
            panel.deleteLater()

    def _enter(self, panel: CodePanel) -> None:
        if panel is self._panel:
            return
        self._panel = panel
        self._layout.addWidget(panel)
        panel.closed.connect(self._hide_code)
        panel.show()
        # The focus goes there first: hiding what has it would send it elsewhere.
        if self._has_focus():
            panel.take_focus()
        self.frame.hide()
        if self.frame.title is not None:
            # Whoever comes back to this screen meets what is seen of it.
            self.frame.title.setFocusProxy(panel)

    def _leave_panel(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            had_focus = self._has_focus()
            self._layout.removeWidget(panel)
            if self.frame.title is not None:
                self.frame.title.setFocusProxy(None)  # type: ignore[arg-type]
            self.frame.show()
            ignore_second_tap(self.frame)
            if had_focus:
                self._code_button.setFocus()
            panel.hide()
            panel.deleteLater()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _hide_code(self) -> None:
        self._timer.stop()
        self._leave_panel()
        if self._code is not None:
            self.frame.column.remove(self._code)
            self._code = None
            self._code_button.say(self._words.show_code, "code")
