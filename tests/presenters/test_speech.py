from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.domain.sentences import Sentence, of_text
from app.presenters import speech as speech_module
from app.presenters.display import Display
from app.presenters.speech import FAILED, IDLE, NORMAL, PAUSED, RATES, SPEAKING, Passage, Speech
from tests.mock_voice import MockVoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THREE = Passage("page", of_text("One. Two. Three."))


@pytest.fixture
def voice(qtbot: QtBot) -> MockVoice:
    del qtbot
    return MockVoice()


@pytest.fixture
def display() -> Display:
    return Display("light", 100, "en", False)


@pytest.fixture
def speech(voice: MockVoice, display: Display) -> Speech:
    return Speech(voice, display, speaks_answers=False)


def test_a_passage_is_said_one_sentence_after_the_other(speech: Speech, voice: MockVoice) -> None:
    marked: list[Sentence | None] = []
    speech.sentence_changed.connect(marked.append)
    speech.speak(THREE)
    assert (voice.texts, speech.state, speech.pane) == (["One."], SPEAKING, "page")
    voice.end()
    assert voice.texts == ["One.", "Two."]
    voice.end()
    voice.end()
    assert (speech.state, speech.pane, speech.sentence) == (IDLE, "", None)
    assert [one.text if one else None for one in marked] == ["One.", "Two.", "Three.", None]


def test_a_pause_is_silent_and_begins_its_sentence_again(speech: Speech, voice: MockVoice) -> None:
    speech.speak(THREE)
    voice.end()
    speech.pause()
    assert (voice.speaking, speech.state) == (False, PAUSED)
    speech.go_on()
    assert voice.texts == ["One.", "Two.", "Two."]
    assert (voice.speaking, speech.state) == (True, SPEAKING)


def test_a_voice_that_ends_late_does_not_go_on_after_a_pause(
    speech: Speech, voice: MockVoice
) -> None:
    speech.speak(THREE)
    speech.pause()
    voice.end()
    assert (voice.texts, speech.state) == (["One."], PAUSED)


def test_stop_is_silent_at_once_and_forgets_the_passage(speech: Speech, voice: MockVoice) -> None:
    speech.speak(THREE)
    speech.stop()
    assert (voice.speaking, speech.state, speech.sentence) == (False, IDLE, None)
    speech.go_on()
    voice.end()
    assert voice.texts == ["One."]


def test_another_passage_takes_the_place_of_the_first(speech: Speech, voice: MockVoice) -> None:
    speech.speak(THREE)
    speech.speak(Passage("question", of_text("Four.")))
    assert (voice.texts, speech.pane) == (["One.", "Four."], "question")
    voice.end()
    assert (voice.texts, speech.state) == (["One.", "Four."], IDLE)


def test_an_empty_passage_says_nothing(speech: Speech, voice: MockVoice) -> None:
    speech.speak(Passage("page", ()))
    assert (voice.said, speech.state) == ([], IDLE)


def test_slower_and_faster_begin_the_sentence_again_at_that_speed(
    speech: Speech, voice: MockVoice
) -> None:
    speech.speak(THREE)
    speech.faster()
    speech.slower()
    speech.slower()
    rates = [RATES[NORMAL + step] for step in (0, 1, 0, -1)]
    assert voice.said == [("One.", rate) for rate in rates]


def test_the_speed_has_ends_and_stays_for_the_next_passage(
    speech: Speech, voice: MockVoice
) -> None:
    for _ in range(9):
        speech.faster()
    assert speech.step_of_rate == len(RATES) - 1
    for _ in range(9):
        speech.slower()
    assert speech.step_of_rate == 0
    assert voice.said == []
    speech.speak(THREE)
    assert voice.said == [("One.", RATES[0])]


def test_the_next_person_finds_the_speed_of_the_voice(speech: Speech, voice: MockVoice) -> None:
    speech.faster()
    speech.speak(THREE)
    speech.forget()
    assert (voice.speaking, speech.state, speech.step_of_rate) == (False, IDLE, NORMAL)
    speech.speak(THREE)
    assert voice.said[-1] == ("One.", 1.0)


def test_the_speed_can_be_changed_in_a_pause(speech: Speech, voice: MockVoice) -> None:
    speech.speak(THREE)
    speech.pause()
    speech.faster()
    assert (voice.speaking, len(voice.said)) == (False, 1)
    speech.go_on()
    assert voice.said[-1] == ("One.", RATES[NORMAL + 1])


def test_a_voice_that_fails_leaves_a_message_and_no_passage(
    speech: Speech, voice: MockVoice
) -> None:
    speech.speak(THREE)
    voice.break_down()
    assert (speech.state, speech.pane, speech.sentence) == (FAILED, "page", None)
    speech.stop()
    assert (speech.state, speech.pane) == (IDLE, "")


def test_after_a_failure_a_passage_may_be_tried_again(speech: Speech, voice: MockVoice) -> None:
    speech.speak(THREE)
    voice.break_down()
    speech.speak(THREE)
    assert (speech.state, voice.speaking) == (SPEAKING, True)


def test_a_voice_that_never_ends_is_waited_for_as_long_as_its_sentence_is(
    speech: Speech, voice: MockVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech_module, "FIRST_MS", 10)
    monkeypatch.setattr(speech_module, "LETTER_MS", 10)
    with qtbot.waitSignal(speech.changed):
        speech.speak(THREE)
    with qtbot.waitSignal(speech.changed):
        pass
    assert (speech.state, voice.speaking) == (FAILED, False)
    assert speech._late.interval() == 10 + 10 * len("One.")


def test_a_slow_rate_has_more_time(speech: Speech) -> None:
    speech.speak(THREE)
    normal = speech._late.interval()
    speech.slower()
    assert speech._late.interval() == round(normal / RATES[NORMAL - 1])


def test_a_pause_may_last(speech: Speech, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_module, "FIRST_MS", 1)
    monkeypatch.setattr(speech_module, "LETTER_MS", 1)
    speech.speak(THREE)
    speech.pause()
    assert not speech._late.isActive()
    qtbot.wait(20)
    assert speech.state == PAUSED


def test_another_voice_takes_over_in_silence(speech: Speech, voice: MockVoice) -> None:
    other = MockVoice()
    speech.speak(THREE)
    speech.use(other)
    assert (voice.speaking, speech.state) == (False, IDLE)
    speech.speak(THREE)
    voice.end()
    assert (voice.texts, other.texts) == (["One."], ["One."])


def test_answers_are_said_with_headphones_only(speech: Speech, display: Display) -> None:
    assert (speech.may_say_answers, speech.asks_for_headphones) == (False, True)
    display.use_headphones(used=True)
    assert speech.may_say_answers
    display.forget()
    assert not speech.may_say_answers


def test_at_home_answers_may_be_said(voice: MockVoice, display: Display) -> None:
    speech = Speech(voice, display, speaks_answers=True)
    assert (speech.may_say_answers, speech.asks_for_headphones) == (True, False)
