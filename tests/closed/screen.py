"""A display of its own with a window manager, the real program on it, and hands made of xdotool."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from ctypes import c_char_p, c_int, c_ulong, c_void_p
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from app import resources

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = resources.CONTENT.parent
SIZE = (1366, 768)
RC = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
 <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
</openbox_config>
"""
"""As a kiosk's session is: only what a program cannot stop is left out. Alt+F4 asks it to close."""

_NUMBERS = count()

GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["grab"])
image = app.primaryScreen().grabWindow(0).toImage()
sys.stdout.buffer.write(bytes(image.constBits()))
"""


def wait_for(what: Callable[[], object], *, seconds: float = 30.0) -> None:
    """Wait until it holds; fails when it never does."""
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)


class Display:
    """Xvfb and openbox, gone with everything on it on leaving."""

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE) -> None:
        self._size = size
        for program in ("Xvfb", "openbox", "xdotool"):
            assert shutil.which(program), f"{program} is missing: see test-packages.txt"
        self._folder = folder
        self._running: list[subprocess.Popen[bytes]] = []
        self.errors = folder / "errors"

    def __enter__(self) -> Display:
        size, quiet = "{}x{}x24".format(*self._size), subprocess.DEVNULL
        # Xvfb's own choice of a number is not safe from others that choose at the same time.
        number = 1000 + 7 * os.getpid() % 20000 + next(_NUMBERS)
        self.name = f":{number}"
        command = ["Xvfb", self.name, "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
        with (self._folder / "xvfb").open("wb") as said:
            self._running.append(subprocess.Popen(command, stdout=quiet, stderr=said))
        wait_for(Path(f"/tmp/.X11-unix/X{number}").exists)  # noqa: S108 - where X11 has it
        rc = self._folder / "rc.xml"
        rc.write_text(RC)
        openbox = ["openbox", "--config-file", str(rc)]
        environment = {**os.environ, "DISPLAY": self.name}
        self._running.append(subprocess.Popen(openbox, env=environment, stdout=quiet, stderr=quiet))
        wait_for(lambda: self.do("get_num_desktops").strip())
        return self

    def __exit__(self, *_: object) -> None:
        for running in reversed(self._running):
            # Not killed: Xvfb would leave its socket behind for the next one to stumble over.
            running.terminate()
            running.wait(20)

    def start(self, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        """The program with these words; its window is on the screen when this returns."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        kept.pop("WAYLAND_DISPLAY", None)
        with self.errors.open("wb") as errors:
            running = subprocess.Popen(
                [sys.executable, "-m", "app", *words],
                cwd=ROOT,
                env={**kept, "DISPLAY": self.name, **environment},
                stderr=errors,
            )
        self._running.append(running)
        wait_for(lambda: self.windows() or running.poll() is not None)
        if running.poll() is None:
            self.settle()
        return running

    def do(self, *words: str) -> str:
        """Let xdotool do something; returns what it says."""
        done = subprocess.run(
            [shutil.which("xdotool") or "xdotool", *words],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.stdout

    def windows(self) -> list[str]:
        """Every window that can be seen and has a name."""
        return sorted(self.do("search", "--onlyvisible", "--name", ".+").split())

    def picture(self) -> bytes:
        """What is on the screen."""
        done = subprocess.run(
            [sys.executable, "-c", GRAB],
            env={**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def settle(self) -> None:
        """Wait until two pictures are the same and show something."""
        before = self.picture()
        for _ in range(60):
            now = self.picture()
            if now == before and len(set(now[::997])) > 2:
                return
            before = now
        raise AssertionError("the screen never rests")

    def owner(self, selection: str) -> int:
        """Which window holds this selection; 0 when it is empty."""
        library = ctypes.CDLL("libX11.so.6")
        library.XOpenDisplay.restype, library.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        library.XInternAtom.restype = c_ulong
        library.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
        library.XGetSelectionOwner.restype = c_ulong
        library.XGetSelectionOwner.argtypes = [c_void_p, c_ulong]
        library.XCloseDisplay.argtypes = [c_void_p]
        display = library.XOpenDisplay(self.name.encode())
        atom = library.XInternAtom(display, selection.encode(), 0)
        found = int(library.XGetSelectionOwner(display, atom))
        library.XCloseDisplay(display)
        return found
