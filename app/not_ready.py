"""What the window shows when the program may not start: why, and where to find help."""

from __future__ import annotations

import gc
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app import environment, qt_messages, resources, starting
from app.domain import built_in
from app.domain.findings import COUNTRY
from app.domain.mode import POLICIES
from app.domain.theme import SYSTEM
from app.exit_status import REFUSED, RESTART
from app.loading.errors import ContentError
from app.loading.guide import Guide
from app.program import TITLE
from app.settings import without_file
from app.supervision import report_to_supervisor
from app.views.drawn.look import Fonts, Look, theme_of
from app.views.kiosk.closed_kiosk import ClosedKiosk
from app.views.layout.replacing import replace
from app.views.window.not_ready_view import NotReadyView

if TYPE_CHECKING:
    import argparse

    from app.domain.helplines import Helplines
    from app.domain.theme import Theme
    from app.domain.wording import HelplineWords
    from app.loading.freshness import State
    from app.loading.pack import Pack

LOOK_AGAIN_MS = 1000
SIZE = (1100, 800)


def run(pack: Pack | None, given: argparse.Namespace, refused: ContentError) -> int:
    """Show the page until it is ended, or what is wrong is mended; returns the exit status.

    Without a pack it shows what is built in.
    """
    qt_messages.hold_back()
    app = QApplication(["fieldguide"])
    qt_messages.let_through()
    page = NotReady(app, pack, given, refused)
    if page.policy.closed and not environment.may_show_on(app.platformName()):
        return REFUSED
    for number in (signal.SIGTERM, signal.SIGINT):
        # The timer below lets Python hear it.
        signal.signal(number, lambda *_: app.exit(REFUSED))
    if page.policy.unattended:
        report_to_supervisor(page.shown, app)
    page.show()
    # No start throws anything away before its first picture, but this page may read often.
    gc.enable()
    app.exec()
    return RESTART if page.mended else REFUSED


class NotReady(QObject):
    """A window with the page; tries to start again when somebody has written any of the files.

    `shown` is emitted when the page is there.
    """

    shown = Signal()

    def __init__(
        self, app: QApplication, pack: Pack | None, given: argparse.Namespace, refused: ContentError
    ) -> None:
        super().__init__(app)
        self._app = app
        self._given = given
        self._told = str(refused)
        # None, so that the first look also finds what was written while this window was made.
        self._seen: State | None = None
        self.policy = POLICIES[without_file(given).mode]
        self.mended = False
        self.window = QWidget()
        self.window.setWindowTitle(TITLE)
        self.window.resize(*SIZE)
        self._layout = QVBoxLayout(self.window)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._fonts = Fonts(resources.RESOURCES / "fonts")
        self._guide = Guide(pack, given.language) if pack is not None else None
        self._look = self._make_look()
        self._view = self._make_view(refused)
        self._layout.addWidget(self._view)
        if self.policy.closed:
            self._closed = ClosedKiosk(app, self.window)
        self._again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._again.timeout.connect(self.look_again)
        self._again.start()

    def show(self) -> None:
        """Open the window as the mode wants it."""
        if self.policy.fullscreen:
            self.window.showFullScreen()
        else:
            self.window.show()
        self._view.title.setFocus()
        QTimer.singleShot(0, self, self.shown.emit)

    def look_again(self) -> None:
        """End when the guide would be shown now; say what is wrong if that has changed."""
        seen = starting.seen(self._given)
        if seen == self._seen:
            return
        self._seen = seen
        refused = _still_refused(self._given)
        if refused is None:
            self.mended = True
            self._app.exit(RESTART)
        elif str(refused) != self._told:
            self._told = str(refused)
            earlier, self._view = self._view, self._make_view(refused)
            replace(self._layout, earlier, self._view)

    def _make_look(self) -> Look:
        ratio = self.window.devicePixelRatioF()
        sizes = (self.policy.text_px, self.policy.target_px)
        return Look(self._theme(), *sizes, resources.RESOURCES, ratio)

    def _theme(self) -> Theme:
        if self._guide is None:
            return built_in.THEME
        theme = self._given.theme
        return self._guide.theme(theme_of(self._app.palette()) if theme == SYSTEM else theme)

    def _make_view(self, error: ContentError) -> NotReadyView:
        told = (
            f"{error.path}, line {error.line}",
            f"{error.path.name} {error.problem}.",
            f"{error.remedy}.",
        )
        return NotReadyView(told, *self._help(), self._look)

    def _help(self) -> tuple[dict[str, Helplines], dict[str, str], HelplineWords]:
        """The help lines, what each country is called, and their words."""
        if self._guide is None:
            return built_in.HELPLINES, built_in.COUNTRIES, built_in.WORDS
        country = self._guide.self_check("phq-9").question(COUNTRY)
        names = {option.code: option.text for option in country.options}
        return self._guide.helplines(), names, self._guide.wording().helplines


def _still_refused(given: argparse.Namespace) -> ContentError | None:
    start = starting.read(given)
    if start.stops:
        return start.stops[0]
    if unknown := starting.unknown(start):
        option, problem = unknown
        problem = f"cannot be shown with {option}: {problem}"
        return ContentError(resources.CONTENT, 1, problem, f"Start with another {option}")
    return None
