"""Frame: everything inside the window, made anew for another look or language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.presenters.screen import (
    ATTRACT,
    GUIDE,
    HOME,
    PAGE,
    QUESTION,
    SEARCH,
    START_OVER,
    WHO_FOR,
    Screen,
)
from app.views.layout.scrolling import let_finger_scroll, make_scroll_area
from app.views.layout.soon import soon
from app.views.window.header import Header

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from app.domain.supplies import Supplies
    from app.presenters.display import Display
    from app.presenters.speech import Speech
    from app.presenters.ways import Ways
    from app.views.drawn.look import Look
    from app.views.home.home_view import HomeView
    from app.views.kiosk.attract_view import AttractView
    from app.views.kiosk.who_for_view import WhoForView
    from app.views.search.search_view import SearchView
    from app.views.window.display_panel import DisplayPanel
    from app.views.window.guide_view import GuideView
    from app.views.window.hide_screen import HideScreen
    from app.views.window.start_over_view import StartOverView

    Shown = AttractView | WhoForView | HomeView | GuideView | SearchView | StartOverView

LEAST_BELOW = 8.0
"""In body text heights: what must be left for the screen below the choices of display."""


class Frame(QWidget):
    """The header above one screen at a time; the guide is made when it is first shown.

    Without `make_search` nothing can be typed anywhere. `make_entrance` makes the screens in front
    of home, where a visit begins with them.
    """

    def __init__(
        self,
        screen: Screen,
        display: Display,
        ways: Ways,
        supplies: Supplies,
        make_guide: Callable[[Look], GuideView],
        make_search: Callable[[Look], SearchView] | None,
        make_entrance: Callable[[str, Look], AttractView | WhoForView] | None,
        look: Look,
    ) -> None:
        super().__init__()
        self._screen = screen
        self._display = display
        self._ways = ways
        self._supplies = supplies
        self._make_guide = make_guide
        self._make_search = make_search
        self._make_entrance = make_entrance
        self._look = look
        self._screens: dict[str, Shown] = {}
        self._panel: DisplayPanel | None = None
        self._panel_area: QScrollArea | None = None
        self._behind: QWidget | None = None
        self._before_search: QWidget | None = None
        self._cover: HideScreen | None = None
        self._speech: Speech | None = None
        several, typed = len(supplies.languages()) > 1, make_search is not None
        self._header = Header(look, several_languages=several, may_search=typed)
        self._stack = QStackedWidget()
        self.setPalette(look.palette)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._header)
        self._layout.addWidget(self._stack, 1)
        self.show_screen()
        self._connect()

    def _connect(self) -> None:
        screen, ways = self._screen, self._ways
        self._header.home_wanted.connect(screen.show_home)
        self._header.topics_wanted.connect(ways.topics)
        self._header.listen_wanted.connect(self._listen_to_page)
        self._header.search_wanted.connect(screen.show_search)
        self._header.display_wanted.connect(screen.toggle_display_choices)
        self._header.hide_wanted.connect(screen.hide)
        self._header.help_wanted.connect(ways.help)
        self._header.start_over_wanted.connect(screen.ask_to_start_over)
        self._header.pane_wanted.connect(screen.show_guide)
        screen.changed.connect(self.show_screen)

    def show_screen(self) -> None:
        """Show what the screen presenter says."""
        showing = self._screen.showing
        fresh = showing not in self._screens
        if fresh:
            self._screens[showing] = self._make(showing)
            self._stack.addWidget(self._screens[showing])
        view = self._screens[showing]
        changed = self._stack.currentWidget() is not view
        if changed and showing == SEARCH:
            self._before_search = QApplication.focusWidget()
        if changed and self.isVisible():
            # The focus goes there first: hiding what has it would send it elsewhere.
            view.setGeometry(self._stack.contentsRect())
            view.show()
            self.focus_first()
        self._stack.setCurrentWidget(view)
        self._offer_other_pane()
        self._show_panel()
        self._show_cover()
        if fresh and self.isVisible():
            self.let_finger_scroll()

    def take_size(self, size: QSize) -> None:
        """Be so large from now on, with everything in its place before it is shown."""
        self.resize(size)
        self._fit()
        self._layout.activate()

    @property
    def panes(self) -> list[QWidget]:
        """What is in view, from the top: header, choices of display, parts of the screen."""
        showing = self._screen.showing
        view = self._screens[showing]
        parts = view.parts if showing == GUIDE else [view]  # type: ignore[union-attr]
        panes = [self._header, self._panel_area, *parts]
        return [one for one in panes if one is not None and one.isVisible()]

    def finish(self) -> None:
        """Make and lay out all that is still waiting for the first picture."""
        self._layout.activate()
        if GUIDE in self._screens:
            self._screens[GUIDE].finish()  # type: ignore[union-attr]

    def offer_listening(self, speech: Speech) -> None:
        """Have pages and questions read aloud from now on."""
        self._speech = speech
        if GUIDE in self._screens:
            self._screens[GUIDE].offer_listening(speech)  # type: ignore[union-attr]
        self._offer_other_pane()

    def _listen_to_page(self) -> None:
        self._screens[GUIDE].listen_to_page()  # type: ignore[union-attr]

    def focus_first(self) -> None:
        """Put the focus on the title of what is shown."""
        self._screens[self._screen.showing].focus_heading()

    def let_finger_scroll(self) -> None:
        """Scroll with a dragging finger, soon, wherever there is something to scroll."""
        soon(self, self._take_fingers)

    def _take_fingers(self) -> None:
        for name, view in self._screens.items():
            if name != START_OVER:
                view.let_finger_scroll()  # type: ignore[union-attr]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let the header fit, and keep the cover over everything."""
        self._fit()

    def _fit(self) -> None:
        self._header.fit(self.size())
        self._offer_other_pane()
        self._size_panel()
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def _make(self, showing: str) -> Shown:
        if showing == HOME:
            return self._home()
        if showing in {ATTRACT, WHO_FOR} and self._make_entrance is not None:
            return self._make_entrance(showing, self._look)
        if showing == START_OVER:
            return self._start_over()
        if showing == SEARCH and self._make_search is not None:
            search = self._make_search(self._look)
            search.closed.connect(self._leave_search)
            return search
        guide = self._make_guide(self._look)
        if self._speech is not None:
            guide.offer_listening(self._speech)
        return guide

    def _offer_other_pane(self) -> None:
        screen = self._screen
        other = QUESTION if screen.pane == PAGE else PAGE
        self._header.offer(other if screen.showing == GUIDE else "")
        alone = self._header.single and screen.pane != PAGE
        page_is_shown = screen.showing == GUIDE and not alone
        self._header.let_listen(may=self._speech is not None and page_is_shown)

    def _home(self) -> HomeView:
        from app.views.home.home_view import HomeView  # noqa: PLC0415 - not for a start on a page

        home = HomeView(self._supplies.home(), self._supplies.contents(), self._look)
        home.learn_wanted.connect(self._ways.learn)
        home.answer_wanted.connect(self._ways.answer)
        home.mood_wanted.connect(self._ways.answer_mood)
        home.matters_wanted.connect(self._ways.say_what_matters)
        home.compare_wanted.connect(self._ways.compare)
        home.page_wanted.connect(self._ways.read)
        return home

    def _start_over(self) -> StartOverView:
        from app.views.window.start_over_view import StartOverView  # noqa: PLC0415 - rarely needed

        view = StartOverView(self._look)
        view.agreed.connect(self._ways.start_over)
        view.declined.connect(self._screen.keep_on)
        return view

    def _leave_search(self) -> None:
        self._screen.leave_search()
        before = self._before_search
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _show_panel(self) -> None:
        wanted = self._screen.choosing_display
        if wanted and self._panel is None:
            from app.views.window.display_panel import DisplayPanel  # noqa: PLC0415 - rarely needed

            self._panel = DisplayPanel(
                self._display,
                self._look,
                self._supplies.language_names(),
                headphones=self._speech is not None and self._speech.asks_for_headphones,
            )
            self._panel.closed.connect(self._screen.toggle_display_choices)
            self._panel_area = area = make_scroll_area(self._look)
            area.setWidget(self._panel)
            self._layout.insertWidget(1, area)
            let_finger_scroll(area)
            area.stackUnder(self._stack)
            self._size_panel()
            area.show()
        elif not wanted and self._panel_area is not None:
            self._header.take_focus_from(self._panel_area)
            self._panel_area.hide()
            self._panel_area.deleteLater()
            self._panel = self._panel_area = None
            self._stack.show()

    def _size_panel(self) -> None:
        if self._panel is not None and self._panel_area is not None:
            needed = self._panel.heightForWidth(self.width() - self._look.em(2))
            room = self.height() - self._header.heightForWidth(self.width())
            # In a low window the choices take the place of everything below the header.
            takes_all = room - needed < self._look.em(LEAST_BELOW)
            self._panel_area.setFixedHeight(max(self._look.target, room if takes_all else needed))
            self._stack.setVisible(not takes_all)

    def _show_cover(self) -> None:
        if self._screen.hidden and self._cover is None:
            from app.views.window.hide_screen import HideScreen  # noqa: PLC0415 - rarely needed

            self._cover = HideScreen(self, self._look)
            self._cover.clicked.connect(self._screen.reveal)
            self._cover.setGeometry(self.rect())
        if self._cover is not None:
            self._cover.setVisible(self._screen.hidden)
            if self._screen.hidden and not self._cover.hasFocus():
                focused = QApplication.focusWidget()
                # After a change of look the focus may still be in the frame before this one.
                within = focused is not None and self.isAncestorOf(focused)
                self._behind = focused if within else None
                self._cover.raise_()
                self._cover.setFocus()
            for covered in (self._header, self._stack, self._panel_area):
                if covered is not None:
                    covered.setEnabled(not self._screen.hidden)
            if not self._screen.hidden and self._behind is not None:
                # The screen may have been made anew while it was covered.
                if isValid(self._behind):
                    self._behind.setFocus()
                self._behind = None
