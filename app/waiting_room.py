"""WaitingRoom: how a visit begins on a screen among strangers, and how it ends there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from app.domain.findings import WHO_FOR
from app.domain.helplines import lines_of
from app.domain.idling import HIDDEN, PAGE, RESULT, Shown
from app.domain.reading import count_words
from app.presenters import screen as screens
from app.presenters.idle import Idle
from app.presenters.steps import PERSONAL
from app.process import overwrite_freed, seconds_asleep
from app.views.layout.arrangement import SINGLE, arrangement

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.listening import Listening
    from app.program import Program
    from app.views.drawn.look import Look
    from app.views.kiosk.attract_view import AttractView
    from app.views.kiosk.still_there import StillThere
    from app.views.kiosk.who_for_view import WhoForView

EMPTY_MS = 1000
"""After a visit: by then the frame that it was in is gone, and Python has tidied up."""


class WaitingRoom(QObject):
    """Greets, watches over the visit once `watch` is called, and clears it when nobody is left."""

    def __init__(self, program: Program, clock: Callable[[], float]) -> None:
        super().__init__(program)
        self._program = program
        self._window = program.window
        self._screen = program.screen
        self._display = program.display
        self._ways = program.ways
        self._warning: StillThere | None = None
        self.idle = Idle(clock, self, seconds_asleep)

    def entrance(self, showing: str, look: Look) -> AttractView | WhoForView:
        """The screen that waits for the next person, or the question in front of home."""
        guide = self._program.guide
        if showing == screens.ATTRACT:
            from app.views.kiosk.attract_view import AttractView  # noqa: PLC0415 - each when it is shown

            attract = AttractView(guide.waiting_words(), guide.language_names(), look)
            attract.started.connect(self._begin)
            return attract
        from app.views.kiosk.who_for_view import WhoForView  # noqa: PLC0415

        question = self._program.self_check.check.question(WHO_FOR)
        view = WhoForView(question, guide.waiting_words().limits, look)
        view.chosen.connect(self._ways.say_who)
        return view

    def watch(self, look: Callable[[], Look], listening: Listening | None) -> None:
        """From now on notice when nobody is there; call it after the first picture.

        What is read aloud to somebody counts, and who has listened hears the warning too.
        """
        from app.views.kiosk.presence import Presence  # noqa: PLC0415 - not for the first picture

        self._look = look
        self._listening = listening
        if listening is not None:
            listening.spoke.connect(self.idle.keep_present)
        self._emptying = QTimer(self, singleShot=True, interval=EMPTY_MS)
        self._emptying.timeout.connect(self.empty_memory)
        self._presence = Presence(self._window, self)
        self._presence.felt.connect(self._notice)
        # A screen reader does things without any event; what changes is somebody's doing too.
        for changed in (
            self._screen.changed,
            self._screen.turned,
            self._program.reader.page_opened,
            self._program.self_check.step_changed,
            self._display.changed,
        ):
            changed.connect(self._follow)
        self._ways.forgotten.connect(self._forget)
        self._ways.forgotten.connect(self._program.rebuild_afresh)
        self.idle.warned.connect(self._warn)
        self.idle.kept.connect(self._take_back)
        self.idle.ended.connect(self._ways.start_over)
        self._follow()

    def empty_memory(self) -> None:
        """Give back what the last visits left in memory, and overwrite it."""
        self._program.looks.keep_last()
        overwrite_freed()

    def _begin(self, language: str) -> None:
        if language:
            self._display.choose_language(language)
        self._screen.ask_who_for()

    def _follow(self) -> None:
        self.idle.show(self._shown())
        self._notice()

    def _notice(self) -> None:
        if self._untouched():
            self.idle.rest()
        else:
            self.idle.stirred()

    def _untouched(self) -> bool:
        """Whether there is nothing of anybody on the screen."""
        return self._screen.untouched and self._display.unchanged

    def _shown(self) -> Shown:
        screen, window = self._screen, self._window
        if screen.hidden:
            return Shown(HIDDEN)
        if screen.showing != screens.GUIDE:
            return Shown()
        reading = screen.pane == screens.PAGE
        alone = arrangement(window.width(), window.height(), self._look().px) == SINGLE
        # Here nobody is waited for as long as on a page.
        if isinstance(self._program.self_check.step, PERSONAL) and not (reading and alone):
            return Shown(RESULT)
        opening = self._program.reader.opening
        if reading and opening is not None:
            return Shown(PAGE, count_words(opening.page.blocks))
        return Shown()

    def _warn(self, seconds: int) -> None:
        if self._warning is None or self._window.covering is not self._warning:
            if self._window.covering is not None:
                # Staff are there, whose page closes itself.
                self.idle.seen()
                return
            from app.views.kiosk.still_there import StillThere  # noqa: PLC0415 - rarely needed

            guide = self._program.guide
            self._warning = StillThere(guide.waiting_words(), self._help(), self._look())
            self._warning.stayed.connect(self.idle.seen)
            self._warning.time_wanted.connect(self.idle.give_time)
            self._warning.cleared.connect(self._ways.start_over)
            self._warning.said.connect(self._say)
            self._window.cover(self._warning)
        self._warning.show_left(seconds)

    def _help(self) -> list[tuple[str, str]]:
        from app.views.page.helpline_panel import shortest_help  # noqa: PLC0415 - as above

        guide, country = self._program.guide, self._program.self_check.country
        lines = lines_of(country, guide.helplines())
        return shortest_help(lines, guide.wording().helplines, guide.crisis_text)

    def _say(self, words: str) -> None:
        if self._listening is not None:
            self._listening.say(words)

    def _take_back(self) -> None:
        warning, self._warning = self._warning, None
        # Staff, or the calm page, may have come in its place.
        if warning is not None and self._window.covering is warning:
            self._window.uncover()

    def _forget(self) -> None:
        """Leave nothing of the visit where others find it; called by whatever clears."""
        clipboard = QGuiApplication.clipboard()
        for place in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(place)
        self.idle.rest()
        self._take_back()
        self._emptying.start()
