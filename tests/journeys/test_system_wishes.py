"""What a person has set on their computer is followed, also when it changes while they read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QScroller

from app.settings import Settings
from app.views.page.page_view import PageView
from tests.journeys.hands import click, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.program import Program
    from tests.conftest import Start

Scheme, Contrast = Qt.ColorScheme, Qt.ContrastPreference


class Accessibility(QObject):
    """What Qt 6.10 and 6.11 tell of a system."""

    contrastPreferenceChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.contrast = Contrast.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.contrast


class Hints(QObject):
    """Stands in for the system, which a test cannot set."""

    colorSchemeChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self, accessibility: QObject) -> None:
        super().__init__()
        self.scheme = Scheme.Light
        self.all = accessibility

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def accessibility(self) -> QObject:
        return self.all


class Motion(Accessibility):
    """What Qt 6.12 tells besides."""

    motionPreferenceChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.motion = "NoPreference"

    def motionPreference(self) -> object:  # noqa: N802 - Qt's name
        return SimpleNamespace(name=self.motion)


@pytest.fixture
def told() -> Accessibility:
    return Motion()


@pytest.fixture
def hints(told: Accessibility, monkeypatch: pytest.MonkeyPatch) -> Hints:
    hints = Hints(told)
    monkeypatch.setattr(QApplication, "styleHints", lambda *_: hints)
    return hints


SYSTEM = Settings(theme="system")


def theme(program: Program) -> str:
    settle()
    return program._look.theme.id


def test_a_change_of_colours_and_contrast_is_followed_while_reading(
    start: Start, hints: Hints, told: Motion
) -> None:
    program = start(SYSTEM)
    program.ways.read("side-effects")
    assert theme(program) == "light"
    hints.scheme = Scheme.Dark
    hints.colorSchemeChanged.emit()
    assert theme(program) == "dark"
    told.contrast = Contrast.HighContrast
    told.contrastPreferenceChanged.emit()
    assert theme(program) == "high-contrast"
    hints.scheme = Scheme.Unknown
    told.contrast = Contrast.NoPreference
    told.contrastPreferenceChanged.emit()
    # As it was guessed at the start.
    assert theme(program) == "light"
    assert program.reader.opening is not None
    assert program.reader.opening.page.id == "side-effects"


@pytest.mark.parametrize(
    ("scheme", "contrast", "wanted"),
    [
        (Scheme.Unknown, Contrast.NoPreference, "light"),
        (Scheme.Light, Contrast.NoPreference, "light"),
        (Scheme.Dark, Contrast.NoPreference, "dark"),
        (Scheme.Unknown, Contrast.HighContrast, "high-contrast"),
        (Scheme.Light, Contrast.HighContrast, "high-contrast"),
    ],
)
def test_a_system_is_followed_from_the_start(
    start: Start,
    hints: Hints,
    told: Motion,
    scheme: Qt.ColorScheme,
    contrast: Qt.ContrastPreference,
    wanted: str,
) -> None:
    hints.scheme, told.contrast = scheme, contrast
    assert theme(start(SYSTEM)) == wanted


def test_what_a_person_chose_here_goes_before_the_system(
    start: Start, hints: Hints, told: Motion
) -> None:
    program = start(SYSTEM)
    click(program, "Text size")
    click(program, "Cream")
    hints.scheme, told.contrast = Scheme.Dark, Contrast.HighContrast
    hints.colorSchemeChanged.emit()
    told.contrastPreferenceChanged.emit()
    assert theme(program) == "cream"
    click(program, "Same as this device")
    assert theme(program) == "high-contrast"


def let_go_while_dragging(program: Program, qtbot: QtBot) -> QScroller.State:
    """Drag the page with a finger; how its scroller is when the finger has just gone."""
    settle()
    page = program.window.findChild(PageView)
    assert isinstance(page, PageView)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    before = bar.value()
    scroller = QScroller.scroller(area.viewport())
    scroller.handleInput(QScroller.Input.InputPress, QPointF(300, 600), 0)
    for step in range(1, 31):
        place = QPointF(300, 600 - 10 * step)
        scroller.handleInput(QScroller.Input.InputMove, place, 8 * step)
    qtbot.waitUntil(lambda: bar.value() > before)
    scroller.handleInput(QScroller.Input.InputRelease, QPointF(300, 300), 248)
    state = scroller.state()
    scroller.stop()
    return state


def test_a_page_glides_on_unless_stillness_is_wished(
    start: Start, hints: Hints, told: Motion, qtbot: QtBot
) -> None:
    assert hints.all is told
    program = start(SYSTEM)
    program.ways.read("side-effects")
    assert let_go_while_dragging(program, qtbot) == QScroller.State.Scrolling
    told.motion = "ReducedMotion"
    told.motionPreferenceChanged.emit()
    assert let_go_while_dragging(program, qtbot) == QScroller.State.Inactive
    program.display.choose_text_size(125)
    assert let_go_while_dragging(program, qtbot) == QScroller.State.Inactive
    told.motion = "NoPreference"
    told.motionPreferenceChanged.emit()
    assert let_go_while_dragging(program, qtbot) == QScroller.State.Scrolling


@pytest.mark.parametrize("told", [Accessibility()])
def test_an_older_qt_that_tells_nothing_of_motion_is_no_error(
    start: Start, hints: Hints, told: Accessibility, qtbot: QtBot
) -> None:
    assert hints.all is told
    program = start(SYSTEM)
    program.ways.read("side-effects")
    assert not program._wishes.still
    assert let_go_while_dragging(program, qtbot) == QScroller.State.Scrolling
