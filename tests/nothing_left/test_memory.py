"""What is in a kiosk's memory, and on the clipboard of its display, when a visit is over.

Looked for is the sentence with the total: it stands for the nine answers that it is made of, and
is put together in this process, so that the kiosk cannot have it from us.
"""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.closed.screen import ROOT, Display
from tests.nothing_left.memory import copies
from tests.nothing_left.place import OFFSCREEN
from tests.nothing_left.visitor import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.nothing_left.place import Place

pytestmark = pytest.mark.system
SENTENCE = ("Your total is ", str(TOTAL), " of 27")
MOST = 1
"""Copies that may stay in memory that was given back: a kiosk's process ends now and then."""


class Halting:
    """A kiosk that halts in the midst of every visit, and behind its end."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        self._running = running
        self.process = running.pid

    def go_to(self, where: str) -> None:
        """Wait until it halts there."""
        out = self._running.stdout
        assert out is not None
        assert out.readline() == f"{where}\n"

    def go_on(self) -> None:
        """Let it go on to where it halts next, or ends."""
        into = self._running.stdin
        assert into is not None
        into.write("\n")
        into.flush()


@contextmanager
def halting(place: Place, *ways: str, leak: str = "", **environment: str) -> Iterator[Halting]:
    with subprocess.Popen(
        place.command(*ways, leak=leak),
        cwd=ROOT,
        env=place.environment(PAUSE="1", **environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        yield Halting(running)
        running.kill()


@pytest.mark.parametrize("way", ["whole", "mood", "take-home"])
def test_a_total_is_in_no_more_than_one_place_of_the_memory(place: Place, way: str) -> None:
    with halting(place, way, way, **OFFSCREEN) as kiosk:
        for _ in range(2):
            kiosk.go_to("there")
            during = copies(kiosk.process, *SENTENCE)
            kiosk.go_on()
            kiosk.go_to("cleared")
            after = copies(kiosk.process, *SENTENCE)
            kiosk.go_on()
            # A screen behind the summary has let it go already, and often all of the memory too.
            assert way == "take-home" or during > MOST
            assert after <= MOST


def test_a_visit_that_ended_with_an_error_is_no_longer_in_memory(place: Place) -> None:
    with halting(place, "mood", "mood", leak="error", **OFFSCREEN) as kiosk:
        for _ in range(2):
            kiosk.go_to("there")
            assert copies(kiosk.process, *SENTENCE) > MOST
            kiosk.go_on()
            kiosk.go_to("cleared")
            assert copies(kiosk.process, *SENTENCE) <= MOST
            kiosk.go_on()


@pytest.mark.parametrize("leak", ["memory", "widget"])
def test_a_copy_that_is_kept_is_found(place: Place, leak: str) -> None:
    with halting(place, "mood", leak=leak, **OFFSCREEN) as kiosk:
        kiosk.go_to("there")
        kiosk.go_on()
        kiosk.go_to("cleared")
        assert copies(kiosk.process, *SENTENCE) > MOST


def owners(display: Display) -> list[bool]:
    """Whether anything is on the clipboard, and in the selection."""
    return [display.owner(selection) != 0 for selection in ("CLIPBOARD", "PRIMARY")]


def test_the_clipboard_and_the_selection_of_the_display_are_empty(
    place: Place, tmp_path: Path
) -> None:
    with (
        Display(tmp_path) as display,
        halting(place, "copy", DISPLAY=display.name) as kiosk,
    ):
        kiosk.go_to("there")
        assert owners(display) == [True, True]
        kiosk.go_on()
        kiosk.go_to("cleared")
        assert owners(display) == [False, False]


def test_what_is_copied_behind_the_end_is_found(place: Place, tmp_path: Path) -> None:
    with (
        Display(tmp_path) as display,
        halting(place, "mood", leak="clipboard", DISPLAY=display.name) as kiosk,
    ):
        kiosk.go_to("there")
        kiosk.go_on()
        kiosk.go_to("cleared")
        assert owners(display) == [True, False]
