"""Eight faults, each in five places: the visit goes on, or begins clean.

Every cell is the real program on a display, in a process of its own. A fault that can befall a
person in the midst of something does; the others are there from the start.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.closed.screen import SIZE, Display
from tests.unattended.driven import Driven

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

pytestmark = pytest.mark.system
DAY = 86_400

SPACE = ("unshare", "--mount", "--propagation", "private", "sh", "-c")
"""Runs what follows with mounts of its own: nothing outside notices."""

READ_ONLY = """
for place in $(awk '$3 !~ /^(proc|sysfs|devpts|cgroup2?)$/ { print $2 }' /proc/self/mounts); do
  mount -o remount,bind,ro "$place" 2>&1 || exit 9
done
for place in / /tmp "$HOME"; do
  if touch "$place/writable" 2>&-; then echo "$place can still be written to"; exit 9; fi
done
exec "$@"
"""
SMALL = 'mount -t tmpfs -o size=4k,mode=700 tmpfs "$HOME" && exec "$@"'


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    for program in ("unshare", "xrandr", "faketime", "dbus-daemon", "espeak-ng"):
        assert shutil.which(program), f"{program} is missing: see test-packages.txt"
    done = subprocess.run(
        ["unshare", "--mount", "true"], check=False, capture_output=True, text=True
    )
    assert not done.returncode, (
        f"no mounts of their own for these tests ({done.stderr.strip()}): run them as root, in a "
        "container with --cap-add SYS_ADMIN"
    )
    # As large as any of the screens that are plugged in.
    with Display(tmp_path_factory.mktemp("display"), (max(SIZE), max(SIZE))) as found:
        screen(found.name, *SIZE)
        yield found


class Room(NamedTuple):
    """What a fault has to do with."""

    folder: Path
    display: str


@contextmanager
def read_only(room: Room) -> Iterator[tuple[Driven, Any]]:
    kiosk = Driven(room.folder, room.display, around=(*SPACE, READ_ONLY, "space"))
    with ended(kiosk):
        yield kiosk, lambda: None


@contextmanager
def full_disk(room: Room) -> Iterator[tuple[Driven, Any]]:
    kiosk = Driven(room.folder, room.display, around=(*SPACE, SMALL, "space"))

    def fill() -> None:
        place = Path(f"/proc/{kiosk.first['process']}/root{kiosk.folder}/rest")
        with pytest.raises(OSError, match="No space left"), place.open("ab", buffering=0) as file:
            while True:
                file.write(bytes(4096))

    with ended(kiosk):
        yield kiosk, fill


@contextmanager
def no_home(room: Room) -> Iterator[tuple[Driven, Any]]:
    kiosk = Driven(room.folder, room.display, HOME="", TMPDIR="", XDG_RUNTIME_DIR="")
    with ended(kiosk):
        yield kiosk, lambda: None


@contextmanager
def no_sound(room: Room) -> Iterator[tuple[Driven, Any]]:
    nowhere = room.folder / "no-sound"
    nowhere.write_text("")
    kiosk = Driven(
        room.folder, room.display, PULSE_SERVER=f"unix:{nowhere}", ALSA_CONFIG_PATH=str(nowhere)
    )
    with ended(kiosk):
        yield kiosk, partial(kiosk.do, "step", "listen")


@contextmanager
def no_bus(room: Room) -> Iterator[tuple[Driven, Any]]:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        env={**os.environ, "DISPLAY": room.display},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    kiosk = Driven(
        room.folder,
        room.display,
        more_settings="screen_reader = true\n",
        DBUS_SESSION_BUS_ADDRESS=address,
    )

    def kill() -> None:
        names = subprocess.run(
            [
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/",
                "org.freedesktop.DBus.ListNames",
            ],
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": address},
            check=True,
            capture_output=True,
            text=True,
            timeout=30,
        )
        # One name is that of the program that asks.
        assert names.stdout.count('":1.') >= 2
        bus.kill()
        bus.wait(20)

    with ended(kiosk):
        yield kiosk, kill
    bus.kill()
    bus.communicate(timeout=20)


@contextmanager
def clock_jump(room: Room) -> Iterator[tuple[Driven, Any]]:
    (library,) = Path("/usr/lib").glob("*/faketime/libfaketime.so.1")
    clock = room.folder / "clock"
    clock.write_text("+0d\n")
    kiosk = Driven(
        room.folder,
        room.display,
        LD_PRELOAD=str(library),
        FAKETIME_TIMESTAMP_FILE=str(clock),
        FAKETIME_NO_CACHE="1",
        FAKETIME_DONT_FAKE_MONOTONIC="1",
        DONT_FAKE_MONOTONIC="1",
    )

    def jump() -> None:
        for days in (400, -800):
            before = kiosk.do("look")
            clock.write_text(f"{days:+}d\n")
            after = kiosk.do("look")
            assert abs(after["wall"] - before["wall"]) > 300 * DAY
            assert after["asleep_in"] - before["asleep_in"] in range(-5, 1)

    with ended(kiosk):
        yield kiosk, jump


SIZES = ((768, 1366), (1024, 600), SIZE)
"""On its side, as small as a kiosk may be, and as it was."""


def xrandr(display: str, *words: str) -> str:
    """What xrandr says of a display when it has done this."""
    there = {**os.environ, "DISPLAY": display}
    done = subprocess.run(
        ["xrandr", *words], env=there, check=False, capture_output=True, text=True, timeout=30
    )
    return done.stdout


def screen(display: str, width: int, height: int) -> None:
    """Plug in a screen of this size."""
    name = f"{width}x{height}"
    if f" {name} " not in xrandr(display):
        # What else it says of a picture matters to no X server without a screen.
        across, down = ([str(side + more) for more in range(4)] for side in (width, height))
        xrandr(display, "--newmode", name, "60", *across, *down)
        xrandr(display, "--addmode", "screen", name)
    xrandr(display, "--output", "screen", "--mode", name)


def no_screen(display: str) -> None:
    """Unplug it."""
    xrandr(display, "--fb", f"{max(SIZE)}x{max(SIZE)}", "--output", "screen", "--off")


@contextmanager
def unplugged(room: Room) -> Iterator[tuple[Driven, Any]]:
    def show(width: int, height: int) -> dict[str, Any]:
        screen(room.display, width, height)
        seen = kiosk.do("look")
        for _ in range(20):
            if (seen["size"], seen["outside"]) == ([width, height], []):
                break
            seen = kiosk.do("look")
        assert (seen["size"], seen["outside"]) == ([width, height], [])
        return seen

    def unplug() -> None:
        before = kiosk.do("look")
        for size in SIZES:
            no_screen(room.display)
            kiosk.do("look")
            after = show(*size)
            assert same(after) == same(before)

    kiosk = Driven(room.folder, room.display)
    with ended(kiosk):
        yield kiosk, unplug


@contextmanager
def killed(room: Room) -> Iterator[tuple[Driven, Any]]:
    kiosk = Driven(room.folder, room.display)
    with ended(kiosk):
        yield kiosk, kiosk.kill


@contextmanager
def ended(kiosk: Driven) -> Iterator[None]:
    try:
        yield
    finally:
        kiosk.end()


FAULTS = {
    "read-only root": read_only,
    "full disk": full_disk,
    "no home": no_home,
    "no sound": no_sound,
    "no session bus": no_bus,
    "clock jump": clock_jump,
    "unplugged screen": unplugged,
    "kill -9": killed,
}
NOT_COUNTED = "fieldguide: visits cannot be counted in "
MAY_SAY = {"read-only root": NOT_COUNTED, "full disk": NOT_COUNTED}
"""How lines begin that may stand in the log, by fault; no other may."""


class Place(NamedTuple):
    """What stands there, as far as it matters, and what one more step leads to."""

    stands: dict[str, Any]
    leads: dict[str, Any]


PLACES = {
    "attract": Place({"screen": "attract", "answers": {}}, {"screen": "who-for"}),
    "page": Place({"page": "side-effects", "pane": "page"}, {"page": "help-now"}),
    "question": Place(
        {"asked": "phq3", "ticked": ["Several days"]}, {"asked": "phq3", "ticked": ["Several days"]}
    ),
    "support": Place({"step": "Supporting", "ticked": []}, {"step": "Asking"}),
    "summary": Place({"step": "Finished"}, {"step": "Checking"}),
}


def same(seen: dict[str, Any]) -> dict[str, Any]:
    """What a fault may not change."""
    kept = ("screen", "pane", "page", "step", "asked", "answers", "ticked", "covered")
    return {key: seen[key] for key in kept}


def part(seen: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What is seen of what is asked for."""
    return {key: seen[key] for key in wanted}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_visit_goes_on_or_begins_clean(
    display: Display, tmp_path: Path, fault: str, place: str
) -> None:
    stands, leads = PLACES[place]
    begin: AbstractContextManager[tuple[Driven, Any]] = FAULTS[fault](Room(tmp_path, display.name))
    with begin as (kiosk, strike):
        before = kiosk.do("walk", place)
        assert part(before, stands) == stands, (before, kiosk.errors)
        strike()
        if fault == "kill -9":
            stands, leads = PLACES[place := "attract"]
            before = kiosk.do("look")
            assert before["answers"] == {}
        after = kiosk.do("look")
        assert same(after) == same(before)
        assert part(after, stands) == stands
        assert part(kiosk.do("step", place), leads) == leads
        cleared = kiosk.do("step", "clear")
        assert (cleared["screen"], cleared["answers"]) == ("attract", {})
        allowed = MAY_SAY.get(fault)
        said = [
            one for one in kiosk.errors.splitlines() if not (allowed and one.startswith(allowed))
        ]
        assert said == []
