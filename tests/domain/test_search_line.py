from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.page import plain
from app.domain.search_line import Marker, line_of
from app.domain.search_words import folded, words_of

LONG = "One sentence is here. Another has the word apple in it. The last has pears and plums."


def line(text: str, *typed: str) -> str:
    """The line with its bold words between stars."""
    pieces = line_of(text, Marker(typed, ()))
    return "".join(f"*{words}*" if style else words for words, style in pieces)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["apple"], "Another has the word *apple* in it. The last has pears and plums."),
        (["app"], "Another has the word *apple* in it. The last has pears and plums."),
        (["ap"], LONG),
        (["pears", "plums"], "The last has *pears* and *plums.*"),
        (["last", "pears"], "The *last* has *pears* and plums."),
        (["one", "sentence"], LONG.replace("One sentence", "*One sentence*")),
        (["nothing"], LONG),
    ],
)
def test_it_begins_with_the_sentence_that_has_most_of_the_words(
    typed: list[str], said: str
) -> None:
    assert line(LONG, *typed) == said


def test_a_long_sentence_is_cut_and_says_so() -> None:
    text = " ".join(f"word{number}" for number in range(100))
    assert line(text).endswith("word25 …")
    assert line(text, "word60").startswith("… *word60* word61")


def test_a_list_ends_without_the_mark_that_parts_its_items() -> None:
    assert line("One; two; three;", "three") == "*three*"


def test_words_near_to_a_typed_one_are_bold() -> None:
    pieces = line_of("It may hurt.", Marker(["hert"], {"hurt"}))
    assert [words for words, style in pieces if style] == ["hurt."]


def test_parts_of_a_word_with_a_hyphen_are_found() -> None:
    assert line("A figure-8 coil.", "figure") == "A *figure-8* coil."


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_any_text_gives_a_line(text: str, typed: list[str]) -> None:
    said = plain(line_of(text, Marker(typed, ())))
    assert set(said) <= {*text, "…", " "}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Größe, Ærø!", ["grosse", "aero"]),
        ("don't I\N{RIGHT SINGLE QUOTATION MARK}m", ["dont", "im"]),
        ("Does it HURT?", ["does", "it", "hurt"]),
        ("figure-8", ["figure", "8"]),
        ("", []),
    ],
)
def test_words_are_small_and_without_accents(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text())
def test_folding_keeps_the_number_of_words_between_spaces(text: str) -> None:
    assert len(folded(text).split(" ")) == len(text.split(" "))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert words_of(" ".join(words_of(text))) == words_of(text)
