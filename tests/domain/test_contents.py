import pytest

from app.domain.contents import help_page, section_links, topics_page
from app.domain.page import (
    BookletPanel,
    Disclosure,
    Entry,
    Heading,
    HelplinePanel,
    Link,
    Page,
    Prose,
    Topic,
    Words,
    plain,
)

GROUPS = {"start": "Start", "empty": "Nothing yet", "ask": "Ask"}
ENTRIES = (
    Entry("what", "What is it?", "start"),
    Entry("faq", "Common questions", "ask"),
    Entry("why", "Why?", "start"),
    Entry("lost", "In no group", "elsewhere"),
)


def test_topics_list_every_page_with_its_sections_below_the_title_of_its_group() -> None:
    sections = {"what": (Link("How it feels", "page:what#feel"),)}
    page = topics_page("Topics", GROUPS, ENTRIES, sections)
    assert page.blocks == (
        Heading(1, "Topics", "top"),
        Heading(2, "Start", "start"),
        Topic(Link("What is it?", "page:what"), sections["what"]),
        Topic(Link("Why?", "page:why"), ()),
        Heading(2, "Ask", "ask"),
        Topic(Link("Common questions", "page:faq"), ()),
        BookletPanel(),
    )


def test_the_help_page_of_a_broken_guide_shows_the_help_lines() -> None:
    page = help_page("Get help now")
    assert (page.id, page.title) == ("help-now", "Get help now")
    assert page.blocks == (Heading(1, "Get help now", "top"), HelplinePanel())


def test_sections_are_the_page_s_own_headings_and_the_questions_that_open() -> None:
    blocks = (
        Heading(1, "Title", "top"),
        Heading(2, "In short", "in-short"),
        Heading(2, "How it feels", "feel"),
        Prose("paragraph", ((("Text.", ""),),)),
        Heading(2, "Questions", "questions"),
        Disclosure("Does it hurt?", "hurt", ()),
        Disclosure("Sources and dates", "sources", ()),
    )
    page = Page("what", "Title", "start", (), blocks)
    assert section_links(page) == (
        Link("How it feels", "page:what#feel"),
        Link("Does it hurt?", "page:what#hurt"),
    )


def test_topics_are_a_page_of_their_own() -> None:
    page = topics_page("Topics", {}, (), {})
    assert (page.id, page.title) == ("topics", "Topics")


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
