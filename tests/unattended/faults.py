"""What can befall a kiosk: each begins one, and gives what strikes it while a person is there."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.unattended.driven import Driven
from tests.unattended.screens import SIZES, no_screen, screen

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def same(seen: dict[str, Any]) -> dict[str, Any]:
    """What a fault may not change."""
    kept = ("screen", "pane", "page", "step", "asked", "answers", "ticked", "covered")
    return {key: seen[key] for key in kept}


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
        with suppress(OSError), place.open("ab", buffering=0) as file:
            while file.write(bytes(4096)):
                pass
        with pytest.raises(OSError, match="No space left"):
            place.with_name("more").write_bytes(b"one")

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
        [
            shutil.which("dbus-daemon") or "",
            "--session",
            "--nofork",
            "--nopidfile",
            "--print-address=1",
        ],
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
        asked = ("--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames")
        names = subprocess.run(
            [shutil.which("dbus-send") or "", "--session", "--print-reply", *asked],
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
