import re

import pytest
import syllapy

from app.checking.language import Language, language
from app.checking.prose import passages
from app.checking.reading_level import count_words, level, sentences, syllables
from app.domain.page import Callout, Disclosure, Figure, Heading, Page, Prose, Table

CLEAN = {
    "a visit": (
        "A coil rests on the left side of your head. It sends out short pulses. Each one makes a "
        "loud click and a firm tap. You wear soft plugs in both ears. The first visit takes the "
        "most time, because the team must find the right place. You can stop whenever you want.",
        6,
    ),
    "a family": (
        "Many people feel alone when they are low. A friend can help by sitting with them for a "
        "while. Ask what would make the day a little better. Cooking a meal or taking a short walk "
        "can be enough. You do not need to find the perfect words.",
        5,
    ),
    "a study": (
        "The researchers followed one hundred patients for several months. Every participant "
        "answered the same questionnaire before and after treatment. The difference between the "
        "groups was considerable, although the investigators could not explain it completely.",
        3,
    ),
    "an insurer": (
        "Insurance companies usually require additional information. Your doctor will describe "
        "your previous medicines and explain the recommendation. Remember to keep a copy of every "
        "document that you receive, and write down the names of the people you talked to.",
        3,
    ),
}  # fmt: skip
"""Prose without names, numbers or marks; how many sentences it has was counted by eye."""


def english() -> Language:
    known = language("en")
    assert known is not None
    return known


def grade_of_another(text: str, said: int) -> float:
    """The Flesch-Kincaid grade from the syllables that an independent library counts.

    It knows about 6,000 words and guesses others: "followed" has three syllables there.
    """
    words = re.findall(r"[A-Za-z]+", text)
    spoken: int = sum(syllapy.count(word) for word in words)
    return 0.39 * len(words) / said + 11.8 * spoken / len(words) - 15.59


@pytest.mark.parametrize(("text", "said"), CLEAN.values(), ids=CLEAN)
def test_the_grade_is_that_of_an_independent_counter(text: str, said: int) -> None:
    found = level([text], english())
    assert len(sentences(text)) == said
    assert found.raw == pytest.approx(grade_of_another(text, said), abs=0.5)
    assert found.raw == found.exempted


def test_the_prose_of_clean_texts_spans_the_grades_that_matter() -> None:
    grades = [level([text], english()).raw for text, _ in CLEAN.values()]
    assert min(grades) < 4
    assert max(grades) > 10


def test_most_words_have_the_syllables_of_an_independent_dictionary() -> None:
    words = [word for word in syllapy.WORD_DICT if word.isalpha()]
    ours = {word: syllables(word, english().syllables) for word in words}
    same = [word for word in words if ours[word] == syllapy.WORD_DICT[word]]
    theirs = sum(syllapy.WORD_DICT[word] for word in words)
    assert len(same) > 0.93 * len(words)
    assert sum(ours.values()) == pytest.approx(theirs, rel=0.02)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("care", 1), ("little", 2), ("asked", 1), ("added", 2), ("controlled", 2), ("takes", 1),
        ("pulses", 2), ("rules", 1), ("clothes", 1), ("safely", 2), ("safety", 2), ("usually", 4),
        ("anxiety", 4), ("mania", 3), ("being", 2), ("period", 3), ("every", 2), ("something", 2),
        ("someone", 2), ("people", 2), ("treatment", 2), ("patient", 2), ("medicine", 3),
        ("seizure", 2), ("suicide", 3), ("depression", 3), ("esketamine", 4), ("player", 2),
        ("TMS", 3), ("PHQ-9", 4), ("H-coil", 2), ("a", 1), ("I", 1), ("A", 1), ("36", 2),
        ("10,000", 5), ("don't", 1), ("the", 1), ("hundred", 2),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word, english().syllables) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two? Three.", 3),
        ("Drs. Spitzer and Williams wrote it.", 1),
        ("See B. W. Williams.", 1),
        ("It is 0.5 at most. Then stop.", 2),
        ('You can say: "I need to talk." Then stop.', 2),
        ("Tell the clinic about: metal, pumps.", 1),
        ("no capital. after a stop", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_word_may_hold_a_hyphen_or_a_number_and_a_mark_is_none() -> None:
    assert count_words("An H-coil had 10,000 \u2013 or so - of them .") == 8


def test_listed_names_count_as_short_words() -> None:
    (with_names, plain) = ("Aripiprazole and transcranial magnetic stimulation help.", "it " * 4)
    found = level([with_names], english())
    assert found.exempted == level([f"{plain}and help."], english()).raw
    assert found.raw > found.exempted
    assert found.words == 6


def test_no_prose_is_of_grade_0() -> None:
    assert level([], english()) == (0, 0.0, 0.0)


HARD = "Incomprehensible institutional considerations"
EASY = "We sit and talk."
PAGE = Page(
    "small", "Title", "ask", (),
    (
        Prose("kicker", (((HARD, ""),),)),
        Heading(1, HARD, "top"),
        Callout("message", "", (Prose("lead", (((EASY, ""),),)),)),
        Heading(2, HARD, "in-short"),
        Prose("bullets", (((EASY, ""),), (("a fragment", ""),))),
        Heading(2, HARD, "more"),
        Prose("paragraph", ((("We ", ""), ("sit", "strong"), (" and talk.", "")),)),
        Figure("picture", "coil", HARD, HARD),
        Table((HARD,), ((HARD,),)),
        Callout("note", HARD, (Prose("paragraph", (((EASY, ""),),)),)),
        Callout("clinician", HARD, (Prose("paragraph", (((HARD, ""),),)),)),
        Disclosure(HARD, "why", (Prose("paragraph", (((EASY, ""),),)),)),
        Disclosure(HARD, "sources", (Prose("small", (((HARD, ""),),)),)),
        Prose("small", (((HARD, ""),),)),
    ),
)  # fmt: skip


def test_only_running_text_is_prose_and_pieces_are_not_run_together() -> None:
    found = [(one.text, one.place) for one in passages(PAGE) if one.is_prose()]
    places = ["message", "in-short", "body", "body", "why"]
    assert found == [(EASY, place) for place in places]
    texts = [text for text, _ in found]
    assert level(texts, english()).raw == level([EASY], english()).raw
