"""The running program on a real accessibility bus, used by somebody who has nothing but that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accessibility.desktop import Desktop
from tests.accessibility.on_bus import Bus, Told
from tests.journeys.test_whole_self_check import MOOD, SAFETY, TREATMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

# One desktop for all of them, and one worker.
pytestmark = [pytest.mark.system, pytest.mark.xdist_group("bus")]

WINDOW = ("filler", "Fieldguide: learn about TMS")
HOME = ("heading", "Depression not getting better?")
WELCOME = ("heading", "A few questions about you")
SUMMARY = ("heading", "Please tell a clinician soon")
ANSWER = "Answer a few questions. 6 to 8 minutes. Skip any of them"


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


@pytest.fixture
def bus(desktop: Desktop) -> Iterator[Bus]:
    """The program at its start, for a screen reader that runs already."""
    desktop.announce_screen_reader()
    bus = Bus(desktop)
    program = desktop.start_fieldguide()
    bus.await_program()
    yield bus
    assert program.poll() is None, f"the program has ended\n{desktop.logs()}"
    bus.leave()
    desktop.stop(program)


def named(tree: list[Told], role: str) -> list[str]:
    return [node.name for node in tree if node.role == role]


def place(tree: list[Told], name: str) -> int:
    return next(at for at, node in enumerate(tree) if node.name == name)


def begin(bus: Bus) -> None:
    bus.go(ANSWER)
    bus.go("Start")


def answer(bus: Bus, *options: str) -> None:
    for option in options:
        bus.choose(option)
        bus.go("Continue")


def about_me(bus: Bus) -> None:
    bus.choose("Me", "Who is this for?")
    bus.choose("United States", "Which country are you in?")
    bus.go("Continue")


def test_without_a_screen_reader_nothing_is_exported() -> None:
    with Desktop() as desktop:
        program = desktop.start_fieldguide()
        # Its window is there, so it would be on the bus by now, if it ever were.
        desktop.run("xdotool", "search", "--sync", "--name", "Fieldguide")
        bus = Bus(desktop)
        assert bus.programs() == []
        # And it comes as soon as a screen reader is started.
        desktop.announce_screen_reader()
        bus.appear()
        assert HOME[1] in named(bus.tree(), "heading")
        assert program.poll() is None


def test_the_whole_self_check_by_actions_alone(bus: Bus) -> None:
    begin(bus)
    about_me(bus)
    answer(bus, "22 or over", *TREATMENTS)
    bus.go("Continue")
    answer(bus, *MOOD, "Several days")
    assert "Call or text 988" in named(bus.tree(), "paragraph")
    bus.choose("Yes")
    bus.go("Keep going")
    answer(bus, "Very difficult")
    bus.go("Continue")
    answer(bus, *SAFETY, "No", "Getting there")
    bus.choose("A lot", "It works soon")
    bus.choose("Some", "It costs me little")
    bus.go("Continue")
    bus.go("Show my summary")
    summary = bus.tree()
    assert "TMS may be worth asking about" in named(summary, "heading")
    assert "It works soon: matters a lot" in named(summary, "list item")
    assert any(name.startswith("Your total is 17 of 27.") for name in named(summary, "paragraph"))
    assert "Call or text 988" in named(summary, "paragraph")
    # Every step moved the focus once, to its heading.
    headings = [one for one in bus.focused() if one != WINDOW]
    assert headings[:3] == [HOME, WELCOME, ("heading", "Who is this for?")]
    assert headings[-1] == SUMMARY
    assert {role for role, _ in headings} == {"heading"}
    assert len(headings) == bus.went + 1
    assert len(set(headings)) == len(headings)


def test_ways_to_other_pages_and_back_move_the_focus_once(bus: Bus) -> None:
    steps = {
        "Topics": "Topics",
        "Side effects": "Side effects",
        "Get help now": "Get help now",
        "Previous page": "Side effects",
        "Home": HOME[1],
        ANSWER: WELCOME[1],
        "Start": "Who is this for?",
        "Back": WELCOME[1],
        "Start over": "Clear everything and start again?",
        "Clear everything": HOME[1],
    }
    for name, heading in steps.items():
        before = len(bus.focused(0))
        bus.go(name)
        assert bus.focused()[before:] == [("heading", heading)], name


def test_a_missing_answer_takes_the_focus_to_what_is_missing(bus: Bus) -> None:
    begin(bus)
    before = len(bus.focused(0))
    bus.go("Continue")
    assert bus.focused()[before:] == [("heading", "Choose an answer to each of these.")]


def test_the_page_is_read_before_the_question(bus: Bus) -> None:
    bus.go("Topics")
    bus.go("Side effects")
    tree = bus.tree()
    names = ["Home", "Get help now", "Side effects", "In short", "Keep this page open", "Start"]
    assert (places := [place(tree, name) for name in names]) == sorted(places)


def test_a_question_has_number_words_answers_and_buttons_in_this_order(bus: Bus) -> None:
    bus.go("Only the mood questions")
    about_me(bus)
    answer(bus, "22 or over")
    bus.go("Continue")
    tree = bus.tree()
    question = "Little interest or pleasure in doing things"
    group = next(node for node in tree if node.role == "panel")
    assert (group.name, group.description) == (question, "Question 1 of 9")
    assert named(tree, "radio button") == [
        "Not at all",
        "Several days",
        "More than half the days",
        "Nearly every day",
        "I would rather not answer",
    ]
    names = ["Your mood  ·  Question 1 of 9", question, "Not at all", "Why we ask", "Continue"]
    assert (places := [place(tree, name) for name in names]) == sorted(places)
    (bar,) = [node for node in tree if node.role == "progress bar"]
    assert bar.name == "How much is done"
    assert bar.value is not None


def test_a_page_has_levels_lists_cells_and_figures(bus: Bus) -> None:
    bus.go("Topics")
    bus.go("What is TMS?")
    tree = bus.tree()
    levels = {node.name: node.level for node in tree if node.role == "heading"}
    assert (levels["What is TMS?"], levels["Does it help?"]) == ("1", "2")
    assert "A course means many visits over several weeks." in named(tree, "list item")
    assert "Pretend TMS: 10 out of 100 people" in named(tree, "table cell")
    figure = next(node for node in tree if node.role == "image")
    assert figure.name.startswith("A person sits upright")
    assert figure.description.startswith("A person sits upright")


def test_what_opens_tells_whether_it_is_open(bus: Bus) -> None:
    bus.go("Common questions")
    question = "Does TMS hurt?"

    def opened() -> tuple[bool, bool]:
        tree = bus.tree()
        row = tree[place(tree, question)]
        assert "expandable" in row.states
        return "expanded" in row.states, "collapsed" in row.states

    assert opened() == (False, True)
    before = len(named(bus.tree(), "paragraph"))
    bus.press(question)
    assert opened() == (True, False)
    assert len(named(bus.tree(), "paragraph")) > before
