"""What Qt says before the window is there: no display ends in one line, not in a core dump."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

NO_DISPLAY = 2

_held: list[str] = []


def hold_back() -> None:
    """Keep Qt's messages until the application is made; say a fatal one in our words and leave."""
    qInstallMessageHandler(_hold)


def let_through() -> None:
    """From now on print what Qt says, beginning with what was held back."""
    qInstallMessageHandler(None)
    with suppress(OSError, ValueError, AttributeError):  # a log that is full or gone
        for message in _held:
            sys.stderr.write(f"{message}\n")
    _held.clear()


def _hold(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind != QtMsgType.QtFatalMsg:
        _held.append(message)
        return
    libraries = "" if "display" in " ".join(_held) else _why()
    sys.stderr.write(
        "fieldguide: there is no display to open a window on. Start it from a desktop session, "
        f"or set DISPLAY or WAYLAND_DISPLAY.{libraries}\n"
    )
    sys.stderr.flush()
    # Qt aborts behind this message; leaving here spares the person a core dump.
    os._exit(NO_DISPLAY)


def _why() -> str:
    return f" Qt says: {' '.join(_held).strip()}" if _held else ""
