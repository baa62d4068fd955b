"""A visitor's ways through a kiosk, each from the screen that waits to where they leave it.

A way is done with `tests.journeys.hands`, by the words on the buttons; an ending clears it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.presenters.screen import ATTRACT
from app.views.page.disclosure_view import DisclosureView
from app.views.page.topic_view import TopicView
from tests.journeys.hands import answer, buttons, click, settle
from tests.journeys.test_whole_self_check import MOOD, SAFETY, TREATMENTS
from tests.journeys.ways_of_using import Mouse

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.program import Program

    Deed = Callable[[Program], None]

SKIP = "I would rather not answer"
HEADPHONES = "I am using headphones"
TOTAL = 17
"""Of `answer_mood`. No page and no sentence of the program has these words: "... is 17 of 27"."""


def said() -> str:
    """What the summary says of the total; no constant, which would be found in memory too."""
    return f"Your total is {TOTAL} of 27"


def arrive(program: Program, who: str = "Me") -> None:
    """Touch the screen that waits, and say who this is for."""
    click(program, "Touch to start")
    click(program, who)


def begin_self_check(program: Program, age: str = "22 or over") -> None:
    """Say where one is and how old."""
    arrive(program)
    click(program, "Answer a few questions")
    click(program, "Start")
    answer(program, "United States", age)


def answer_mood(program: Program, item_9: str = "Several days") -> None:
    """Answer the questions on treatments and all of the mood form; what comes next is shown."""
    answer(program, *TREATMENTS)
    click(program, "Continue")
    answer(program, *MOOD, item_9)


def be_safe(program: Program) -> None:
    """Say so on the support page, and answer everything behind it."""
    click(program, "Yes")
    click(program, "Keep going")
    answer(program, "Very difficult")
    click(program, "Continue")
    answer(program, *SAFETY, "No", "Getting there")
    hands = Mouse(program)
    hands.choose("A lot", "It works soon")
    hands.choose("Some", "It costs me little")
    click(program, "Continue")


def see_summary(program: Program) -> None:
    """Answer every question there is, look through the answers and see the total."""
    begin_self_check(program)
    answer_mood(program)
    be_safe(program)
    click(program, "Show my summary")
    click(program, "Show it: Your mood answers")


def see_mood(program: Program) -> None:
    """Answer the mood questions alone, and see the same total."""
    arrive(program)
    click(program, "Only the mood questions")
    answer(program, "United States", "22 or over")
    click(program, "Continue")
    answer(program, *MOOD, "Several days")
    click(program, "Yes")
    click(program, "Keep going")
    answer(program, "Very difficult")
    click(program, "Show my summary")
    click(program, "Show it: Your mood answers")


def take_home(program: Program) -> None:
    """Put questions on the list, choose what goes along, and let a phone take it as a code."""
    see_summary(program)
    for _ in range(2):
        click(program, "Add to my questions: ")
    click(program, "Take it with you")
    click(program, "My result")
    click(program, "My answer about thoughts")
    click(program, "Show a code for my phone")


def say_unsafe(said: str) -> Deed:
    """Answer the question on the support page so, and see the summary that gives no result."""

    def way(program: Program) -> None:
        begin_self_check(program)
        answer_mood(program, "Nearly every day")
        if said:
            click(program, said)
        click(program, "Stop here")

    return way


def be_young(age: str) -> Deed:
    """Be too young to be scored, and see what is said instead."""

    def way(program: Program) -> None:
        begin_self_check(program, age)
        for name in ("Stop here", "Take it with you"):
            if name in words_on_buttons(program):
                click(program, name)

    return way


def weigh_options(program: Program) -> None:
    """Compare by what matters, and mark how much."""
    arrive(program)
    click(program, "Compare your options")
    for concern in ("Memory", "Cost", "Chance of getting better"):
        click(program, concern)
    program.ways.read("matters")
    settle()
    hands = Mouse(program)
    hands.choose("A lot", "It works soon")
    hands.choose("Not much", "It costs me little")


def read_pages(program: Program) -> None:
    """Read every page there is, open what opens, star a passage and put a section on the list."""
    arrive(program, "I am only looking")
    click(program, "Topics")
    for topic in program.window.findChildren(TopicView):
        topic.open()
    settle()
    for entry in program.guide.contents():
        program.ways.read(entry.id)
        settle()
        for one in program.window.findChildren(DisclosureView):
            if one.isVisible():
                one.open()
        settle()
    program.ways.read("side-effects")
    settle()
    for name in ("Add to my questions", "Star this passage"):
        click(program, name)
    click(program, "Get help now")
    click(program, "Home")


def choose_look(program: Program) -> None:
    """Choose the language, the size and the colours, and answer in them."""
    click(program, "Ixxish")
    click(program, "Someone I care for")
    click(program, "Text size")
    for name in ("150%", "More", "Dark"):
        click(program, name)
    click(program, "English")
    click(program, "Done")
    click(program, "Answer a few questions")
    click(program, "Start")
    answer(program, "Somewhere else")


def listen(program: Program) -> None:
    """Say that one has headphones, and hear a page, a question and what was answered."""
    click(program, "Text size")
    click(program, HEADPHONES)
    click(program, "Done")
    see_summary(program)
    click(program, "Listen to this screen")


def give_up(program: Program) -> None:
    """Answer some mood questions, hide the screen, and go."""
    begin_self_check(program)
    answer(program, *TREATMENTS)
    click(program, "Continue")
    answer(program, *MOOD[:4], SKIP)
    click(program, "Nearly every day")
    click(program, "Hide screen")


def copy(program: Program) -> None:
    """Have the total copied, by whatever could: the clipboard and the selection hold it."""
    see_mood(program)
    clipboard = QGuiApplication.clipboard()
    for place in (clipboard.Mode.Clipboard, clipboard.Mode.Selection):
        clipboard.setText(said(), place)


WAYS: dict[str, Deed] = {
    "whole": see_summary,
    "mood": see_mood,
    "take-home": take_home,
    "unsafe": say_unsafe("No"),
    "not-sure": say_unsafe("I am not sure"),
    "no-word": say_unsafe(""),
    "under-15": be_young("Under 15"),
    "under-18": be_young("15 to 17"),
    "options": weigh_options,
    "pages": read_pages,
    "look": choose_look,
    "listen": listen,
    "give-up": give_up,
    "copy": copy,
}


def words_on_buttons(program: Program) -> list[str]:
    """The words of every button on the screen."""
    return [one.text() for one in buttons(program)]


def start_over(program: Program) -> None:
    """Press Start over, and mean it."""
    if program.screen.hidden:
        program.screen.reveal()
        settle()
    click(program, "Start over")
    click(program, "Clear everything")


def finish(program: Program) -> None:
    """Finish at the summary."""
    if "Finish and clear" not in words_on_buttons(program):
        program.self_check.go_back()
        settle()
    click(program, "Finish and clear")


def start_again(program: Program) -> None:
    """Leave the calm page that stands there after an error."""
    click(program, "Start again")
    assert program.screen.showing == ATTRACT


class Leaving:
    """Going away without a word, as fast as a clock goes that is told to."""

    def __init__(self, program: Program) -> None:
        self._idle = program.waiting_room.idle
        self._now = self._idle._clock()
        self._idle._clock = lambda: self._now

    def __call__(self, program: Program) -> None:
        """Wait until nobody is waited for any more."""
        for _ in range(100):
            if self._idle.resting:
                break
            self._now += self._idle._state.wait(self._now)
            self._idle.look()
            settle()
        assert program.screen.showing == ATTRACT
