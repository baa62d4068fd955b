"""SearchView: a field, and below it what was found for the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.contents import TOPICS
from app.domain.search import LONGEST_QUERY
from app.presenters.search import NOTHING
from app.views.accessibility.announcing import announce
from app.views.controls.action_button import ActionButton
from app.views.controls.text_field import TextField
from app.views.drawn.text_view import heading
from app.views.layout.arrangement import LOW_BELOW
from app.views.layout.column import Column, take_height_from_width
from app.views.layout.focus_order import OWN_KEYS
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area
from app.views.search.search_results import WIDEST, SearchResults

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from app.domain.guide import SearchWords
    from app.presenters.search import Finding, Search
    from app.views.drawn.look import Look

QUIET_MS = 700
"""How long nobody types before a screen reader says how much was found."""


class SearchView(QWidget):
    """Emits where a place that was chosen leads (`chosen`), or that search is put away."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, search: Search, words: SearchWords, look: Look) -> None:
        super().__init__()
        self._search = search
        self._words = words
        self._look = look
        self._title = heading(words.title, 1, look, size=1.55)
        self._field = TextField(words.title, LONGEST_QUERY, look, size=1.17)
        self._field.setAccessibleDescription(words.hint)
        self._field.setProperty(OWN_KEYS, True)
        self._clear = ActionButton(self.tr("Clear"), "quiet", look, "close")
        self._clear.setAccessibleName(self.tr("Clear what you typed"))
        close = ActionButton(self.tr("Close"), "secondary", look)
        close.setAccessibleName(self.tr("Close search"))
        self._top = self._make_top(close)
        self._scroll = make_scroll_area(look)
        # In a small window the field comes first.
        self._scroll.setMinimumHeight(1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._scroll, 1)
        self._field.setText(search.finding.query)
        self._show(search.finding)
        self._quiet.stop()

        self._field.textChanged.connect(search.look_for)
        self._field.returnPressed.connect(self._choose_first)
        self._clear.clicked.connect(self._start_anew)
        close.clicked.connect(self.closed)
        self._quiet.timeout.connect(self._announce)
        search.found.connect(self._show)

    def focus_heading(self) -> None:
        """Put the focus into the field, so that the next words take the place of the last ones."""
        self._field.setFocus()
        self._field.selectAll()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger."""
        let_finger_scroll(self._scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Leave the title out where it would take the place of what was found."""
        self._title.setVisible(self.window().height() >= self._look.em(LOW_BELOW))
        self._top.settle()
        self._top.setFixedHeight(self._top.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field to what was found with an arrow key, put search away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._step(1)
        else:
            super().keyPressEvent(event)

    def _make_top(self, close: ActionButton) -> Column:
        em = self._look.em
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._look.gap)
        line.addWidget(self._field, 1)
        line.addWidget(self._clear)
        line.addWidget(close)
        take_height_from_width(row)
        top = Column(em(0.6), (em(1.5), em(0.9), em(1.5), em(0.6)), em(WIDEST), self)
        top.add(self._title)
        top.add(row)
        return top

    def _show(self, finding: Finding) -> None:
        # Of nothing too: what was typed before would come back with Undo.
        if finding is NOTHING or self._field.text() != finding.query:
            with QSignalBlocker(self._field):
                self._field.setText(finding.query)
        self._clear.setVisible(bool(finding.query))
        self._results = SearchResults(finding, self._words, TOPICS, self._look, self._scroll)
        self._results.chosen.connect(self.chosen)
        self._results.stepped.connect(self._step)
        self._results.example_chosen.connect(self._take_example)
        earlier = self._scroll.takeWidget()
        self._scroll.setWidget(self._results)
        if earlier is not None:
            # Not at once: a button in it may be what was pressed.
            earlier.hide()
            earlier.deleteLater()
        self._scroll.verticalScrollBar().setValue(0)
        self._quiet.start()

    def _take_example(self, example: str) -> None:
        self._field.setText(example)
        self._field.setFocus()

    def _start_anew(self) -> None:
        self._field.clear()
        self._field.setFocus()

    def _choose_first(self) -> None:
        hits = self._search.finding.hits
        if hits:
            self.chosen.emit(hits[0].target)

    def _step(self, by: int) -> None:
        stops = [self._field, *self._results.rows]
        focused = QApplication.focusWidget()
        place = stops.index(focused) + by if focused in stops else 0
        if 0 <= place < len(stops):
            stops[place].setFocus()

    def _announce(self) -> None:
        if self._results.said and self.isVisible():
            announce(self._field, self._results.said)
