"""What Orca says, word by word, to somebody who arrives on a screen and reads it with the keys.

The transcripts stand in `orca`, for Orca 43; CONTRIBUTING.md tells how to renew them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.accessibility.desktop import Desktop
from tests.accessibility.listening import RENEW, Heard, Orca, read_transcript, written
from tests.accessibility.on_bus import Bus
from tests.journeys.test_whole_self_check import MOOD

if TYPE_CHECKING:
    from collections.abc import Iterator

# One visit for all of them, and one worker.
pytestmark = [pytest.mark.system, pytest.mark.xdist_group("orca")]

TRANSCRIPTS = Path(__file__).with_name("orca")
DOWN, TAB, UP = ("Down",), ("Tab",), ("Up",)
SCREENS = {
    "home": DOWN * 12 + UP + TAB * 4,
    "page": DOWN * 50 + TAB * 3,
    "disclosure": DOWN * 8 + ("Return",) + DOWN + UP + ("Return",),
    "missing": DOWN * 6,
    "question": DOWN * 7 + UP * 2 + ("space",) + TAB * 3,
    "support": DOWN * 18,
    "summary": DOWN * 43,
}
"""The keys that are pressed on each screen after arriving there."""


PHQ = (
    "Feeling down",
    "Trouble falling",
    "Feeling tired",
    "Poor appetite",
    "Feeling bad about",
    "Trouble concentrating",
    "Moving or speaking",
    "Thoughts that you would be better off dead",
)
"""How the questions behind the first one begin."""


class Listener:
    """Goes to a screen on the bus, and writes down what is heard there."""

    def __init__(self, bus: Bus, orca: Orca) -> None:
        self._bus = bus
        self._orca = orca
        self.heard: dict[str, list[Heard]] = {}

    def go(self, name: str, heading: str) -> None:
        """Press a button, and wait until the next heading was said."""
        self._bus.go(name)
        self._orca.await_words(heading)

    def arrive(self, name: str, screen: str) -> None:
        """Press a button, and hear the screen that it leads to, and no rest of the one before."""
        self._orca.await_quiet()
        self._bus.go(name)
        self.hear(screen)

    def hear(self, screen: str) -> None:
        """Hear the screen that is there."""
        path = TRANSCRIPTS / f"{screen}.txt"
        expected = [] if os.environ.get(RENEW) else read_transcript(path)
        self.heard[screen] = self._orca.listen(SCREENS[screen], expected)
        if os.environ.get(RENEW):
            path.write_text(written(self.heard[screen]), encoding="utf-8")

    def answer(self, option: str, heading: str) -> None:
        """Choose an answer and go on to the next heading."""
        self._bus.choose(option)
        self.go("Continue", heading)


@pytest.fixture(scope="module")
def heard() -> Iterator[dict[str, list[Heard]]]:
    """One visit, with all that is heard on the way."""
    orca = shutil.which("orca")
    assert orca, "orca is missing: see packaging/linux/test-packages.txt"
    version = subprocess.run([orca, "--version"], capture_output=True, text=True, check=True)
    if not version.stdout.startswith("43."):
        pytest.skip(f"the transcripts are those of Orca 43, not {version.stdout.strip()}")
    with Desktop() as desktop:
        orca_heard = Orca(desktop)
        try:
            bus = Bus(desktop)
            program = desktop.start_fieldguide()
            bus.await_program()
            listener = Listener(bus, orca_heard)
            visit(listener, bus)
            assert program.poll() is None, desktop.logs()
        finally:
            orca_heard.stop()
        yield listener.heard


def visit(listener: Listener, bus: Bus) -> None:
    """Home, pages, a question, the page with help, the summary."""
    listener.hear("home")
    listener.go("Topics", "Topics")
    listener.arrive("What is TMS?", "page")
    listener.go("Home", "Depression not getting better?")
    listener.arrive("Common questions", "disclosure")
    listener.go("Home", "Depression not getting better?")
    listener.go("Only the mood questions", "Who is this for?")
    bus.choose("Me", "Who is this for?")
    bus.choose("United States", "Which country are you in?")
    listener.go("Continue", "How old are you?")
    listener.arrive("Continue", "missing")
    listener.answer("22 or over", "Your mood")
    listener.arrive("Continue", "question")
    for option, heading in zip(MOOD, PHQ, strict=True):
        listener.answer(option, heading)
    bus.choose("Several days")
    listener.arrive("Continue", "support")
    bus.choose("Yes")
    listener.go("Keep going", "If you checked off any problems")
    listener.answer("Very difficult", "Check your answers")
    listener.arrive("Show my summary", "summary")


@pytest.mark.parametrize("screen", SCREENS)
def test_orca_says_what_it_said_before(heard: dict[str, list[Heard]], screen: str) -> None:
    expected = (TRANSCRIPTS / f"{screen}.txt").read_text(encoding="utf-8")
    assert written(heard[screen]) == expected
