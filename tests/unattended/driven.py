"""A kiosk in a process of its own below a supervisor, driven over pipes, and what can befall it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from app import resources
from tests.staff_pin import SEAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROOT = resources.CONTENT.parent
SLOWEST = 20
"""Seconds in which a machine that has much to do answers."""

SUPERVISOR = 'while kill -0 "$0" 2> /dev/null; do "$@"; done'
"""As Restart=always: whatever a process ends with, another one follows, while the test lives."""

SETTINGS = """
screen_diagonal_in = 24.0
pin = "{pin}"
crisis_text = "Tell anyone at reception."
count_visits = "{folder}/visits.csv"
"""


class Driven:
    """A kiosk with a clinic's whole file on a display; `first` is what it told of its start.

    All that it may write to is `folder`: its home, its session and its totals are there.
    """

    def __init__(
        self,
        folder: Path,
        display: str,
        around: Sequence[str] = (),
        more_settings: str = "",
        **environment: str,
    ) -> None:
        self.folder = folder / "own"
        self.folder.mkdir(mode=0o700)
        settings = folder / "clinic.toml"
        text = SETTINGS.format(pin=SEAL, folder=self.folder) + more_settings
        settings.write_text(text, encoding="utf-8")
        own = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(self.folder))
        kept = {name: os.environ[name] for name in ("PATH",)} | {"PYTHONDONTWRITEBYTECODE": "1"}
        given = {**kept, **own, "DISPLAY": display, **environment}
        self._errors = folder / "errors"
        kiosk = (sys.executable, "-m", "tests.unattended.driven_kiosk", "--settings", str(settings))
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                [*around, "sh", "-c", SUPERVISOR, str(os.getpid()), *kiosk],
                cwd=ROOT,
                # Empty stands for none at all.
                env={name: value for name, value in given.items() if value},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
            )
        self._heard = b""
        self.first = self.next_word()

    def end(self) -> None:
        """Kill it and its supervisor."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate(timeout=20)

    def do(self, *order: str) -> dict[str, Any]:
        """Give an order; returns what is on the screen some beats later."""
        assert self._process.stdin is not None
        self._process.stdin.write((" ".join(order) + "\n").encode())
        self._process.stdin.flush()
        return self.next_word()

    def next_word(self) -> dict[str, Any]:
        """What the kiosk says next, by itself or when it was asked."""
        assert self._process.stdout is not None
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self._process.stdout], [], [], SLOWEST)
            new = os.read(self._process.stdout.fileno(), 65536) if ready else b""
            assert new, f"the kiosk says nothing any more:\n{self.errors}"
            self._heard += new
        line, _, self._heard = self._heard.partition(b"\n")
        told: dict[str, Any] = json.loads(line)
        return told

    def kill(self) -> dict[str, Any]:
        """End the process at once; returns how the next one starts."""
        os.kill(self.first["process"], signal.SIGKILL)
        return self.next_word()

    @property
    def errors(self) -> str:
        """What it has said on stderr."""
        return self._errors.read_text(encoding="utf-8", errors="replace")
