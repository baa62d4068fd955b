"""Program: the place where content, presenters and views meet."""

from __future__ import annotations

import gc
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import crash, environment, qt_messages, resources
from app.domain.mode import POLICIES, Policy
from app.domain.theme import SYSTEM
from app.exit_status import REFUSED
from app.loading.guide import Guide
from app.presenters.display import Display
from app.presenters.reader import Reader
from app.presenters.screen import PAGE, Screen
from app.views.arrangement import body_px
from app.views.frame import Frame
from app.views.look import Look, add_fonts, is_dark
from app.views.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.page import Page
    from app.domain.question import SelfCheck
    from app.domain.search import Index
    from app.loading.pack import Pack
    from app.presenters.search import Search
    from app.presenters.self_check import SelfCheckPresenter
    from app.presenters.ways import Ways
    from app.settings import Settings
    from app.taking_home import TakingHome
    from app.views.focus_ring import FocusRing
    from app.views.guide_view import GuideView
    from app.views.memory import Memory
    from app.views.search_view import SearchView

TITLE = "Fieldguide: learn about TMS"
LARGEST = (1440, 900)
TIDY_MS = 200
"""How long after the frame was made anew Python clears away what was in the one before."""


def policy_of(settings: Settings) -> Policy:
    """What the mode that was asked for may do."""
    return POLICIES[settings.mode]


def run(pack: Pack, settings: Settings) -> int:
    """Open the window and return the exit status when it is closed."""
    crash.install()
    qt_messages.hold_back()
    # Qt would read its own switches from the command line: it gets none.
    app = QApplication(["fieldguide"])
    qt_messages.let_through()
    if policy_of(settings).closed and not environment.may_show_on(app.platformName()):
        return REFUSED
    program = Program(app, pack, settings)
    program.show()
    return app.exec()


class Program(QObject):
    """Owns the presenters and the window; makes the frame anew for another look or language.

    `prepared` is emitted when all that can wait for the first picture is done.
    """

    prepared = Signal()

    def __init__(self, app: QApplication, pack: Pack, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._pack = pack
        self._policy = policy_of(settings)
        self._settings = settings
        self._system_dark = is_dark(app.palette())
        self._system_contrast = False
        self._ring: FocusRing | None = None
        self._memory: Memory | None = None
        self._tidying = QTimer(self, singleShot=True, interval=TIDY_MS)
        self._looks: dict[tuple[str, int, float], Look] = {}
        add_fonts(resources.RESOURCES / "fonts")
        self.display = Display(settings.theme, settings.text_size, settings.language, self)
        self.guide = Guide(pack, settings.language, settings.crisis_text)
        self.reader = Reader(self._page, self)
        self.screen = Screen(self)
        self.window = MainWindow(TITLE)
        self._size_window()
        if settings.page:
            self.reader.open(settings.page)
            self.screen.show_guide(PAGE)
        self._look = self._make_look()
        self.window.put(self._make_frame())

        self._tidying.timeout.connect(gc.collect)
        self.display.changed.connect(self._rebuild_soon)
        self.window.resized.connect(self._follow_size)
        self.window.painted.connect(self._prepare)

    def show(self) -> None:
        """Show the window as the policy says; a small screen is filled."""
        if self._policy.fullscreen:
            self.window.showFullScreen()
        elif self._fills_screen:
            self.window.showMaximized()
        else:
            self.window.show()

    @cached_property
    def self_check(self) -> SelfCheckPresenter:
        """The self-check of this visit, made when it is first needed."""
        from app.presenters.self_check import SelfCheckPresenter  # noqa: PLC0415

        return SelfCheckPresenter(self._questions(), self)

    def _questions(self) -> Callable[[], SelfCheck]:
        return partial(self.guide.self_check, self._settings.instrument)

    @property
    def may_search(self) -> bool:
        """Whether there is a field to search with."""
        return self._policy.may_type

    @cached_property
    def search(self) -> Search:
        """What is looked for, made when search is first used."""
        from app.presenters.search import Search  # noqa: PLC0415

        search = Search(self._search_index, self)
        self.ways.forgotten.connect(search.forget)
        return search

    @cached_property
    def ways(self) -> Ways:
        """Every way from one place to another."""
        from app.presenters.ways import Ways  # noqa: PLC0415

        return Ways(self.reader, lambda: self.self_check, self.screen, self.display, self)

    def rebuild(self) -> None:
        """Make everything in the window anew; place and answers stay."""
        if self.guide.language != self.display.language:
            self.guide = Guide(self._pack, self.display.language, self._settings.crisis_text)
            self.self_check.use_words(self._questions())
        from app.views.memory import prepare, recall, remember  # noqa: PLC0415 - after the first picture

        memory = remember(self.window.frame, self._memory)
        self._memory = memory.of_page
        self._look = self._make_look()
        frame = self._make_frame()
        prepare(frame, memory)
        self.window.put(frame)
        recall(frame, memory)
        frame.let_finger_scroll()
        if self._ring is not None:
            self._ring.set_look(self._look)
        # Python would clear the frame before away in the midst of something else.
        self._tidying.start()

    def _rebuild_soon(self) -> None:
        # Not while the pressed key or button is still at work in the frame that goes.
        QTimer.singleShot(0, self, self.rebuild)

    def _size_window(self) -> None:
        screen = self._app.primaryScreen().availableSize()
        size = min(LARGEST[0], screen.width()), min(LARGEST[1], screen.height())
        self._fills_screen = size != LARGEST
        self.window.resize(*size)

    def _page(self, page_id: str) -> Page:
        # That of the language at that moment.
        return self.guide.shown(page_id)

    def _make_look(self) -> Look:
        theme = self.display.theme
        if theme == SYSTEM:
            theme = "dark" if self._system_dark else "light"
            if self._system_contrast:
                theme = "high-contrast"
        key = (theme, self._body_px(), self.window.devicePixelRatioF())
        if key not in self._looks:
            self._looks[key] = Look(
                self.guide.theme(theme), key[1], self._policy.target_px, resources.RESOURCES, key[2]
            )
        return self._looks[key]

    def _make_frame(self) -> Frame:
        self.window.setPalette(self._look.palette)
        return Frame(
            self.screen,
            self.display,
            self.ways,
            self.guide,
            self._make_guide,
            self._make_search if self._policy.may_type else None,
            self._look,
        )

    def _make_guide(self, look: Look) -> GuideView:
        from app.views.guide_view import GuideView  # noqa: PLC0415 - the start screen needs none

        return GuideView(
            self.reader,
            self.self_check,
            self.screen,
            self.ways,
            self.guide,
            lambda: self.taking_home,
            self._policy,
            look,
        )

    @cached_property
    def taking_home(self) -> TakingHome:
        """How a page leaves the program."""
        from app.taking_home import TakingHome  # noqa: PLC0415 - not for the start

        taking_home = TakingHome(
            lambda: self.guide,
            lambda: self.self_check,
            lambda: self.reader.read,
            lambda: self.display.text_size,
            self._settings,
            self._policy,
            self.window,
        )
        self.ways.forgotten.connect(taking_home.forget)
        return taking_home

    def _make_search(self, look: Look) -> SearchView:
        from app.views.search_view import SearchView  # noqa: PLC0415 - not for the start

        view = SearchView(self.search, self.guide.search_words(), look)
        view.chosen.connect(self.ways.follow)
        return view

    def _search_index(self) -> Index:
        return self.guide.search_index()

    def _body_px(self) -> int:
        size = self.window.size()
        return body_px(self._policy, self.display.text_size, size.width(), size.height())

    def _follow_size(self) -> None:
        if self._body_px() != self._look.px:
            self.rebuild()

    def _prepare(self) -> None:
        """Do what the first picture does not need, once it is on the screen."""
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        # These take 40 ms together.
        from PySide6.QtGui import QAccessible  # noqa: PLC0415

        from app.views.accessible import node_of  # noqa: PLC0415
        from app.views.focus_ring import FocusRing  # noqa: PLC0415
        from app.views.shortcuts import add_shortcuts  # noqa: PLC0415
        from app.views.system_wishes import SystemWishes  # noqa: PLC0415

        QAccessible.installFactory(node_of)
        if QAccessible.isActive():
            # A screen reader has met the first widgets before we could describe them.
            self.rebuild()
        self._ring = FocusRing(self.window, self._look)
        self.window.frame.let_finger_scroll()
        self.window.frame.focus_first()
        self._wishes = SystemWishes(self._app, self)
        self._wishes.changed.connect(self._follow_system)
        self._follow_system()
        add_shortcuts(self.window, self.reader, self.screen, may_search=self.may_search)
        if self._policy.closed:
            from app.staff import Staff  # noqa: PLC0415 - waiting rooms only

            self.staff = Staff(self._app, self, self._settings, self._policy, lambda: self._look)
        # What the program is made of stays; only what comes and goes is looked through now.
        gc.freeze()
        gc.enable()
        self.prepared.emit()

    def end(self) -> None:
        """Put the window away and leave nothing behind."""
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _follow_system(self) -> None:
        before = (self._system_dark, self._system_contrast)
        self._system_dark = self._wishes.dark(unless_known=self._system_dark)
        self._system_contrast = self._wishes.high_contrast
        if self.display.theme == SYSTEM and before != (self._system_dark, self._system_contrast):
            self.rebuild()
