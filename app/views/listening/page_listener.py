"""PageListener: reads a page, or a section of it, aloud, and shows where the voice is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.page import HelplinePanel
from app.domain.sentences import of_page, of_section
from app.presenters.screen import PAGE
from app.presenters.speech import Passage
from app.views.controls.action_button import ActionButton
from app.views.listening.listen_bar import ListenBar
from app.views.listening.spoken_mark import SpokenMark
from app.views.listening.written import written_in
from app.views.page.disclosure_view import DisclosureView

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.page import AskAbout
    from app.domain.sentences import Sentence
    from app.presenters.speech import Speech
    from app.views.drawn.look import Look
    from app.views.page.page_view import PageView


class PageListener(QObject):
    """Adds a button to the page's foot, and makes those of its sections."""

    def __init__(
        self, speech: Speech, page: PageView, look: Look, *, clinician_notes: bool
    ) -> None:
        super().__init__(page)
        self._speech = speech
        self._page = page
        self._look = look
        self._clinician_notes = clinician_notes
        self._mark = SpokenMark(look)
        self._bar: ListenBar | None = None
        button = ActionButton(self.tr("Listen"), "quiet", look, "listen")
        button.setAccessibleName(self.tr("Listen to this page"))
        page.add_to_foot(button)

        button.clicked.connect(self.say_page)
        # Also when another country was chosen: what is said would be help lines of the one before.
        page.shown.connect(self._leave)
        speech.changed.connect(self._show_bar)
        speech.sentence_changed.connect(self._follow)

    def section_button(self, asked: AskAbout) -> ActionButton:
        """A button that reads a section aloud."""
        button = ActionButton(self.tr("Listen"), "aside", self._look, "listen")
        name = self.tr("Listen to this section: {section}")
        button.setAccessibleName(name.format(section=asked.section))
        button.clicked.connect(partial(self._say_section, asked.place.partition("#")[2]))
        return button

    def say_page(self) -> None:
        """Read all of the page that is open."""
        self._say(of_page)

    def _leave(self) -> None:
        if self._speech.pane == PAGE:
            self._speech.stop()

    def _say_section(self, section: str) -> None:
        self._say(partial(of_section, section=section))

    def _say(self, of: Callable[..., tuple[Sentence, ...]]) -> None:
        self._page.finish()
        column = self._page.open_page
        if column is not None:
            said = of(column.page, panels=self._panel, clinician_notes=self._clinician_notes)
            self._speech.speak(Passage(PAGE, said))

    def _panel(self, block: int) -> tuple[Sentence, ...]:
        """What is written in a panel; where it shows what a person chose, only if that may be."""
        column = self._page.open_page
        widget = column.widget_of(block) if column is not None else None
        if column is None or widget is None:
            return ()
        public = isinstance(column.page.blocks[block], HelplinePanel)
        if not public and not self._speech.may_say_answers:
            return ()
        return written_in(widget, block)

    def _show_bar(self) -> None:
        wanted = self._speech.pane == PAGE
        if wanted and self._bar is None:
            self._bar = ListenBar(self._speech, self._look)
            self._page.put_bar(self._bar)
        elif not wanted and self._bar is not None:
            bar, self._bar = self._bar, None
            bar.give_focus_back()
            bar.hide()
            bar.deleteLater()

    def _follow(self, sentence: Sentence | None) -> None:
        column = self._page.open_page
        if sentence is None or column is None or self._speech.pane != PAGE:
            self._mark.clear()
            return
        block = column.widget_of(sentence.block)
        if block is None:
            return
        if isinstance(block, DisclosureView) and sentence.piece != block.title:
            block.open()
        self._mark.show(block, sentence)
