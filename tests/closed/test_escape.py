"""Every way out of a kiosk's window that a program can stop, with real keys and a real pointer."""

from __future__ import annotations

import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.loading import pin
from tests.closed.screen import SIZE, Display, wait_for

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator

pytestmark = pytest.mark.system

MIDDLE = (str(SIZE[0] // 2), str(SIZE[1] * 3 // 4))
KEYS = [
    *(f"F{number}" for number in range(2, 13)),
    *(f"{held}+{letter}" for held in ("ctrl", "alt", "super") for letter in string.ascii_lowercase),
    *("shift+F1", "shift+F10", "Menu", "Escape", "alt+F4", "ctrl+F4", "ctrl+q", "ctrl+Escape"),
    *("alt+space", "alt+Left", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+shift+i", "Print"),
    *("ctrl+Insert", "shift+Insert", "shift+Delete", "BackSpace", "a", "7", "slash"),
]
POINTER = {
    "right click": ("click", "3"),
    "middle click": ("click", "2"),
    "back button": ("click", "8"),
    "long press": ("mousedown", "1", "sleep", "1.5", "mouseup", "1"),
    "double click": ("click", "--repeat", "2", "--delay", "60", "1"),
    "triple click": ("click", "--repeat", "3", "--delay", "60", "1"),
    "zoom in": ("keydown", "ctrl", "click", "4", "keyup", "ctrl"),
    "zoom out": ("keydown", "ctrl", "click", "5", "keyup", "ctrl"),
    "drag": (
        *("mousedown", "1", "mousemove_relative", "--", "-200", "-40"),
        *("mousemove_relative", "--", "-20", "0", "mouseup", "1"),
    ),
}


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Display]:
    with Display(tmp_path) as there:
        yield there


def kiosk(path: Path, **more: str) -> tuple[str, ...]:
    """The words that start a kiosk with a complete file."""
    path.write_text(
        f'screen_diagonal_in = 24.0\npin = "{pin.sealed("246810")}"\n'
        'crisis_text = "Tell anyone at reception."\n'
        + "".join(f"{key} = {value}\n" for key, value in more.items()),
        encoding="utf-8",
    )
    return "--mode", "kiosk", "--theme", "light", "--settings", str(path)


def is_untouched(
    display: Display, running: subprocess.Popen[bytes], windows: list[str], what: str
) -> None:
    assert running.poll() is None, f"{what} ended the program"
    assert display.windows() == windows, f"{what} opened a window"
    for selection in ("CLIPBOARD", "PRIMARY"):
        assert display.owner(selection) == 0, f"{what} copied something"


@pytest.mark.parametrize("page", ["", "side-effects"])
def test_nothing_leads_out_of_a_kiosk(display: Display, tmp_path: Path, page: str) -> None:
    there = ("--page", page) if page else ()
    running = display.start(*kiosk(tmp_path / "clinic.toml"), *there)
    windows = display.windows()
    assert len(windows) == 1
    # A touch anywhere on the first screen begins a visit, which leads nowhere out.
    display.do("mousemove", "2", MIDDLE[1], *([] if page else ["click", "1"]))
    display.do("mousemove", *MIDDLE)
    display.settle()
    before = display.picture()
    for key in KEYS:
        display.do("key", "--clearmodifiers", key)
        is_untouched(display, running, windows, key)
    for name, does in POINTER.items():
        # On the empty margin of the page: what a click presses there is nothing.
        display.do("mousemove", "2", MIDDLE[1], *does, "mousemove", *MIDDLE)
        is_untouched(display, running, windows, name)
    display.settle()
    assert display.picture() == before, "another screen, another size or a selection"
    display.do("key", "--clearmodifiers", "F1")
    display.settle()
    is_untouched(display, running, windows, "F1")
    assert display.picture() != before, "F1 shows whom to call"


def test_the_same_keys_close_the_window_at_home(display: Display) -> None:
    running = display.start("--theme", "light")
    display.do("key", "alt+F4")
    wait_for(lambda: running.poll() is not None)
    assert running.returncode == 0


def test_a_person_can_still_press_and_go_back(display: Display, tmp_path: Path) -> None:
    display.start(*kiosk(tmp_path / "clinic.toml"))
    before = display.picture()
    display.do("key", "Tab", "Tab", "Return")
    wait_for(lambda: display.picture() != before)


ORDER = ["title", *"123456789", "Clear", "0", "Enter", "Cancel"]
"""Where Tab goes on the pad."""


def test_staff_leave_with_the_corner_and_the_pin(display: Display, tmp_path: Path) -> None:
    running = display.start(*kiosk(tmp_path / "clinic.toml"))
    display.do("mousemove", "20", "20", "mousedown", "1", "sleep", "3.4", "mouseup", "1")
    display.settle()
    here = 0
    for wanted in [*"246810", "Enter"]:
        before, there = display.picture(), ORDER.index(wanted)
        steps = ["Tab"] * ((there - here) % len(ORDER))
        display.do("key", "--delay", "40", *steps, "space")
        here = there
    wait_for(lambda: display.picture() != before)
    display.settle()
    # Behind the PIN: Back to patients, Clean the screen, Restart, Quit.
    display.do("key", "--delay", "40", "Tab", "Tab", "Tab", "Tab", "Return")
    wait_for(lambda: running.poll() is not None)
    assert running.returncode == 0


BAD = {
    "corrupt": "screen_diagonal_in = \0\1\n",
    "empty": "",
    "unknown key": "pincode = 1\n",
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_shows_the_help_lines_and_is_taken_up_when_mended(
    display: Display, tmp_path: Path, case: str
) -> None:
    path = tmp_path / "clinic.toml"
    words = kiosk(path)
    right = path.read_text()
    path.write_text(BAD[case])
    running = display.start(*words)
    windows = display.windows()
    assert str(path) in display.errors.read_text()
    for key in ("alt+F4", "Escape", "ctrl+q", "F1"):
        display.do("key", key)
        is_untouched(display, running, windows, key)
    path.write_text(right)
    wait_for(lambda: running.poll() is not None)
    assert running.returncode == 75


def test_a_bad_file_ends_with_status_2_when_it_is_told_to_stop(
    display: Display, tmp_path: Path
) -> None:
    path = tmp_path / "clinic.toml"
    words = kiosk(path)
    path.write_text("")
    running = display.start(*words)
    running.terminate()
    assert running.wait(20) == 2


HOSTILE = {
    "QT_QPA_PLATFORM": "vnc",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "/nowhere",
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_STYLE_OVERRIDE": "Windows",
    "QT_SCALE_FACTOR": "3",
    "QT_FONT_DPI": "400",
    "QT_DEBUG_PLUGINS": "1",
    "QT_LOGGING_RULES": "*=true",
}


def test_the_environment_and_qt_s_own_switches_change_nothing(
    display: Display, tmp_path: Path
) -> None:
    words = kiosk(tmp_path / "clinic.toml")
    running = display.start(*words)
    before = display.picture()
    running.kill()
    running.wait(20)
    wait_for(lambda: not display.windows())
    running = display.start(*words, **HOSTILE)
    assert display.picture() == before
    assert display.errors.read_text() == ""
    assert not listening(running.pid), "a door to the network"


@pytest.mark.parametrize("switch", ["-platform", "-stylesheet", "-style", "-reverse"])
def test_qt_s_own_switches_are_unknown(display: Display, tmp_path: Path, switch: str) -> None:
    running = display.start(*kiosk(tmp_path / "clinic.toml"), switch, "vnc")
    assert running.wait(20) == 2


def listening(pid: int) -> list[str]:
    """The sockets of the network that this process listens on."""
    mine = {str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir()}
    found = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == "0A" and f"socket:[{words[9]}]" in mine:
                found.append(words[1])
    return found
