"""`fieldguide pin`: asks for a staff PIN in the terminal, prints what clinic.toml keeps of it."""

from __future__ import annotations

import getpass
import sys

from app.exit_status import REFUSED
from app.loading.pin import LONGEST, SHORTEST, is_pin, sealed
from app.saying import say


def run() -> int:
    """Ask twice without showing the digits, print one line; returns the exit status."""
    try:
        first = _asked(f"Staff PIN ({SHORTEST} to {LONGEST} digits): ")
        if not is_pin(first):
            return _refuse(f"a PIN has {SHORTEST} to {LONGEST} digits and nothing else")
        if _asked("Again: ") != first:
            return _refuse("these are two different PINs. Run it again")
    except (EOFError, KeyboardInterrupt):
        return _refuse("no PIN was given")
    sys.stdout.write(f'pin = "{sealed(first)}"\n')
    return 0


def _asked(prompt: str) -> str:
    """What was typed; from another program, the next line."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt).strip()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def _refuse(why: str) -> int:
    say(why)
    return REFUSED
