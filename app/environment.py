"""What a kiosk takes from its environment: a display, and nothing that would change the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.saying import say

if TYPE_CHECKING:
    from collections.abc import MutableMapping

DROPPED = ("QT_", "QML", "QSG_", "AT_SPI_BUS_ADDRESS", "SESSION_MANAGER")
"""How the names begin of what is dropped: platform, plugins, style sheets, scale, logging."""

DISPLAYS = ("xcb", "wayland")
"""The values of QT_QPA_PLATFORM that stay: the two kinds of display that Linux has."""

PLATFORMS = {*DISPLAYS, "wayland-egl", "windows", "cocoa"}
"""What the window may be on. The others paint nowhere, or for anyone on the network."""

FOR_TESTS = "FIELDGUIDE_OFFSCREEN"
"""Set to 1, a kiosk paints into memory alone: for tests and pictures, where there is no display."""

NO_BUS = "disabled:"


def close(environment: MutableMapping[str, str], *, screen_reader: bool) -> None:
    """Drop what could change the program; to be called before Qt is loaded.

    Without a screen reader there is no session bus: on it every program of this user could read
    what is on the screen, answers too.
    """
    wanted = environment.get("QT_QPA_PLATFORM", "")
    for name in [name for name in environment if name.startswith(DROPPED)]:
        del environment[name]
    if wanted in DISPLAYS:
        environment["QT_QPA_PLATFORM"] = wanted
    if environment.get(FOR_TESTS) == "1":
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # Under a compositor for kiosks Qt would draw a title bar with a button to close.
    environment["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
    if screen_reader:
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    else:
        environment["DBUS_SESSION_BUS_ADDRESS"] = NO_BUS


def may_show_on(platform: str) -> bool:
    """Whether a kiosk may open its window there; says so on stderr if not."""
    if platform in PLATFORMS or (platform == "offscreen" and os.environ.get(FOR_TESTS) == "1"):
        return True
    say(
        f"a kiosk does not open its window on {platform!r}. "
        "Start it in a session of X11 or Wayland."
    )
    return False
