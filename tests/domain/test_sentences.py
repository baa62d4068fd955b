from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.page import (
    AskAbout,
    Callout,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Link,
    Links,
    Numbers,
    Page,
    Prose,
    Table,
)
from app.domain.question import Option, Question
from app.domain.sentences import Sentence, of_list, of_page, of_question, of_section, of_text, spans


def said(text: str) -> list[str]:
    return [text[start : start + length] for start, length in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "One sentence.",
        "It costs e.g. 20 dollars.",
        "Some (e.g. Anna) do.",
        "Ask Dr. Smith, or Mrs. J. Doe.",
        "In the U.S. Medicare pays.",
        "It takes 1.5 hours.",
        "See No. 5 of the list.",
        "At 9 a.m. People come.",
        "He said “Stop!” and left.",
        "Wait... and see.",
        "10,000 people (7 of them) had one",
        "version 1.2.3 is out",
        "What is iTBS?",
        "One type, i.e. theta burst, is short.",
        "Real vs. Pretend",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Really? Yes! Good.", ["Really?", "Yes!", "Good."]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("So do I. They do.", ["So do I.", "They do."]),
        ("It is short. iTBS takes 3 minutes.", ["It is short.", "iTBS takes 3 minutes."]),
        ("They had 5. 95 did not.", ["They had 5.", "95 did not."]),
        ("They said no. People left.", ["They said no.", "People left."]),
        ("Wait... Then go.", ["Wait...", "Then go."]),
        ("A line\nand another", ["A line", "and another"]),
        ("これは文です。次の文です。", ["これは文です。", "次の文です。"]),
        ("هل تعلم؟ نعم.", ["هل تعلم؟", "نعم."]),
        ("  One.   Two.  ", ["One.", "Two."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_are_told_apart(text: str, parts: list[str]) -> None:
    assert said(text) == parts


@given(st.text(alphabet=st.sampled_from("aAbZ .?!。\n“”()1é·U.S"), max_size=80) | st.text())
def test_no_word_is_lost_or_said_twice(text: str) -> None:
    assert "".join("".join(said(text)).split()) == "".join(text.split())
    places = list(spans(text))
    assert all(start + length <= following for (start, length), (following, _) in pairwise(places))


@given(st.text(max_size=60))
def test_a_sentence_stands_where_it_says(text: str) -> None:
    for one in of_text(text, 3, 2):
        assert one.piece[one.start : one.start + one.length] == one.text
        assert (one.block, one.item) == (3, 2)


def test_every_item_of_a_list_is_said_by_itself() -> None:
    texts = [(one.text, one.item) for one in of_list(["earplugs", "A coil. A chair"], 7)]
    assert texts == [("earplugs", 0), ("A coil.", 1), ("A chair", 1)]


def words(text: str) -> Prose:
    return Prose("paragraph", (((text, ""),),))


FIGURE = Figure("picture", "coil", "A coil above a head.", "How it is held.", "The coil", "Long.")
PAGE = Page(
    "page",
    "Title",
    "group",
    (),
    (
        Prose("kicker", ((("Good and bad  ·  3 minutes", ""),),)),
        Heading(1, "Title", "top"),
        Callout("message", "", (words("The message."),)),
        Heading(2, "First part", "first"),
        Prose("paragraph", ((("A ", ""), ("coil", "term:coil"), (" hums. It is loud.", "")),)),
        Heading(3, "Within", "within"),
        Table(("Felt", "TMS", "Sham"), (("Pain", "5 out of 100", ""), ("Rash", "1", "2"))),
        Numbers(("pain",), "Felt"),
        FIGURE,
        AskAbout("page#first", "First part", "Title"),
        Heading(2, "Second part", "second"),
        HelplinePanel(),
        Callout("clinician", "For the talk", (words("Only for clinicians."),)),
        Callout("urgent", "If it gets worse", (words("Call."),)),
        Disclosure("Does it hurt?", "hurt", (words("Some. Not all."),)),
        Links((Link("More", "page:more"),)),
        Disclosure("Sources and dates", "sources", (words("Levkovitz Y."),)),
        Prose("small", ((("Checked in 2026.", ""),),)),
    ),
)


def nothing(number: int) -> tuple[Sentence, ...]:
    del number
    return ()


def texts(sentences: tuple[Sentence, ...]) -> list[str]:
    return [one.text for one in sentences]


FIRST = [
    "First part",
    "A coil hums.",
    "It is loud.",
    "Within",
    "Pain",
    "TMS: 5 out of 100",
    "Rash",
    "TMS: 1",
    "Sham: 2",
    "The coil",
    "A coil above a head.",
    "How it is held.",
]


def test_a_page_is_said_in_its_order_without_links_and_sources() -> None:
    assert texts(of_page(PAGE, nothing, clinician_notes=False)) == [
        "Title",
        "The message.",
        *FIRST,
        "Second part",
        "If it gets worse",
        "Call.",
        "Does it hurt?",
        "Some.",
        "Not all.",
    ]


def test_notes_for_clinicians_are_said_to_clinicians() -> None:
    spoken = texts(of_page(PAGE, nothing, clinician_notes=True))
    assert spoken[spoken.index("Second part") + 1 :][:2] == ["For the talk", "Only for clinicians."]


def test_a_panel_says_what_the_program_puts_there() -> None:
    spoken = of_section(
        PAGE, "second", lambda number: of_text(f"Panel {number}.", number), clinician_notes=False
    )
    assert texts(spoken)[:2] == ["Second part", "Panel 11."]


def test_a_section_ends_where_the_next_of_its_level_begins() -> None:
    assert texts(of_section(PAGE, "first", nothing, clinician_notes=False)) == FIRST
    within = of_section(PAGE, "within", nothing, clinician_notes=False)
    assert texts(within) == FIRST[3:]


def test_what_opens_is_a_section_of_its_own() -> None:
    opened = of_section(PAGE, "hurt", nothing, clinician_notes=False)
    assert texts(opened) == ["Does it hurt?", "Some.", "Not all."]


def test_an_unknown_section_says_nothing() -> None:
    assert of_section(PAGE, "nowhere", nothing, clinician_notes=False) == ()


def test_a_sentence_knows_its_block_and_cell() -> None:
    spoken = of_page(PAGE, nothing, clinician_notes=False)
    by_text = {one.text: one for one in spoken}
    assert by_text["It is loud."] == Sentence(
        "It is loud.", 4, "A coil hums. It is loud.", 0, 13, 11
    )
    assert by_text["Sham: 2"] == Sentence("Sham: 2", 6, "2", 5, 0, 1)
    assert by_text["A coil above a head."].block == 8
    assert by_text["Not all."].block == 14


def test_a_question_says_its_answers_and_a_caption_without_its_dot() -> None:
    question = Question(
        id="phq1",
        part="mood",
        text="Little interest?",
        hint="Think of most days.",
        why="",
        learn="",
        skip="I would rather not say",
        options=(Option("0", "Not at all", 0), Option("1", "Several days", 1)),
        show_when=(),
    )
    spoken = of_question("Mood  ·  Question 1 of 9", "Over the last 2 weeks", question)
    assert texts(spoken) == [
        "Mood, Question 1 of 9",
        "Over the last 2 weeks",
        "Little interest?",
        "Think of most days.",
        "Not at all",
        "Several days",
        "I would rather not say",
    ]
    assert spoken[0].piece == "Mood  ·  Question 1 of 9"
