"""Pages, sections and questions read aloud by a voice that only keeps what it is told."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from app import main
from app.domain.mode import Mode
from app.domain.sentences import of_page, of_section
from app.presenters.speech import NORMAL, RATES
from app.presenters.steps import Checking, Finished
from app.program import Program
from app.settings import Settings
from app.views.drawn.text_view import TextView
from app.views.listening.listen_bar import ListenBar
from app.views.listening.spoken_bar import SpokenBar
from app.views.page.disclosure_view import DisclosureView
from app.views.page.page_view import PageView
from app.views.self_check.self_check_view import SelfCheckView
from app.views.window.header import Header
from tests.accessibility.tree import nodes
from tests.journeys.hands import (
    answer,
    button,
    buttons,
    click,
    page_view,
    press,
    read,
    scroll_to,
    settle,
    tab_to,
    to_mood,
)
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from app.domain.sentences import Sentence
    from app.loading.pack import Pack
    from tests.conftest import Start

PAGE, SECTION = "side-effects", "Listen to this section: More serious effects"
LISTEN = "Listen to this page"
SOON = 0.3


@pytest.fixture
def voice(qapp: QApplication) -> MockVoice:
    del qapp
    return MockVoice()


@pytest.fixture
def program(start: Start, voice: MockVoice) -> Program:
    """On a page beside the first screen of the self-check."""
    program = start(voice=voice)
    program.ways.read(PAGE)
    settle()
    return program


def nothing(block: int) -> tuple[Sentence, ...]:
    del block
    return ()


def bars(program: Program) -> list[ListenBar]:
    return [one for one in program.window.findChildren(ListenBar) if one.isVisible()]


def say_all(voice: MockVoice) -> list[str]:
    """Let the voice say everything it is given; what it said."""
    while voice.speaking:
        assert len(voice.said) < 500
        voice.end()
    return voice.texts


def say_until(voice: MockVoice, beginning: str) -> None:
    while not voice.texts[-1].startswith(beginning):
        assert voice.speaking, voice.texts
        voice.end()
    settle()


def listening(program: Program) -> list[str]:
    names = [one.accessibleName() for one in buttons(program)]
    return [name for name in names if name.startswith("Listen")]


def in_menu(program: Program) -> list[str]:
    (header,) = program.window.findChildren(Header)
    shown = [one for one in header.findChildren(QAbstractButton) if one.isVisible()]
    return [one.accessibleName() for one in shown if one.accessibleName().startswith("Listen")]


def pixels(image: QImage, colour: str) -> int:
    places = [(x, y) for x in range(0, image.width(), 2) for y in range(image.height())]
    return sum(image.pixelColor(x, y).name().upper() == colour for x, y in places)


def test_a_page_is_said_from_its_title_to_its_end(program: Program, voice: MockVoice) -> None:
    click(program, LISTEN)
    page = program.guide.shown(PAGE)
    expected = [one.text for one in of_page(page, nothing, clinician_notes=False)]
    assert say_all(voice) == expected
    assert expected[0] == "Side effects"
    settle()
    assert bars(program) == []


def test_a_section_is_said_alone(program: Program, voice: MockVoice) -> None:
    click(program, SECTION)
    page = program.guide.shown(PAGE)
    said = of_section(page, "serious", nothing, clinician_notes=False)
    assert say_all(voice) == [one.text for one in said]
    assert voice.texts[0] == "More serious effects"


def test_every_section_that_can_be_asked_about_can_be_listened_to(
    program: Program, voice: MockVoice
) -> None:
    del voice
    names = [one.accessibleName() for one in buttons(program)]
    assert sum(name.startswith("Listen to this section") for name in names) == sum(
        one.text() == "Star this passage" for one in buttons(program)
    )


def test_the_bar_pauses_goes_on_and_stops(program: Program, voice: MockVoice) -> None:
    click(program, LISTEN)
    voice.end()
    assert len(bars(program)) == 1
    click(program, "Pause")
    assert not voice.speaking
    said = voice.texts[-1]
    click(program, "Go on")
    assert (voice.speaking, voice.texts[-2:]) == (True, [said, said])
    click(program, "Stop")
    assert not voice.speaking
    assert bars(program) == []


@pytest.mark.sampled
@pytest.mark.parametrize(("text_size", "width"), [(200, 768), (200, 1080), (100, 768)])
def test_at_any_speed_its_name_is_whole_and_the_bar_as_high(
    start: Start, voice: MockVoice, text_size: int, width: int
) -> None:
    settings = Settings(mode=Mode.KIOSK, text_size=text_size)
    program = start(settings, width=width, height=1366, voice=voice)
    program.ways.read(PAGE)
    settle()
    click(program, "Listen")
    (bar,) = bars(program)
    high = bar.height()
    click(program, "Slower")
    click(program, "Slower")
    for name in ("Slowest", "Slow", "Normal", "Fast", "Fastest"):
        (told,) = [one for one in bar.findChildren(TextView) if one.isVisible()]
        assert told.accessibleName() == name
        assert told.visibleRegion().boundingRect() == told.rect()
        # Not at the edge of the window, where no other word stands.
        assert told.mapTo(program.window, QPoint(told.width(), 0)).x() < width - 20
        assert bar.height() == high
        click(program, "Faster")


def test_slower_and_faster_are_heard_and_named(program: Program, voice: MockVoice) -> None:
    click(program, LISTEN)
    assert "Normal" in read(program).split("\n")
    click(program, "Slower")
    assert voice.said[-1] == ("Side effects", RATES[NORMAL - 1])
    assert "Slow" in read(program).split("\n")
    click(program, "Faster")
    click(program, "Faster")
    assert voice.said[-1] == ("Side effects", RATES[NORMAL + 1])
    assert "Fast" in read(program).split("\n")


def test_pause_and_go_on_leave_the_other_buttons_where_they_are(
    program: Program, voice: MockVoice
) -> None:
    click(program, LISTEN)
    assert voice.speaking
    before = [button(program, name).geometry() for name in ("Stop", "Slower", "Faster")]
    click(program, "Pause")
    after = [button(program, name).geometry() for name in ("Stop", "Slower", "Faster")]
    assert before == after


def test_listening_moves_nothing_that_can_be_pressed(program: Program, voice: MockVoice) -> None:
    names = ("Print this page", LISTEN, "Up", "Down", "Start", "Home", "Get help now")

    def places() -> list[QPoint]:
        return [button(program, name).mapTo(program.window, QPoint(0, 0)) for name in names]

    before = places()
    click(program, LISTEN)
    assert voice.speaking
    assert places() == before
    click(program, "Stop")
    assert places() == before


@pytest.mark.sampled
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1080, 1920)])
def test_listening_to_a_question_leaves_continue_where_it_is(
    start: Start, voice: MockVoice, width: int, height: int
) -> None:
    program = start(width=width, height=height, voice=voice)
    to_mood(program)
    before = button(program, "Continue").mapTo(program.window, QPoint(0, 0))
    click(program, "Listen to this question")
    assert button(program, "Continue").mapTo(program.window, QPoint(0, 0)) == before
    click(program, "Stop")
    assert button(program, "Continue").mapTo(program.window, QPoint(0, 0)) == before


@pytest.mark.sampled
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_sentence_is_painted_on_another_colour_and_above_a_bar(
    start: Start, voice: MockVoice, theme: str
) -> None:
    program = start(Settings(theme=theme), voice=voice)
    program.ways.read(PAGE)
    settle()
    words = "Depression can make it hard to concentrate too."
    (view,) = [
        one for one in program.window.findChildren(TextView) if one.accessibleName() == words
    ]
    colours = program.guide.theme(theme).colours
    scroll_to(view)
    plain = view.grab().toImage()
    assert pixels(plain, colours["primary"]) == 0
    # White letters are of the colour of what is selected in high contrast.
    assert pixels(plain, colours["selected"]) < 500
    click(program, LISTEN)
    say_until(voice, words)
    marked = view.grab().toImage()
    assert pixels(marked, colours["selected"]) > 1000
    assert pixels(marked, colours["primary"]) > 100
    voice.end()
    settle()
    assert view.grab().toImage() == plain


def marked_place(program: Program) -> tuple[QWidget, int, int] | None:
    """The view with the mark, and where the mark begins and ends in its scrolled area."""
    for page in program.window.findChildren(PageView):
        sentence = program._listening._speech.sentence  # type: ignore[union-attr]
        for view in page.findChildren(QWidget):
            if getattr(view, "_spoken", None) is not None:
                place = view.mark(sentence)  # type: ignore[attr-defined]
                area = page.findChildren(QScrollArea)[0]
                top = view.mapTo(area.viewport(), place.topLeft()).y()
                return view, top, top + place.height()
        for bar in page.findChildren(SpokenBar):
            if bar.isVisible():
                area = page.findChildren(QScrollArea)[0]
                top = bar.mapTo(area.viewport(), QPoint(0, 0)).y()
                return bar, top, top + bar.height()
    return None


@pytest.mark.sampled
@pytest.mark.parametrize("page", [PAGE, "faq", "your-visits"])
@pytest.mark.parametrize(("width", "height", "size"), [(1366, 768, 100), (1000, 700, 150)])
def test_every_sentence_of_a_page_is_marked_where_it_can_be_seen(
    start: Start, voice: MockVoice, page: str, width: int, height: int, size: int
) -> None:
    program = start(
        Settings(theme="light", text_size=size), width=width, height=height, voice=voice
    )
    program.ways.read(page)
    settle()
    listen(program)
    problems = []
    while voice.speaking:
        settle()
        found = marked_place(program)
        area = program.window.findChildren(PageView)[0].findChildren(QScrollArea)[0]
        view_height = area.viewport().height()
        if found is None:
            problems.append(f"not marked: {voice.texts[-1]}")
        elif found[1] < 0 or (found[2] > view_height and found[1] > view_height // 4):
            problems.append(f"out of view: {voice.texts[-1]} {found}")
        voice.end()
    assert problems == []
    assert len(voice.texts) > 15


def listen(program: Program) -> None:
    """Listen to the page, wherever the button is."""
    if LISTEN not in listening(program):
        click(program, "Menu")
    click(program, LISTEN)


def test_an_answer_that_opens_is_opened_when_it_is_said(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    program.ways.read("faq")
    settle()
    click(program, LISTEN)

    def opened() -> list[str]:
        views = program.window.findChildren(DisclosureView)
        return [one.title for one in views if one.is_open]

    assert opened() == []
    say_until(voice, "Does TMS hurt?")
    assert opened() == []
    voice.end()
    settle()
    assert opened() == ["Does TMS hurt?"]


def test_a_question_says_itself_and_its_answers(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    to_mood(program)
    click(program, "Listen to this question")
    assert say_all(voice) == [
        "Your mood, Question 1 of 9",
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
        "Little interest or pleasure in doing things",
        "Not at all",
        "Several days",
        "More than half the days",
        "Nearly every day",
        "I would rather not answer",
    ]


def test_an_answer_is_marked_while_it_is_said(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    to_mood(program)
    click(program, "Listen to this question")
    say_until(voice, "Several days")
    (bar,) = [one for one in program.window.findChildren(SpokenBar) if one.isVisible()]
    row = button(program, "Several days")
    assert bar.parentWidget() is row
    click(program, "Several days")
    assert row.isChecked()
    assert voice.speaking


def test_at_home_the_check_and_the_summary_can_be_heard(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    to_mood(program)
    answer(program, *["Several days"] * 8, "Not at all")
    for _ in range(40):
        if isinstance(program.self_check.step, Checking):
            break
        program.self_check.go_on()
        settle()
    click(program, "Listen to this screen")
    assert "Several days" in say_all(voice)
    click(program, "Show my summary")
    assert isinstance(program.self_check.step, Finished)
    click(program, "Listen to this screen")
    said = " ".join(say_all(voice))
    shown = [one for one in read_pane(program) if one]
    assert [one for one in shown if one not in said] == []


def read_pane(program: Program) -> list[str]:
    (view,) = program.window.findChildren(SelfCheckView)
    return [
        sentence
        for one in view.findChildren(TextView)
        if one.isVisible() and one.window() is program.window
        for sentence in one.accessibleName().split(". ")
    ]


def close(program: Program) -> None:
    program.window.close()


LEAVING: dict[str, Callable[[Program], None]] = {
    "another page": lambda program: program.ways.read("safety"),
    "a link": lambda program: click(program, "Who needs extra checks?"),
    "topics": lambda program: click(program, "Topics"),
    "search": lambda program: click(program, "Search"),
    "home": lambda program: click(program, "Home"),
    "help": lambda program: click(program, "Get help now"),
    "hide": lambda program: click(program, "Hide screen"),
    "start over": lambda program: click(program, "Start over"),
    "forget": lambda program: program.ways.start_over(),
    "step": lambda program: click(program, "Start"),
    "theme": lambda program: program.display.choose_theme("dark"),
    "text size": lambda program: program.display.choose_text_size(150),
    "larger window": lambda program: program.window.resize(1900, 1060),
    "closing": close,
}


def silence(voice: MockVoice) -> list[float]:
    """How many seconds of work were done from now until each time the voice was stopped.

    Of our own work: how long others keep the machine busy says nothing about us.
    """
    begun = time.process_time()
    seconds: list[float] = []
    voice.stopped.connect(lambda: seconds.append(time.process_time() - begun))
    return seconds


@pytest.mark.sampled(every=7)
@pytest.mark.parametrize("way", LEAVING)
def test_every_way_to_leave_a_page_is_silent_at_once(
    program: Program, voice: MockVoice, qtbot: QtBot, way: str
) -> None:
    click(program, LISTEN)
    voice.end()
    silent = silence(voice)
    LEAVING[way](program)
    qtbot.waitUntil(lambda: not voice.speaking)
    assert silent[0] < SOON
    said = len(voice.said)
    settle()
    assert (voice.speaking, len(voice.said), bars(program)) == (False, said, [])


def test_help_lines_of_another_country_are_not_said(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    program.ways.help()
    settle()
    click(program, LISTEN)
    voice.end()
    program.self_check.choose("country", "ie")
    assert not voice.speaking
    settle()
    assert bars(program) == []
    click(program, LISTEN)
    said = len(voice.said)
    while voice.speaking:
        voice.end()
    assert "Samaritans" in " ".join(voice.texts[said - 1 :])
    assert "988" not in " ".join(voice.texts[said - 1 :])


LEAVING_A_QUESTION: dict[str, Callable[[Program], None]] = {
    "continue": lambda program: answer(program, "Not at all"),
    "back": lambda program: click(program, "Back"),
    "stop here": lambda program: click(program, "Stop here"),
    "why": lambda program: click(program, "Read about this"),
    "home": lambda program: click(program, "Home"),
    "help": lambda program: click(program, "Get help now"),
    "hide": lambda program: click(program, "Hide screen"),
    "start over": lambda program: click(program, "Start over"),
    "forget": lambda program: program.ways.start_over(),
    "theme": lambda program: program.display.choose_theme("dark"),
    "closing": close,
}


@pytest.mark.sampled(every=6)
@pytest.mark.parametrize("way", LEAVING_A_QUESTION)
def test_every_way_to_leave_a_question_is_silent_at_once(
    start: Start, voice: MockVoice, qtbot: QtBot, way: str
) -> None:
    program = start(voice=voice)
    to_mood(program)
    click(program, "Listen to this question")
    silent = silence(voice)
    LEAVING_A_QUESTION[way](program)
    qtbot.waitUntil(lambda: not voice.speaking)
    assert silent[0] < SOON
    settle()
    assert (voice.speaking, bars(program)) == (False, [])


def test_the_support_page_opens_in_silence(start: Start, voice: MockVoice) -> None:
    program = start(voice=voice)
    to_mood(program)
    answer(program, *["Not at all"] * 8)
    click(program, "Listen to this question")
    assert voice.speaking
    answer(program, "Several days")
    assert type(program.self_check.step).__name__ == "Supporting"
    assert not voice.speaking


def test_a_voice_that_fails_says_so_in_the_bar_and_nowhere_else(
    program: Program, voice: MockVoice
) -> None:
    click(program, LISTEN)
    voice.break_down()
    settle()
    assert "The voice of this computer does not answer" in read(program)
    assert QApplication.topLevelWidgets().count(program.window) == 1
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [program.window]
    click(program, "Close")
    assert bars(program) == []
    click(program, LISTEN)
    assert voice.speaking


def test_stop_gives_the_focus_back_to_what_began_it(program: Program, voice: MockVoice) -> None:
    tab_to(program, LISTEN)
    press(program, Qt.Key.Key_Space)
    assert voice.speaking
    tab_to(program, "Stop")
    press(program, Qt.Key.Key_Return)
    assert not voice.speaking
    assert QApplication.focusWidget() is button(program, LISTEN)


@pytest.mark.sampled(every=2)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_keys_outside_of_the_bar_do_what_they_did(
    program: Program, voice: MockVoice, key: Qt.Key
) -> None:
    click(program, LISTEN)
    program.window.frame.focus_first()
    press(program, key)
    assert (voice.speaking, voice.texts) == (True, ["Side effects"])


def test_every_button_of_the_bar_is_named_and_large(program: Program, voice: MockVoice) -> None:
    click(program, LISTEN)
    assert voice.speaking
    (bar,) = bars(program)
    found = [node for node in nodes(bar) if node.focusable]
    assert [node.name for node in found] == ["Pause", "Stop", "Slower", "Faster"]
    assert min(node.height for node in found) >= 44


def test_in_a_low_window_the_menu_reads_the_page(start: Start, voice: MockVoice) -> None:
    program = start(Settings(theme="light", text_size=200), voice=voice)
    assert LISTEN not in in_menu(program)
    program.ways.read(PAGE)
    settle()
    click(program, "Menu")
    assert LISTEN in in_menu(program)
    click(program, LISTEN)
    assert voice.texts == ["Side effects"]
    assert LISTEN not in in_menu(program)
    click(program, "Question")
    assert not voice.speaking
    click(program, "Menu")
    assert LISTEN not in in_menu(program)


@pytest.mark.sampled
@pytest.mark.parametrize(
    ("mode", "width", "height"),
    [(Mode.KIOSK, 1366, 768), (Mode.HOME, 1366, 768), (Mode.HOME, 1024, 600)],
)
def test_in_a_low_window_the_bar_keeps_to_what_is_needed(
    start: Start, voice: MockVoice, mode: Mode, width: int, height: int
) -> None:
    settings = Settings(mode=mode, theme="light", text_size=200)
    program = start(settings, width=width, height=height, voice=voice)
    program.ways.read(PAGE)
    settle()
    click(program, "Menu")
    click(program, LISTEN)
    (bar,) = bars(program)
    for words in ("Pause", "Stop"):
        one = button(program, words)
        assert one.visibleRegion().boundingRect() == one.rect()
    assert bar.height() < page_view(program).height() / 2
    assert "Faster" not in [one.text() for one in buttons(program)]


def test_without_a_voice_there_is_no_button_and_no_gap(start: Start, voice: MockVoice) -> None:
    places = []
    for given in (None, voice):
        program = start(Settings(theme="light", page=PAGE), voice=given)
        settle()
        assert bool(listening(program)) is (given is not None)
        texts = [one for one in program.window.findChildren(TextView) if one.isVisible()]
        found = {one.accessibleName(): one.mapTo(program.window, QPoint(0, 0)) for one in texts}
        for name in ("Print this page", "Keep this page open", "Down", "Start"):
            found[name] = button(program, name).mapTo(program.window, QPoint(0, 0))
        places.append(found)
    assert places[0] == places[1]


def test_a_computer_without_an_engine_has_no_button_and_no_error(
    qapp: QApplication, qtbot: QtBot, pack: Pack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "app.speaking.qt_voice", None)
    program = Program(qapp, pack, Settings(theme="light", page=PAGE), main._find_voice)
    with qtbot.waitSignal(program.prepared):
        program.window.show()
    settle()
    assert listening(program) == []
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [program.window]
    program.end()


def test_another_language_takes_another_voice_or_none(program: Program, voice: MockVoice) -> None:
    listening_part = program._listening
    assert listening_part is not None
    asked: list[str] = []
    listening_part._find_voice = asked.append
    click(program, LISTEN)
    listening_part.leave("xx")
    assert (asked, voice.speaking) == (["xx"], False)
    program.window.put(program._make_frame())
    settle()
    assert listening(program) == []
