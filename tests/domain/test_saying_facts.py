from dataclasses import replace

import pytest

from app.domain.facts import Fact, Phrases

ENGLISH = Phrases(
    "{count} out of {of} people",
    "to",
    "about {said}",
    ",",
    {"weeks": ("week", "weeks"), "people": ("person", "people")},
)
GERMAN = Phrases(
    "{count} von {of} Menschen", "bis", "etwa {said}", ".", {"weeks": ("Woche", "Wochen")}
)

SHARE = Fact(
    id="headache",
    kind="share",
    count=47,
    of=100,
    comparator=38,
    low=0,
    high=0,
    unit="",
    sources=("LEVKOVITZ15",),
    sure="fairly",
    checked="seen",
    what="",
    rest="",
    comparator_words="",
    group="",
    time="",
    why="",
    label="",
    rest_label="",
    name="",
    comparator_name="",
    harm=True,
)
ALONE = replace(SHARE, comparator=None)
RARE = replace(SHARE, count=1, of=10_000, comparator=None)
FEWER = replace(SHARE, count=5, of=2_000, comparator=1_505)
SAME = replace(SHARE, count=38)
RANGE = replace(SHARE, kind="range", low=4, high=6, unit="weeks")
UP_TO_ONE = replace(RANGE, low=0, high=1)
WIDE = replace(RANGE, low=1_000, high=20_000, unit="people")
AMOUNT = replace(SHARE, kind="amount", count=13, unit="weeks")
ONE = replace(AMOUNT, count=1)
MANY = replace(AMOUNT, count=1_371, unit="people")

SAID = [
    (SHARE, "", "47 out of 100 people"),
    (SHARE, "count", "47"),
    (SHARE, "rest", "53 out of 100 people"),
    (SHARE, "comparator", "38 out of 100 people"),
    (SHARE, "difference", "9"),
    (SAME, "difference", "0"),
    (RARE, "", "1 out of 10,000 people"),
    (RARE, "rest", "9,999 out of 10,000 people"),
    (FEWER, "comparator", "1,505 out of 2,000 people"),
    (FEWER, "difference", "1,500"),
    (RANGE, "", "4 to 6 weeks"),
    (UP_TO_ONE, "", "0 to 1 week"),
    (WIDE, "", "1,000 to 20,000 people"),
    (AMOUNT, "", "13 weeks"),
    (AMOUNT, "count", "13"),
    (ONE, "", "1 week"),
    (MANY, "", "1,371 people"),
    (MANY, "count", "1,371"),
]


@pytest.mark.parametrize(("fact", "part", "words"), SAID)
def test_a_fact_is_said_in_words(fact: Fact, part: str, words: str) -> None:
    assert fact.say(part, ENGLISH) == words


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (RARE, "1 von 10.000 Menschen"),
        (RANGE, "4 bis 6 Wochen"),
        (replace(AMOUNT, count=1_000_000), "1.000.000 Wochen"),
        (ONE, "1 Woche"),
    ],
)
def test_another_language_says_it_its_own_way(fact: Fact, words: str) -> None:
    assert fact.say("", GERMAN) == words


@pytest.mark.parametrize(
    ("fact", "part"),
    [
        (SHARE, "low"),
        (ALONE, "comparator"),
        (ALONE, "difference"),
        (RANGE, "count"),
        (RANGE, "rest"),
        (AMOUNT, "rest"),
        (AMOUNT, "comparator"),
    ],
)
def test_a_part_the_kind_does_not_have_is_a_key_error(fact: Fact, part: str) -> None:
    with pytest.raises(KeyError, match=part):
        fact.say(part, ENGLISH)


def test_a_comparator_of_nobody_is_still_said() -> None:
    assert replace(SHARE, comparator=0).say("comparator", ENGLISH) == "0 out of 100 people"


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")]
)
def test_numbers_are_separated_by_thousands(value: int, words: str) -> None:
    assert ENGLISH.number(value) == words


@pytest.mark.parametrize(("value", "words"), [(0, "0 weeks"), (1, "1 week"), (2, "2 weeks")])
def test_only_one_is_singular(value: int, words: str) -> None:
    assert ENGLISH.quantity(value, "weeks") == words


@pytest.mark.parametrize(
    ("part", "said"),
    [("", "about 47 out of 100 people"), ("rest", "about 53 out of 100 people"), ("count", "47")],
)
def test_a_number_that_was_not_compared_with_its_source_is_said_softly(
    part: str, said: str
) -> None:
    assert replace(SHARE, checked="memory").say(part, ENGLISH) == said


def test_a_share_in_words_names_its_comparison_group_where_there_is_one() -> None:
    group = replace(SHARE, what="had a headache", comparator_words="of those given sham")
    said = "47 out of 100 people had a headache, 38 out of 100 people of those given sham"
    assert group.in_words(ENGLISH) == said
    alone = replace(ALONE, what="had a headache")
    assert alone.in_words(ENGLISH) == "47 out of 100 people had a headache"
