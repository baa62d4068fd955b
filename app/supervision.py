"""What the program tells the supervisor that started it, in the words of systemd's sd_notify."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, SignalInstance

READY, ALIVE = b"READY=1", b"WATCHDOG=1"


def report_to_supervisor(prepared: SignalInstance, parent: QObject) -> bool:
    """Whether there is a supervisor; it hears when the window is there, and then that we live.

    It hears from the thread that draws and listens to people, so nothing while that one hangs.
    """
    # Taken out of the environment: what we start has nothing to say there. For whom systemd meant
    # it does not matter, for that is the compositor, which started us and says nothing itself.
    address = os.environ.pop("NOTIFY_SOCKET", "")
    limit = os.environ.pop("WATCHDOG_USEC", "")
    os.environ.pop("WATCHDOG_PID", None)
    if not address:
        return False
    beat = QTimer(parent)

    def begin() -> None:
        _say(address, READY)
        if limit.isdecimal() and int(limit):
            _say(address, ALIVE)
            # Twice within the limit, which is in microseconds.
            beat.start(max(1, int(limit) // 2000))

    beat.timeout.connect(lambda: _say(address, ALIVE))
    prepared.connect(begin)
    return True


def _say(address: str, words: bytes) -> None:
    # An @ in front stands for a NUL: a socket that is in no folder.
    place = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        # A supervisor that listens no longer is none: waiting for it would hang the window.
        out.setblocking(False)
        try:
            out.sendto(words, place)
        except OSError:
            return
