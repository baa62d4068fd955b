"""Qt's voice, where its package is installed, with the engine that Qt has for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer

pytest.importorskip("PySide6.QtTextToSpeech")

from app.speaking.qt_voice import QtVoice

# Of an extra that `make test-system` installs.
pytestmark = pytest.mark.system

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def voice(qtbot: QtBot) -> QtVoice:
    del qtbot
    return QtVoice("en", "mock")


def test_an_engine_that_nobody_hears_cannot_speak(voice: QtVoice) -> None:
    assert not voice.can_speak


def test_one_sentence_ends_before_the_next(voice: QtVoice, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(voice.finished, timeout=5000):
            voice.say("One two.", 1.0)


def test_stop_is_silent_within_300_ms_and_tells_nothing(voice: QtVoice, qtbot: QtBot) -> None:
    told: list[str] = []
    voice.finished.connect(lambda: told.append("finished"))
    voice.failed.connect(lambda: told.append("failed"))
    voice.say("One two three four five.", 1.0)
    qtbot.wait(50)
    clock = QElapsedTimer()
    clock.start()
    voice.stop()
    assert clock.elapsed() < 300
    assert voice._engine.state() == voice._engine.State.Ready
    qtbot.wait(200)
    assert told == []


def test_what_was_stopped_does_not_end_what_comes_next(voice: QtVoice, qtbot: QtBot) -> None:
    told: list[int] = []
    clock = QElapsedTimer()
    clock.start()
    voice.finished.connect(lambda: told.append(clock.elapsed()))
    voice.say("One two three four five.", 1.0)
    voice.say("One two three four five.", 1.0)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    qtbot.wait(300)
    assert len(told) == 1
    assert told[0] > 300
