"""strace sees a kiosk start and its visitors come and go, and nothing that they leave.

What is looked for among all that goes to the display is the sentence with a visitor's total: the
program has no such sentence by itself, and makes it of nine answers.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.closed.screen import Display
from tests.nothing_left.place import OFFSCREEN, Place
from tests.nothing_left.visitor import WAYS, said
from tests.nothing_left.watcher import Watched, command, started

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.system

SPOKEN = "listen"
GROUPS = (
    ("whole", "take-home"),
    ("unsafe", "not-sure", "no-word", "under-15", "under-18"),
    ("options", "pages"),
    ("look", "give-up", "mood"),
)
LEAKS: Mapping[str, set[str]] = {
    "settings": {"openat", "write", "mkdir"},
    "file": {"openat", "write", "unlink"},
    "pdf": {"openat", "write"},
    "log": {"write"},
    "network": {"socket", "sendto"},
    "mapping": {"mmap"},
}
"""What a seeded leak cannot do without."""


def watch(place: Place, log: Path, *ways: str, leak: str = "", **environment: str) -> Watched:
    voice = shutil.which("espeak-ng") if SPOKEN in ways else ""
    assert voice is not None, "espeak-ng is missing: see packaging/linux/test-packages.txt"
    voices = str(Path(voice).parent) if voice else ""
    given = place.environment(voices, **environment)
    printed = place.run([*command(log), *place.command(*ways, leak=leak)], given)
    assert (printed == "") == (leak not in {"log", "error"}), printed
    watched = Watched(log, voice)
    assert started(watched)
    assert watched.ways == list(ways)
    return watched


def forms(text: str) -> list[bytes]:
    """The text as programs hold it."""
    return [text.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")]


def test_every_way_is_watched() -> None:
    watched = {way for group in GROUPS for way in group}
    assert watched | {SPOKEN, "copy"} == set(WAYS)


def test_the_total_stands_for_answers_since_no_text_of_the_program_has_it(place: Place) -> None:
    assert not [form for form in forms("17 of 27") if form in place.pack]


@pytest.mark.parametrize("ways", GROUPS, ids="+".join)
def test_start_and_visits_leave_no_trace_on_a_display(
    place: Place, tmp_path: Path, ways: tuple[str, ...]
) -> None:
    with Display(tmp_path) as display:
        watched = watch(place, tmp_path / "log", *ways, DISPLAY=display.name)
    assert watched.has_display
    assert [str(trace) for trace in watched.traces()] == []
    sent = watched.sent_to("display")
    assert sent
    assert not [form for form in forms(said()) if form in sent]
    assert place.left() == []


def test_what_is_read_aloud_goes_to_the_voice_and_nowhere_else(
    place: Place, tmp_path: Path
) -> None:
    watched = watch(place, tmp_path / "log", SPOKEN, **OFFSCREEN)
    assert [str(trace) for trace in watched.traces()] == []
    assert watched.sent_to("voice")
    # libpulse, which is in the voice, makes this folder; it stays empty.
    assert set(place.left()) <= {"session/pulse"}


@pytest.mark.parametrize("leak", LEAKS)
def test_the_watcher_sees_a_leak(place: Place, tmp_path: Path, leak: str) -> None:
    watched = watch(place, tmp_path / "log", "mood", leak=leak, **OFFSCREEN)
    found = [trace for trace in watched.traces() if trace.way == "mood"]
    assert {trace.call.name for trace in found} >= LEAKS[leak]
    told = b"".join(trace.call.sent for trace in found)
    assert any(form in told for form in forms(said())) == (leak not in {"pdf", "mapping"})


def test_of_an_error_in_a_visit_only_its_kind_and_place_are_left(
    place: Place, tmp_path: Path
) -> None:
    watched = watch(place, tmp_path / "log", "mood", "mood", leak="error", **OFFSCREEN)
    left = [trace.call for trace in watched.traces()]
    assert [call.name for call in left] == ["write", "write"]
    line = rb"fieldguide: KeyError in \S+watched_kiosk\.py:\d+\n"
    assert all(re.fullmatch(line, call.sent) for call in left), left
    assert place.left() == []


def test_the_watcher_sees_what_a_start_writes(place: Place, tmp_path: Path) -> None:
    watched = watch(place, tmp_path / "log", "mood", leak="mapping", **OFFSCREEN)
    assert [one.call.name for one in watched.traces() if one.way == "start"] == [
        "openat",
        "ftruncate",
    ]
