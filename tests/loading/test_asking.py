"""Below every section stands a way to ask about it: made of the page's own headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.page import AskAbout, Callout, Disclosure, Heading, Page, Prose
from app.loading.asking import with_asking
from tests.loading.smallest import source

if TYPE_CHECKING:
    from app.domain.page import Block
    from app.loading.guide import Guide
    from tests.loading.smallest import Desk

WORDS = Prose("paragraph", ((("Words.", ""),),))
BOX = Callout("clinician", "For clinicians", (WORDS,))


def page(*blocks: Block, group: str = "ask") -> Page:
    return Page("small", "A page", group, (), blocks)


def asked(found: Page) -> list[str]:
    return [block.place for block in found.blocks if isinstance(block, AskAbout)]


def test_each_section_ends_with_its_own(desk: Desk) -> None:
    body = "## One {#one}\n\nWords.\n\n### Within {#within}\n\nMore.\n\n## Two {#two}\n\nWords."
    found = with_asking(desk.page(source(body)))
    kinds = [type(block).__name__ for block in found.blocks]
    assert asked(found) == ["small#one", "small#two"]
    one = AskAbout("small#one", "One", "A page")
    following = found.blocks[found.blocks.index(one) + 1]
    assert isinstance(following, Heading)
    assert following.id == "two"
    assert kinds.count("AskAbout") == 2


def test_the_parts_that_the_program_makes_are_not_asked_about(desk: Desk) -> None:
    assert asked(with_asking(desk.page(source("Words.")))) == []


def test_an_answer_that_opens_has_it_within_and_its_title_has_none() -> None:
    heading = Heading(2, "Common questions", "common")
    found = with_asking(page(heading, Disclosure("Does it hurt?", "hurt", (WORDS,))))
    assert asked(found) == []
    opened = found.blocks[-1]
    assert isinstance(opened, Disclosure)
    assert opened.blocks == (WORDS, AskAbout("small#hurt", "Does it hurt?", "A page"))


def test_the_sources_are_not_asked_about(desk: Desk) -> None:
    found = with_asking(desk.page(source("## One {#one}\n\nWords.")))
    opened = [block for block in found.blocks if isinstance(block, Disclosure)]
    assert opened
    assert not [one for block in opened for one in block.blocks if isinstance(one, AskAbout)]


def test_it_stands_before_the_sources(desk: Desk) -> None:
    blocks = with_asking(desk.page(source("## One {#one}\n\nWords."))).blocks
    following = blocks[blocks.index(AskAbout("small#one", "One", "A page")) + 1]
    assert isinstance(following, Disclosure)
    assert following.id == "sources"


def test_it_stands_before_a_box_for_clinicians() -> None:
    heading = Heading(2, "One", "one")
    found = with_asking(page(heading, WORDS, BOX))
    assert found.blocks == (heading, WORDS, AskAbout("small#one", "One", "A page"), BOX)


def test_a_page_that_offers_help_asks_for_nothing() -> None:
    found = page(Heading(2, "One", "one"), WORDS, group="always")
    assert with_asking(found) is found


def test_a_section_without_words_has_none() -> None:
    assert asked(with_asking(page(Heading(2, "One", "one"), Heading(2, "Two", "two"), WORDS))) == [
        "small#two"
    ]


def test_every_place_that_is_asked_about_is_there_once(guide: Guide) -> None:
    for entry in guide.contents():
        found = guide.page(entry.id)
        blocks = [
            *found.blocks,
            *(
                one
                for block in found.blocks
                if isinstance(block, Disclosure)
                for one in block.blocks
            ),
        ]
        places = [block.place for block in blocks if isinstance(block, AskAbout)]
        ids = {block.id for block in blocks if isinstance(block, Heading | Disclosure)}
        assert len(places) == len(set(places))
        assert {place.partition("#")[2] for place in places} <= ids
        assert bool(places) or entry.group == "always" or entry.id == "questions", entry.id
