from __future__ import annotations

import subprocess
import sys
import wave
from typing import TYPE_CHECKING

import pytest

from app.speaking import voices
from app.speaking.process_voice import ProcessVoice
from app.speaking.voices import find_voice, program_voice, qt_voice

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PATHEXT", "")
    return tmp_path


def add(folder: Path, name: str) -> None:
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("platform", "there", "taken"),
    [
        ("linux", ["espeak-ng", "spd-say"], "espeak-ng"),
        ("linux", ["spd-say"], "spd-say"),
        ("linux", ["say", "powershell"], ""),
        ("darwin", ["say", "espeak-ng"], "say"),
        ("win32", ["powershell"], "powershell"),
        ("win32", [], ""),
    ],
)
def test_the_first_program_of_the_system_is_taken(
    folder: Path, platform: str, there: list[str], taken: str
) -> None:
    for name in there:
        add(folder, name)
    voice = program_voice("en", platform)
    assert (voice._program.path if voice else "") == (str(folder / taken) if taken else "")


@pytest.mark.parametrize("name", ["espeak-ng", "spd-say", "say", "powershell"])
@pytest.mark.parametrize("rate", [0.6, 1.0, 1.6])
def test_every_program_reads_what_it_says_and_is_told_how_fast(
    folder: Path, name: str, rate: float
) -> None:
    platform = {"say": "darwin", "powershell": "win32"}.get(name, "linux")
    add(folder, name)
    voice = program_voice("en", platform)
    assert voice is not None
    line = " ".join(voice._program.arguments(rate))
    others = [" ".join(voice._program.arguments(other)) for other in (0.6, 1.0, 1.6)]
    assert len(set(others)) == 3
    reads = {"espeak-ng": "--stdin", "spd-say": "-e", "say": "-f -", "powershell": "ReadToEnd"}
    assert reads[name] in line


def test_without_an_engine_there_is_no_voice_and_no_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "app.speaking.qt_voice", None)
    assert list(folder.iterdir()) == []
    assert find_voice("en") is None


def test_without_its_package_qt_has_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    monkeypatch.delitem(sys.modules, "app.speaking.qt_voice", raising=False)
    assert qt_voice("en") is None


@pytest.mark.parametrize(
    ("platform", "program", "first"),
    [("darwin", "say", "qt"), ("win32", "powershell", "qt"), ("linux", "espeak-ng", "program")],
)
def test_either_voice_comes_first_and_the_other_in_its_place(
    monkeypatch: pytest.MonkeyPatch, folder: Path, platform: str, program: str, first: str
) -> None:
    qt = object()
    monkeypatch.setattr(voices, "qt_voice", lambda _: qt)
    assert find_voice("en", platform) is qt
    add(folder, program)
    assert (find_voice("en", platform) is qt) is (first == "qt")
    monkeypatch.setattr(voices, "qt_voice", lambda _: None)
    assert isinstance(find_voice("en", platform), ProcessVoice)


WORDS = "The coil stays on your head for about twenty minutes, and you can go home by yourself."


@pytest.mark.system
@pytest.mark.parametrize("rate", [0.6, 1.0, 1.6])
def test_espeak_says_a_sentence_in_a_plausible_time(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rate: float
) -> None:
    monkeypatch.setattr("app.speaking.process_voice.LETTER_MS", 0)
    voice = program_voice("en", "linux")
    assert voice is not None
    assert voice._program.path.endswith("espeak-ng")
    recorded = tmp_path / "said.wav"
    words = voice._program.arguments
    recorder = ProcessVoice(
        voice._program._replace(arguments=lambda rate: [*words(rate), "-w", str(recorded)])
    )
    with qtbot.waitSignal(recorder.finished, timeout=20_000):
        recorder.say(WORDS, rate)
    with wave.open(str(recorded)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        loudest = max(sound.readframes(sound.getnframes()))
    minutes = len(WORDS.split()) / (voices.WORDS_A_MINUTE * rate)
    assert minutes * 60 * 0.6 < seconds < minutes * 60 * 1.6
    assert loudest > 0


@pytest.mark.system
def test_espeak_is_handed_every_word() -> None:
    voice = program_voice("en", "linux")
    assert voice is not None
    # Instead of a sound, what it made of each word.
    words = [voice._program.path, *voice._program.arguments(1.0), "-q", "-X"]
    done = subprocess.run(words, input=f"{WORDS}\n".encode(), capture_output=True, check=True)
    told = done.stdout.decode().lower()
    assert [word for word in WORDS.split() if word.strip(".,").lower() not in told] == []
