import pytest

from app.domain.contents import topics_page
from app.domain.page import Entry, Heading, Link, Links, Words, plain

GROUPS = {"start": "Start", "empty": "Nothing yet", "ask": "Ask"}
ENTRIES = (
    Entry("what", "What is it?", "start"),
    Entry("faq", "Common questions", "ask"),
    Entry("why", "Why?", "start"),
    Entry("lost", "In no group", "elsewhere"),
)


def test_topics_list_every_page_below_the_title_of_its_group() -> None:
    page = topics_page("Topics", GROUPS, ENTRIES)
    assert page.blocks == (
        Heading(1, "Topics", "top"),
        Heading(2, "Start", "start"),
        Links((Link("What is it?", "page:what"), Link("Why?", "page:why"))),
        Heading(2, "Ask", "ask"),
        Links((Link("Common questions", "page:faq"),)),
    )


def test_topics_are_a_page_of_their_own() -> None:
    page = topics_page("Topics", {}, ())
    assert (page.id, page.title, page.minutes) == ("topics", "Topics", 1)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        ((("one", ""),), "one"),
        ((("Seizure:", "strong"), (" rare", "")), "Seizure: rare"),
    ],
)
def test_plain_text_has_no_styles(words: Words, text: str) -> None:
    assert plain(words) == text
