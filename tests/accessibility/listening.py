"""Orca on a desktop of its own, and what it says: the screen reader of Debian's desktops."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.accessibility.speech import Speech
from tests.accessibility.waiting import PATIENCE, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.accessibility.desktop import Desktop

PYTHON = "/usr/bin/python3"
ORCA = Path(__file__).with_name("private_orca.py")

RENEW = "RENEW_TRANSCRIPTS"
"""Set to 1 in the environment, what is heard is written down in place of what is expected."""

QUIET = 0.7
"""In seconds: how long nothing is said when Orca has said all, where nobody knows how much."""

# A key is named by whoever presses it, not by what it does.
SETTINGS = {"enableKeyEcho": False}
ARGUMENTS = ("-e", "speech", "-d", "braille", "-d", "braille-monitor")


class Heard(NamedTuple):
    """What was done, and what Orca said to it."""

    done: str
    said: list[str]


class Orca:
    """Started before the program, as for people who need it; `stop` ends its voice."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._speech = Speech(desktop.folder)
        preferences = desktop.folder / "orca"
        preferences.mkdir()
        profile = {"profile": ["Default", "default"], **SETTINGS}
        settings = {"general": SETTINGS, "profiles": {"default": profile}}
        settings |= {"pronunciations": {}, "keybindings": {}}
        (preferences / "user-settings.conf").write_text(json.dumps(settings))
        desktop.announce_screen_reader()
        voice = self._speech.address
        desktop.start(PYTHON, str(ORCA), *ARGUMENTS, "-u", str(preferences), SPEECHD_ADDRESS=voice)
        self.await_words("Screen reader on.")

    def stop(self) -> None:
        """Have its voice no more."""
        self._speech.stop()

    def await_words(self, words: str) -> None:
        """Wait until something with these words was said, and forget all that was."""
        heard: list[str] = []

        def said() -> bool:
            heard.extend(self._speech.taken())
            return any(words in one for one in heard)

        until(said, f"Orca to say {words!r}")

    def await_quiet(self) -> None:
        """Wait until nothing more is said, and forget all that was."""
        self._speech.wait(0, 0.0, QUIET)

    def listen(self, keys: tuple[str, ...], expected: list[Heard]) -> list[Heard]:
        """What is said on arriving, and then to each key, up to what is not as expected.

        `expected` tells how much to wait for; with nothing expected, quiet is waited for.
        """
        heard = []
        for at, done in enumerate(("arriving", *keys)):
            if at:
                self._desktop.key(done)
            if not expected:
                heard.append(Heard(done, self._speech.wait(1, 2 * QUIET, QUIET)))
                continue
            # What comes late is found in the next answer, so only the last one waits for quiet.
            count = len(expected[at].said) if at < len(expected) else 0
            quiet = QUIET if at == len(keys) else 0.0
            heard.append(Heard(done, self._speech.wait(count, PATIENCE, quiet)))
            if heard[-1] not in expected[at : at + 1]:
                break
        return heard


def read_transcript(path: Path) -> list[Heard]:
    """What is expected to be heard."""
    heard: list[Heard] = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line.startswith("> "):
            heard.append(Heard(line.removeprefix("> "), []))
        else:
            heard[-1].said.append(line)
    return heard


def written(heard: list[Heard]) -> str:
    """A transcript: what was done behind >, and below it each utterance on a line of its own."""
    return "".join(f"{line}\n" for one in heard for line in _lines(one))


def _lines(heard: Heard) -> Iterator[str]:
    yield f"> {heard.done}"
    yield from heard.said
