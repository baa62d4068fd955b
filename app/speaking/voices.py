"""The voice of this computer, if it has one."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory

from app.speaking.process_voice import ProcessVoice, Program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.speaking.qt_voice import QtVoice

    Found = QtVoice | ProcessVoice

WORDS_A_MINUTE = 160

POWERSHELL = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Rate = {rate}; "
    "$voice.Speak([Console]::In.ReadToEnd())"
)


def find_voice(language: str, platform: str = sys.platform) -> Found | None:
    """Qt's voice or that of a program of the system, or None where there is neither.

    On Linux Qt comes last: it has no other voice there than speech-dispatcher's, and asks it for
    all of its voices first, during which the window stands still for 9 seconds.
    """
    if platform in {"darwin", "win32"}:
        return qt_voice(language) or program_voice(language, platform)
    return program_voice(language, platform) or qt_voice(language)


def qt_voice(language: str) -> QtVoice | None:
    """The voice that Qt finds, or None without its package or an engine."""
    # Qt would tell the log of every library of sound that it looked for and did not need.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    try:
        from app.speaking.qt_voice import QtVoice  # noqa: PLC0415 - not everybody has it
    except ImportError:
        return None
    voice = QtVoice(language)
    return voice if voice.can_speak else None


def program_voice(language: str, platform: str) -> ProcessVoice | None:
    """The voice of the first program there is, or None."""
    for name, program in _programs(language, platform):
        path = shutil.which(name)
        if path is not None:
            return ProcessVoice(program._replace(path=path))
    return None


def _programs(language: str, platform: str) -> Iterator[tuple[str, Program]]:
    if platform == "darwin":
        yield "say", Program("", lambda rate: ["-r", _words(rate), "-f", "-"])
    elif platform == "win32":
        yield "powershell", Program("", _powershell)
    else:
        yield (
            "espeak-ng",
            Program("", lambda rate: ["-b", "1", "-v", language, "-s", _words(rate), "--stdin"]),
        )
        yield "spd-say", Program("", lambda rate: _spd_say(language, rate), ("--stop",))


def _words(rate: float) -> str:
    return str(round(WORDS_A_MINUTE * rate))


def _spd_say(language: str, rate: float) -> list[str]:
    # Its rates go from -100 to 100.
    percent = max(-100, min(100, round((rate - 1.0) * 100)))
    return ["-l", language, "-r", str(percent), "-w", "-e"]


def _powershell(rate: float) -> list[str]:
    # Its rates go from -10 to 10.
    script = POWERSHELL.format(rate=max(-10, min(10, round((rate - 1.0) * 10))))
    return ["-NoProfile", "-NonInteractive", "-Command", script]
