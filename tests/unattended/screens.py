"""Screens that are plugged into an Xvfb, turned and unplugged."""

from __future__ import annotations

import os
import shutil
import subprocess

from tests.closed.screen import SIZE

SIZES = ((768, 1366), (1024, 600), SIZE)
"""On its side, as small as a kiosk may be, and as it was."""


def xrandr(display: str, *words: str) -> str:
    """What xrandr says of a display when it has done this."""
    there = {**os.environ, "DISPLAY": display}
    done = subprocess.run(
        [shutil.which("xrandr") or "xrandr", *words],
        env=there,
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
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
