from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.domain.glossary import Term
from app.domain.page import Heading, Page, Prose, Synonym
from app.domain.question import SelfCheck
from app.domain.search import Index, find
from app.loading.search_index import build_index
from tests.loading.smallest import Desk, source

if TYPE_CHECKING:
    from app.loading.errors import ContentError

BODY = """
Words about apples.

## Kinds {#kinds}

- red ones
- green ones

| Sort | Taste |
|---|---|
| Russet | sweet |

!!! clinician "For the talk"
    Say zebra.

??? "Are they ripe?" {#ripe}
    In autumn.
"""


def index_of(*pages: Page, glossary: tuple[Term, ...] = ()) -> Index:
    return build_index(pages, SelfCheck(()), glossary)


def found(index: Index, query: str) -> list[str]:
    return [hit.target for hit in find(index, query)]


@pytest.fixture
def page(desk: Desk) -> Page:
    return desk.page(source(BODY, synonyms='["fruit", eating them: ripe]'))


@pytest.mark.parametrize(
    ("query", "targets"),
    [
        ("apples", ["page:small"]),
        ("message", ["page:small"]),
        ("fruit", ["page:small"]),
        ("green", ["page:small#kinds"]),
        ("russet", ["page:small#kinds"]),
        ("ripe", ["page:small#ripe"]),
        ("autumn", ["page:small#ripe"]),
        ("eating them", ["page:small#ripe"]),
        ("zebra", []),
        ("Kroenke", []),
        ("November", []),
    ],
)
def test_a_section_is_found_by_all_that_a_reader_reads_in_it(
    page: Page, query: str, targets: list[str]
) -> None:
    assert found(index_of(page), query) == targets


def test_a_synonym_names_a_section(page: Page) -> None:
    assert page.synonyms == (Synonym("fruit", ""), Synonym("eating them", "ripe"))


def test_a_synonym_of_an_unknown_section_is_found_with_its_line_and_means_the_page(
    desk: Desk,
) -> None:
    text = source("## Kinds {#kinds}\n\nText.", synonyms="\n  - fruit\n  - eating: peel")
    ((line, message),) = desk.found(text)
    assert message == "no section is called 'peel'. Known: kinds."
    assert text.split("\n")[line - 1] == "  - eating: peel"
    loaded, _ = desk.load(text)
    assert loaded is not None
    assert loaded.page.synonyms == (Synonym("fruit", ""), Synonym("eating", ""))


@pytest.mark.parametrize(
    "synonyms",
    ["[1]", "[{a: b, c: d}]", "[{a: 1}]", "[{1: a}]", "[[a]]", "[{a: }]", "[{a: {b: c}}]"],
)
def test_a_synonym_of_another_form_is_a_finding(desk: Desk, synonyms: str) -> None:
    ((_, message),) = desk.found(source(synonyms=synonyms))
    assert message.startswith("synonyms holds something that is not text")


def test_a_word_of_the_glossary_opens_where_the_guide_first_marks_it() -> None:
    blocks = (
        Heading(1, "Fruit", "top"),
        Heading(2, "Green ones", "kinds"),
        Prose("paragraph", ((("They are ", ""), ("green", "term:green"), (".", "")),)),
    )
    page = Page("small", "Fruit", "", (), blocks)
    glossary = (
        Term("green", "Green", "The colour of grass.", ("green", "greens")),
        Term("zebra", "Zebra", "Striped.", ("zebra",)),
    )
    index = index_of(page, glossary=glossary)
    hit, *_ = find(index, "grass")
    assert (hit.target, hit.title) == ("page:small#kinds", "Green")
    assert hit.line[0][0] == "The colour of "
    assert found(index, "zebra striped") == []


def test_the_index_of_the_real_content_is_without_a_finding(
    sections: dict[str, Any], findings: list[ContentError]
) -> None:
    index = sections["en/search"]
    assert findings == []
    assert isinstance(index, Index)
    assert list(index.words) == sorted(set(index.words))
    assert len(index.words) == len(index.places)
    assert list(index.phrases) == sorted(set(index.phrases))
    assert len(index.phrases) == len(index.owners)
