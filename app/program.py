"""Program: the place where content, presenters and views meet."""

from __future__ import annotations

import gc
from functools import cached_property, partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import resources
from app.domain.theme import SYSTEM
from app.loading.guide import Guide
from app.presenters.display import Display
from app.presenters.reader import Reader
from app.presenters.screen import ATTRACT, HOME, PAGE, Screen
from app.settings import Settings, policy_of
from app.views.drawn.look import theme_of
from app.views.drawn.looks import Looks
from app.views.layout.arrangement import body_px
from app.views.layout.scrolling import follow_fingers
from app.views.window.frame import Frame
from app.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.domain.question import SelfCheck
    from app.listening import FindVoice, Listening
    from app.loading.pack import Pack
    from app.presenters.search import Search
    from app.presenters.self_check import SelfCheckPresenter
    from app.presenters.ways import Ways
    from app.taking_home import TakingHome
    from app.views.accessibility.focus_ring import FocusRing
    from app.views.drawn.look import Look
    from app.views.search.search_view import SearchView
    from app.views.window.guide_view import GuideView
    from app.views.window.memory import Memory
    from app.waiting_room import WaitingRoom

TITLE = "Fieldguide: learn about TMS"
LARGEST = (1440, 900)
TIDY_MS = 200
"""How long after the frame was made anew Python clears away what was in the one before."""


class Program(QObject):
    """Owns the presenters and the window; makes the frame anew for another look or language.

    `prepared` is emitted when all that can wait for the first picture is done.
    """

    prepared = Signal()

    def __init__(
        self,
        app: QApplication,
        pack: Pack,
        settings: Settings,
        find_voice: FindVoice = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._pack = pack
        screen = app.primaryScreen().size()
        self._policy = policy_of(settings, screen.width(), screen.height())
        self.may_search = self._policy.may_type
        self._settings = settings
        self._find_voice = find_voice
        self._listening: Listening | None = None
        self._clock = clock
        self._system_theme = theme_of(app.palette())
        self._ring: FocusRing | None = None
        self._memory: Memory | None = None
        self._afresh = False
        self._tidying = QTimer(self, singleShot=True, interval=TIDY_MS)
        self._rebuilding = QTimer(self, singleShot=True, interval=0)
        self.looks = Looks(resources.RESOURCES)
        self.display = Display(
            settings.theme, settings.text_size, settings.language, settings.more_spacing, self
        )
        self.guide = Guide(pack, settings.language, settings.crisis_text)
        self.reader = Reader(lambda name: self.guide.shown(name), self)  # noqa: PLW0108 - of then
        self.screen = Screen(self, ATTRACT if self._policy.clears_when_idle else HOME)
        self.window = MainWindow(TITLE)
        self.window.fit(app.primaryScreen().availableSize(), LARGEST)
        if settings.page:
            self.reader.open(settings.page)
            self.screen.show_guide(PAGE)
        self._look = self.make_look()
        self.window.put(self._make_frame())
        self._connect()

    def _connect(self) -> None:
        self._tidying.timeout.connect(gc.collect)
        self._rebuilding.timeout.connect(self.rebuild)
        # Not while the pressed key or button is still at work in the frame that goes.
        self.display.changed.connect(self._rebuilding.start)
        self.window.resized.connect(self._follow_size)
        self.window.painted.connect(self._prepare)

    def show(self) -> None:
        """Show the window as the policy says; a small screen is filled."""
        self.window.open(fullscreen=self._policy.fullscreen)

    @cached_property
    def self_check(self) -> SelfCheckPresenter:
        """The self-check of this visit, made when it is first needed."""
        from app.presenters.self_check import SelfCheckPresenter  # noqa: PLC0415

        return SelfCheckPresenter(self._questions(), self)

    def _questions(self) -> Callable[[], SelfCheck]:
        return partial(self.guide.self_check, self._settings.instrument)

    @cached_property
    def search(self) -> Search:
        """What is looked for, made when search is first used."""
        from app.presenters.search import Search  # noqa: PLC0415

        index = lambda: self.guide.search_index()  # noqa: E731, PLW0108 - of then
        search = Search(index, self.ways.leads, self)
        self.ways.forgotten.connect(search.forget)
        return search

    @cached_property
    def ways(self) -> Ways:
        """Every way from one place to another."""
        from app.presenters.ways import Ways  # noqa: PLC0415

        return Ways(self.reader, lambda: self.self_check, self.screen, self.display, self)

    @cached_property
    def waiting_room(self) -> WaitingRoom:
        """How visits begin and end, where they do with the policy."""
        from app.waiting_room import WaitingRoom  # noqa: PLC0415 - not at home

        return WaitingRoom(self, self._clock)

    def rebuild_afresh(self) -> None:
        """Make everything in the window anew, soon, and leave no place of the person before."""
        self._afresh = True
        self.window.paint_no_more()
        self._rebuilding.start()

    def rebuild(self) -> None:
        """Make everything in the window anew; place and answers stay."""
        if self._listening is not None:
            self._listening.leave(self.display.language)
        from app.views.window.memory import NOWHERE, prepare, recall, remember  # noqa: PLC0415 - not at start

        afresh, self._afresh = self._afresh, False
        if afresh or self.guide.language != self.display.language:
            self.guide = Guide(self._pack, self.display.language, self._settings.crisis_text)
            self.self_check.use_words(self._questions())
        memory = NOWHERE if afresh else remember(self.window.frame, self._memory)
        self._memory = memory.of_page
        self._look = self.make_look()
        if afresh:
            self._look.drop_pictures()
            self.window.empty()
            # Before anything new is made: between what stays, memory would get holes.
            gc.collect()
        frame = self._make_frame()
        prepare(frame, memory)
        self.window.put(frame)
        recall(frame, memory)
        if afresh and frame.isVisible():
            frame.focus_first()
        frame.let_finger_scroll()
        if self._ring is not None:
            self._ring.set_look(self._look)
        # Python would clear the frame before away in the midst of something else.
        self._tidying.start()

    def make_look(self) -> Look:
        """What the window is to look like at this moment."""
        theme = self._system_theme if self.display.theme == SYSTEM else self.display.theme
        of, more = self.guide.theme(theme), self.display.more_spacing
        size, ratio = self.window.size(), self.window.devicePixelRatioF()
        px = body_px(self._policy, self.display.text_size, size.width(), size.height())
        least = self._policy.target_px
        return self.looks.at(of, px, least, ratio, more_spacing=more)

    def _make_frame(self) -> Frame:
        self.window.setPalette(self._look.palette)
        search = self._make_search if self._policy.may_type else None
        entrance = self.waiting_room.entrance if self._policy.clears_when_idle else None
        makers = (self._make_guide, search, entrance)
        frame = Frame(self.screen, self.display, self.ways, self.guide, *makers, self._look)
        if self._listening is not None:
            self._listening.offer_to(frame)
        return frame

    def _make_guide(self, look: Look) -> GuideView:
        from app.views.window.guide_view import GuideView  # noqa: PLC0415 - the start screen needs none

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
        from app.views.search.search_view import SearchView  # noqa: PLC0415 - not for the start

        view = SearchView(self.search, self.guide.search_words(), look)
        view.chosen.connect(self.ways.follow)
        return view

    def _follow_size(self) -> None:
        # A kiosk may have been started before its screen.
        screen = self._app.primaryScreen().size()
        self._policy = policy_of(self._settings, screen.width(), screen.height())
        if self.make_look() is not self._look:
            self.rebuild()

    def _prepare(self) -> None:
        """Do what the first picture does not need, once it is on the screen."""
        QTimer.singleShot(0, self, self._finish)

    def _finish(self) -> None:
        from PySide6.QtGui import QAccessible  # noqa: PLC0415 - all of these take 40 ms together

        from app.views.accessibility.accessible import node_of  # noqa: PLC0415
        from app.views.accessibility.focus_ring import FocusRing  # noqa: PLC0415
        from app.views.window.last_pointer import LastPointer  # noqa: PLC0415
        from app.views.window.shortcuts import add_shortcuts  # noqa: PLC0415
        from app.views.window.system_wishes import SystemWishes  # noqa: PLC0415

        QAccessible.installFactory(node_of)
        if QAccessible.isActive():
            # A screen reader has met the first widgets before we could describe them.
            self.rebuild()
        self._pointer = LastPointer(self.window)
        self._ring = FocusRing(self.window, self._look)
        self.window.frame.focus_first()
        self._wishes = SystemWishes(self._app, self._system_theme, self)
        self._wishes.changed.connect(self._follow_system)
        self._follow_system()
        presenters = (self.reader, self.ways, self.screen, self.display)
        add_shortcuts(self.window, *presenters, may_search=self._policy.may_type)
        if self._find_voice is not None:
            from app.listening import Listening  # noqa: PLC0415 - after the first picture

            parts = (self._policy, self.reader, self.ways, self.screen, self.display, self.window)
            self._listening = Listening(self._find_voice, *parts, parent=self)
            self._listening.offer_to(self.window.frame)
        if self._policy.clears_when_idle:
            self.waiting_room.watch(lambda: self._look, self._listening)
        if self._policy.closed:
            from app.staff import Staff  # noqa: PLC0415 - waiting rooms only

            current = (lambda: self._policy, lambda: self._look)
            self.staff = Staff(self._app, self, self._settings, *current)
        # What the program is made of stays; only what comes and goes is looked through from now on.
        gc.collect()
        gc.freeze()
        gc.enable()
        self.prepared.emit()

    def end(self) -> None:
        """Put the window away and leave nothing behind."""
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _follow_system(self) -> None:
        before, self._system_theme = self._system_theme, self._wishes.theme
        follow_fingers(still=self._wishes.still)
        self.window.frame.let_finger_scroll()
        if self.display.theme == SYSTEM and before != self._system_theme:
            self.rebuild()
