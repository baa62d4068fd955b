from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer

from app.speaking import process_voice
from app.speaking.process_voice import ProcessVoice, Program

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LISTENER = """
import sys, os, pathlib, time
folder = pathlib.Path(sys.argv[1])
text = sys.stdin.buffer.read().decode()
with (folder / "heard").open("a", encoding="utf-8") as heard:
    heard.write(text)
(folder / "command-line").write_bytes(pathlib.Path("/proc/self/cmdline").read_bytes()
    if os.path.exists("/proc/self/cmdline") else b"")
(folder / "pid").write_text(str(os.getpid()))
time.sleep(float(sys.argv[2]))
sys.exit(int(sys.argv[3]))
"""
SENTENCE = "Sätze “with quotes”, $HOME; and `ticks`."


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_voice, "LETTER_MS", 0)


def speaker(folder: Path, seconds: float = 0, status: int = 0) -> ProcessVoice:
    words = ["-c", LISTENER, str(folder), str(seconds), str(status)]
    return ProcessVoice(Program(sys.executable, lambda rate: [*words, str(rate)]))


@pytest.mark.usefixtures("quick")
def test_a_program_reads_the_words_and_no_other_process_does(qtbot: QtBot, tmp_path: Path) -> None:
    voice = speaker(tmp_path)
    with qtbot.waitSignal(voice.finished):
        voice.say(SENTENCE, 1.5)
    assert (tmp_path / "heard").read_text(encoding="utf-8") == f"{SENTENCE}\n"
    line = (tmp_path / "command-line").read_bytes()
    assert line.endswith(b"1.5\0")
    assert b"quotes" not in line


def test_stop_ends_the_program_within_300_ms_and_tells_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    voice = speaker(tmp_path, seconds=60)
    told: list[str] = []
    voice.finished.connect(lambda: told.append("finished"))
    voice.failed.connect(lambda: told.append("failed"))
    voice.say(SENTENCE, 1.0)
    qtbot.waitUntil((tmp_path / "pid").exists)
    process = voice._process
    assert process is not None
    clock = QElapsedTimer()
    clock.start()
    voice.stop()
    assert clock.elapsed() < 300
    assert process.state() == process.ProcessState.NotRunning
    qtbot.wait(50)
    assert told == []


@pytest.mark.usefixtures("quick")
def test_the_next_sentence_ends_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    voice = speaker(tmp_path, seconds=0.2)
    told: list[str] = []
    voice.finished.connect(lambda: told.append("finished"))
    voice.say("One.", 1.0)
    qtbot.waitUntil((tmp_path / "pid").exists)
    with qtbot.waitSignal(voice.finished):
        voice.say("Two.", 1.0)
    assert told == ["finished"]


@pytest.mark.parametrize("status", [1, 3])
def test_a_program_that_ends_badly_has_failed(qtbot: QtBot, tmp_path: Path, status: int) -> None:
    voice = speaker(tmp_path, status=status)
    with qtbot.waitSignal(voice.failed):
        voice.say(SENTENCE, 1.0)


def test_a_program_that_is_not_there_has_failed_once(qtbot: QtBot, tmp_path: Path) -> None:
    voice = ProcessVoice(Program(str(tmp_path / "nothing"), lambda _: []))
    told: list[str] = []
    voice.failed.connect(lambda: told.append("failed"))
    voice.say("One.", 1.0)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == ["failed"]


def test_a_program_that_does_not_read_has_not_failed_for_that(qtbot: QtBot) -> None:
    voice = ProcessVoice(Program(sys.executable, lambda _: ["-c", ""]))
    with qtbot.waitSignal(voice.finished):
        voice.say("Short.", 1.0)


def test_a_long_sentence_that_is_said_in_no_time_was_heard_by_nobody(
    qtbot: QtBot, tmp_path: Path
) -> None:
    voice = speaker(tmp_path)
    with qtbot.waitSignal(voice.failed):
        voice.say("A long sentence. " * 100, 1.0)


def test_what_goes_on_without_the_program_is_silenced_by_it(qtbot: QtBot, tmp_path: Path) -> None:
    words = ["-c", LISTENER, str(tmp_path), "60", "0"]
    silence = ("-c", f"open({str(tmp_path / 'silenced')!r}, 'w').close()")
    voice = ProcessVoice(Program(sys.executable, lambda _: words, silence))
    voice.say("One.", 1.0)
    qtbot.waitUntil((tmp_path / "pid").exists)
    voice.stop()
    qtbot.waitUntil((tmp_path / "silenced").exists)


def test_stop_without_anything_said_does_nothing(tmp_path: Path) -> None:
    speaker(tmp_path).stop()
