"""`fieldguide pictures`: every page, question, support page and summary as PNG files to look at."""

from __future__ import annotations

import os
import sys
from errno import EIO
from typing import TYPE_CHECKING

# Before Qt starts: pictures need no display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget

from app import self_check_pictures
from app.domain.idling import WARNING
from app.domain.mode import Mode
from app.domain.page import Figure
from app.domain.visit import LEVELS
from app.exit_status import REFUSED
from app.presenters.screen import PAGE
from app.program import Program
from app.saying import say
from app.settings import Settings
from app.views.kiosk.calm_page import CalmPage
from app.views.page.compare_panel import ComparePanel
from app.views.page.figure_view import FigureView
from app.views.page.page_view import PageView
from app.views.page.topic_view import TopicView
from app.views.page.values_panel import ValuesPanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.loading.pack import Pack
    from app.self_check_pictures import Shot

THEMES = ("light", "cream", "dark", "high-contrast")
SIZES = {
    "1366x768": (1366, 768, Mode.HOME, 100),
    "1920x1080": (1920, 1080, Mode.HOME, 100),
    "1080x1920": (1080, 1920, Mode.KIOSK, 100),
    "1366x768-200": (1366, 768, Mode.HOME, 200),
}
"""Name: width, height, mode, percent of text size."""


def run(pack: Pack, folder: Path) -> int:
    """Paint every screen in every theme and size into the folder; returns the exit status."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        count = paint_all(QApplication(["fieldguide"]), pack, folder)
    except OSError as error:
        say(f"{folder}: {error.strerror}. Name another folder.")
        return REFUSED
    sys.stdout.write(f"{count} pictures in {folder}\n")
    return 0


def paint_all(app: QApplication, pack: Pack, folder: Path) -> int:
    """How many pictures were painted; raises OSError when one cannot be written."""
    QCursor.setPos(-10, -10)
    count = 0
    for size_name, (width, height, mode, percent) in SIZES.items():
        for theme in THEMES:
            settings = Settings(mode=mode, theme=theme, text_size=percent)
            program = Program(app, pack, settings)
            program.window.resize(width, height)
            program.window.show()
            for name, shot in shots(program):
                shot(program)
                for _ in range(3):
                    app.processEvents()
                    program.window.frame.finish()
                _save(program, folder / f"{size_name}-{theme}-{name}.png")
                count += 1
            program.end()
    return count


def _save(program: Program, path: Path) -> None:
    if not program.window.grab().save(str(path)):
        raise OSError(EIO, "a picture cannot be written", str(path))


def shots(program: Program) -> Iterator[tuple[str, Shot]]:
    """What to show, in order, and how to get there."""
    if program.screen.greets:
        yield "00-attract", lambda program: program.screen.forget()
        yield "00-who-for", lambda program: program.screen.ask_who_for()
    yield "00-home", _home
    yield "01-topics", lambda program: program.ways.topics()
    yield "01-topics-open", _open_topics
    if program.may_search:
        yield "03-search", lambda program: program.screen.show_search()
        yield "04-search-found", _look_for("does it hurt")
        yield "05-search-mistyped", _look_for("siezure")
        yield "06-search-nothing", _look_for("bicycle")
        yield "07-search-opened", _open_found
    yield "02-options", lambda program: program.ways.compare()
    for entry in program.guide.contents():
        yield f"10-page-{entry.id}", _page(entry.id)
        figures = [one for one in program.guide.page(entry.id).blocks if isinstance(one, Figure)]
        for number, figure in enumerate(figures):
            yield f"10-page-{entry.id}-{figure.scheme}-{figure.name}", _figure(number)
        yield f"11-page-{entry.id}-end", _end_of_page
    yield "12-faq-open", lambda program: program.ways.read("faq#hurt")
    yield "13-compare-better", _care_about("better")
    yield "14-compare-side-effects", _care_about("side-effects")
    yield "15-matters-marked", _mark
    yield from self_check_pictures.shots()
    yield "40-display", _display
    yield "41-start-over", _start_over
    yield "42-hidden", lambda program: program.screen.hide()
    if program.screen.greets:
        yield "43-still-there", _still_there
        yield "44-calm", _calm


def _still_there(program: Program) -> None:
    program.screen.reveal()
    program.waiting_room.idle.warned.emit(WARNING - 3)


def _calm(program: Program) -> None:
    program.screen.reveal()
    program.window.cover(CalmPage(program.make_look()))


def _home(program: Program) -> None:
    program.screen.show_home()


def _open_topics(program: Program) -> None:
    program.window.frame.finish()
    for topic in program.window.findChildren(TopicView)[:3]:
        topic.open()


def _look_for(words: str) -> Shot:
    return lambda program: program.search.look_for(words)


def _open_found(program: Program) -> None:
    program.search.look_for("does it hurt")
    program.ways.follow(program.search.finding.hits[0].target)


def _page(page_id: str) -> Shot:
    return lambda program: program.ways.read(page_id)


def _figure(number: int) -> Shot:
    def shot(program: Program) -> None:
        program.window.frame.finish()
        for page in program.window.findChildren(PageView):
            figure = _seen(page, FigureView)[number]
            for area in page.findChildren(QScrollArea):
                area.ensureWidgetVisible(figure)

    return shot


def _end_of_page(program: Program) -> None:
    for page in program.window.findChildren(PageView):
        for bar in page.findChildren(QScrollBar):
            bar.setValue(bar.maximum())


def _care_about(concern_id: str) -> Shot:
    def shot(program: Program) -> None:
        concerns = {one.id: one for one in program.guide.options().concerns}
        program.self_check.care_about(concerns[concern_id])
        program.ways.compare()
        _renew(program)
        _scroll_to(program, ComparePanel)

    return shot


def _mark(program: Program) -> None:
    program.ways.read("matters")
    for one, level in zip(program.guide.options().statements, LEVELS, strict=False):
        program.self_check.mark(one, level)
    _renew(program)
    _scroll_to(program, ValuesPanel)


def _renew(program: Program) -> None:
    """Build the open page anew from what was chosen."""
    for page in program.window.findChildren(PageView):
        page.forget_pages()
        page.finish()


def _scroll_to(program: Program, kind: type[QWidget]) -> None:
    for page in program.window.findChildren(PageView):
        for panel in _seen(page, kind):
            for bar in page.findChildren(QScrollBar):
                bar.setValue(panel.y())


def _seen(page: PageView, kind: type[QWidget]) -> list[QWidget]:
    """What the open page has of a kind: others wait behind it."""
    return [one for one in page.findChildren(kind) if one.isVisible()]


def _display(program: Program) -> None:
    program.screen.show_guide(PAGE)
    program.screen.toggle_display_choices()


def _start_over(program: Program) -> None:
    program.screen.toggle_display_choices()
    program.screen.ask_to_start_over()
