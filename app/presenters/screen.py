"""What the window shows: which screen, which pane of two, and what covers it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

HOME, GUIDE, SEARCH, START_OVER = "home", "guide", "search", "start-over"
ATTRACT, WHO_FOR = "attract", "who-for"
"""Among strangers: what waits for the next person, and the one question in front of home."""

PAGE, QUESTION = "page", "question"


class Screen(QObject):
    """One screen at a time; `changed` is emitted when another is shown.

    `turned` tells that of both panes, in view beside each other, the other one is in use.
    Going anywhere puts away the choice of text size and colours, which may hide all below it.
    A visit begins on the `first` screen.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, parent: QObject | None = None, first: str = HOME) -> None:
        super().__init__(parent)
        self._first = first
        self.showing = first
        self.pane = PAGE
        self.hidden = False
        self.choosing_display = False
        self._behind = first
        self._before_search = first

    @property
    def greets(self) -> bool:
        """Whether a visit begins in front of home."""
        return self._first == ATTRACT

    @property
    def untouched(self) -> bool:
        """Whether the first screen stands there as it was begun, with nothing over it."""
        return self.showing == self._first and not (self.hidden or self.choosing_display)

    def forget(self) -> None:
        """Begin anew on the first screen, with nothing behind it."""
        first = self._first
        self._go(showing=first, pane=PAGE, hidden=False, _behind=first, _before_search=first)

    def show_home(self) -> None:
        """Show the start screen."""
        self._go(showing=HOME)

    def ask_who_for(self) -> None:
        """Show the one question in front of home."""
        self._go(showing=WHO_FOR)

    def show_guide(self, pane: str) -> None:
        """Show page and question; in a narrow window this pane of the two."""
        self._go(showing=GUIDE, pane=pane)

    def turn_to(self, pane: str) -> None:
        """Know which pane of two is in use: it is the one that stays when there is less room."""
        if self.pane != pane:
            self.pane = pane
            self.turned.emit()

    def show_search(self) -> None:
        """Show the field for words to look for."""
        if self.showing != SEARCH:
            behind = self._behind if self.showing == START_OVER else self.showing
            self._before_search = self._before_search if behind == SEARCH else behind
            self._go(showing=SEARCH)

    def leave_search(self) -> None:
        """Return to what was shown before."""
        self._set(showing=self._before_search)

    def ask_to_start_over(self) -> None:
        """Ask before everything is cleared."""
        if self.showing != START_OVER:
            self._behind = self.showing
            self._go(showing=START_OVER)

    def keep_on(self) -> None:
        """Return from the question whether to start over."""
        self._set(showing=self._behind)

    def hide(self) -> None:
        """Cover everything with a calm picture."""
        self._set(hidden=True)

    def reveal(self) -> None:
        """Take the cover away."""
        self._set(hidden=False)

    def toggle_display_choices(self) -> None:
        """Show or put away the choice of text size and colours."""
        self._set(choosing_display=not self.choosing_display)

    def _go(self, **values: str | bool) -> None:
        self._set(choosing_display=False, **values)

    def _set(self, **values: str | bool) -> None:
        before = dict(vars(self))
        for name, value in values.items():
            setattr(self, name, value)
        if before != vars(self):
            self.changed.emit()
