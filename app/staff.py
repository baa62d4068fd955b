"""Staff: closes a kiosk to strangers, and opens it to who knows the PIN."""

from __future__ import annotations

import datetime
import math
import time
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import __version__, resources, self_test
from app.domain.staff_door import StaffDoor
from app.exit_status import RESTART
from app.loading import pin
from app.views.drawn.look import Look
from app.views.kiosk.cleaning_view import CleaningView
from app.views.kiosk.closed_kiosk import ClosedKiosk
from app.views.kiosk.held_corner import HeldCorner
from app.views.kiosk.pin_pad import PinPad
from app.views.kiosk.staff_view import StaffView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.counting_visits import CountingVisits
    from app.domain.mode import Policy
    from app.domain.self_test import Check
    from app.program import Program
    from app.settings import Settings

    View = PinPad | StaffView | CleaningView

CORNER = 2 / 3
"""The corner's side, in least heights of a control."""


class Staff(QObject):
    """Made after the first picture; a corner held opens the pad, the pad the staff page.

    Without a PIN in the settings the page opens at once, and says that this is not safe.
    """

    _tried = Signal(bool)
    _tested = Signal(object)

    def __init__(
        self,
        app: QApplication,
        program: Program,
        settings: Settings,
        policy: Callable[[], Policy],
        look: Callable[[], Look],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(program)
        self._app = app
        self._program = program
        self._settings = settings
        self._policy = policy
        self._look_of_people = look
        self._now = now
        self._door = StaffDoor()
        self._view: View | None = None
        self._make: Callable[[], View] = self._pad
        self._sizes = (0, 0, 0.0)
        self._coming_in = False
        self._counts: CountingVisits | None = None
        self._closed = ClosedKiosk(app, program.window)
        self.corner = HeldCorner(program.window, lambda: round(policy().target_px * CORNER))
        self._waiting = QTimer(self, interval=500)

        self.corner.held.connect(self._knock)
        self._waiting.timeout.connect(self._say_wait)
        self._tried.connect(self._hear_tried)
        self._tested.connect(self._show_page)
        program.window.resized.connect(self._follow_size)
        if settings.count_visits:
            from app.counting_visits import CountingVisits  # noqa: PLC0415 - off in most clinics

            self._counts = CountingVisits(program, Path(settings.count_visits))

    @property
    def inside(self) -> bool:
        """Whether something of the staff's covers the window."""
        return self._shown is not None

    @property
    def _shown(self) -> View | None:
        """What was shown last, unless the calm page after an error has taken its place."""
        return self._view if self._program.window.covering is self._view else None

    def _knock(self) -> None:
        if self.inside or self._coming_in:
            return
        if not self._settings.pin:
            self._enter()
            return
        self._show(self._pad)

    def _pad(self) -> PinPad:
        pad = PinPad(self._look())
        pad.given.connect(self._try)
        pad.canceled.connect(self._leave)
        return pad

    def _try(self, digits: str) -> None:
        if self._door.wait(self._now()) or not isinstance(self._shown, PinPad):
            return
        self._shown.wait(waiting=True)
        seal = self._settings.pin

        def work() -> None:
            self._tried.emit(pin.opens(digits, seal))

        # It takes a tenth of a second on purpose, and the window must not stand still for it.
        Thread(target=work, name="pin", daemon=True).start()

    def _hear_tried(self, right: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._door = self._door.after(right=right, now=self._now())
        if not isinstance(self._shown, PinPad):
            return
        if right:
            self._enter()
            return
        self._shown.wait(waiting=False)
        self._shown.say(self.tr("That is not the PIN. Try again."))
        self._say_wait()

    def _say_wait(self) -> None:
        """Count down while the door stays shut."""
        left = math.ceil(self._door.wait(self._now()))
        pad = self._shown
        if not isinstance(pad, PinPad):
            self._waiting.stop()
        elif left:
            pad.wait(waiting=True)
            said = self.tr("Too many wrong PINs. Try again in {seconds} seconds.")
            pad.say(said.format(seconds=left))
            self._waiting.start()
        elif self._waiting.isActive():
            self._waiting.stop()
            pad.wait(waiting=False)
            pad.say(self.tr("Enter the staff PIN."))

    def _enter(self) -> None:
        """Clear what a person answered, look at everything, and then show the page."""
        self._coming_in = True
        self._program.ways.start_over()
        self._program.screen.reveal()
        settings = self._settings

        def work() -> None:
            self._tested.emit(self_test.printer(settings))

        # A printer may take its time.
        Thread(target=work, name="self-test", daemon=True).start()

    def _show_page(self, printer: Check) -> None:
        if not self._coming_in:
            # They left while the printer took its time.
            return
        self._coming_in = False
        if self._shown is self._view:
            # Else an error came meanwhile, and sent them out.
            self._show(partial(self._page, printer))

    def _page(self, printer: Check) -> StaffView:
        guide, settings = self._program.guide, self._settings
        today = datetime.datetime.now().astimezone().date()
        checks = [
            self_test.way_in(settings),
            self_test.crisis_text(guide, settings),
            self_test.content(guide, today),
            self_test.clock(guide, today),
            self_test.screen(settings, self._program.window),
            printer,
            self_test.sound(),
        ]
        facts = (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Content checked last on {date}").format(date=guide.dates()[0]),
            self.tr("Content checksum {sum}").format(sum=guide.checksum),
        )
        not_counted = (self.tr("Visits are not counted."),)
        none_yet = (self.tr("None yet."),)
        visits = (self._counts.said() or none_yet) if self._counts else not_counted
        page = StaffView(checks, facts, visits, self._look())
        page.left.connect(self._leave)
        page.cleaning_wanted.connect(self._clean)
        page.restart_wanted.connect(lambda: self._app.exit(RESTART))
        page.quit_wanted.connect(lambda: self._app.exit(0))
        return page

    def _clean(self) -> None:
        self._show(self._cleaning)

    def _cleaning(self) -> CleaningView:
        view = CleaningView(self._look())
        view.finished.connect(self._leave)
        return view

    def _show(self, make: Callable[[], View]) -> None:
        self._make, self._sizes = make, self._sizes_now()
        self._view = make()
        self._program.window.cover(self._view)
        self._view.focus_heading()
        self._say_wait()

    def _follow_size(self) -> None:
        """Make what is shown anew for a screen of other pixels; it may have come late."""
        if self.inside and self._sizes != self._sizes_now():
            self._show(self._make)

    def _leave(self) -> None:
        self._view, self._coming_in = None, False
        self._waiting.stop()
        self._program.window.uncover()

    def _look(self) -> Look:
        """In the colours of the moment, at the size of the kiosk, whatever a person chose."""
        text_px, target_px, ratio = self._sizes_now()
        theme = self._look_of_people().theme
        return Look(theme, text_px, target_px, resources.RESOURCES, ratio)

    def _sizes_now(self) -> tuple[int, int, float]:
        """Of text and of controls in pixels, and the screen's pixels to each of them."""
        policy = self._policy()
        return policy.text_px, policy.target_px, self._program.window.devicePixelRatioF()
