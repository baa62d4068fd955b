from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.near_words import beginning_with, with_errors, with_other_ending

LETTERS = st.text("abc", min_size=1, max_size=7)


def errors(one: str, other: str) -> int:
    """How many letters were added, left out, exchanged or swapped: the plain, slow way."""
    rows = [[max(a, b) for b in range(len(other) + 1)] for a in range(len(one) + 1)]
    for a in range(1, len(one) + 1):
        for b in range(1, len(other) + 1):
            rows[a][b] = min(
                rows[a - 1][b] + 1,
                rows[a][b - 1] + 1,
                rows[a - 1][b - 1] + (one[a - 1] != other[b - 1]),
            )
            if a > 1 and b > 1 and one[a - 2 : a] == other[b - 2 : b][::-1]:
                rows[a][b] = min(rows[a][b], rows[a - 2][b - 2] + 1)
    return rows[-1][-1]


def least(word: str, typed: str) -> int:
    return min(errors(word[:end], typed) for end in range(len(word) + 1))


@given(st.sets(LETTERS, max_size=30), st.text("abc", min_size=4, max_size=7))
def test_words_with_one_error_are_those_that_counting_finds(words: set[str], typed: str) -> None:
    order = sorted(words)
    found = [order[number] for one in with_errors(order, typed) for number in one]
    assert found == [word for word in order if least(word, typed) <= 1]


@given(
    st.sets(st.text("abc", min_size=1, max_size=10), max_size=30),
    st.text("abc", min_size=8, max_size=9),
)
def test_in_a_long_word_two_errors_are_forgiven_behind_its_first_letter(
    words: set[str], typed: str
) -> None:
    order = sorted(words)
    one = [word for word in order if least(word, typed) <= 1]
    two = [word for word in order if word[0] == typed[0] and least(word, typed) <= 2]
    found = [order[number] for one in with_errors(order, typed) for number in one]
    assert found == (one or two)


def test_short_words_must_be_right() -> None:
    assert with_errors(["abc"], "abd") == []


@pytest.mark.parametrize(
    ("start", "found"), [("", ["a", "ab", "abc", "b"]), ("ab", ["ab", "abc"]), ("c", [])]
)
def test_words_that_begin_so(start: str, found: list[str]) -> None:
    words = ["a", "ab", "abc", "b"]
    assert [words[number] for number in beginning_with(words, start)] == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hurting", ["hurt"]),
        ("hurts", ["hurt"]),
        ("drives", ["drive", "driven"]),
        ("driving", ["drive", "driven"]),
        ("pains", []),
        ("hurtfully", []),
    ],
)
def test_words_with_another_ending(typed: str, found: list[str]) -> None:
    words = ["drive", "driven", "hurt", "pin"]
    assert [words[number] for number in with_other_ending(words, typed)] == found
