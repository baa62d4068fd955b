"""Search over the real content, and its order on a small one."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import resources
from app.domain.page import Heading, Page, Prose, Synonym, plain
from app.domain.question import SelfCheck
from app.domain.search import MOST_HITS, MOST_OF_A_PAGE, Index, find
from app.loading.guide import Guide, current_pack
from app.loading.links import targets
from app.loading.search_index import build_index

if TYPE_CHECKING:
    from app.domain.page import Entry
    from app.domain.search import Hit, Passage

GIVEN = (resources.PACK, resources.CONTENT, resources.RESOURCES)
GUIDE = Guide(current_pack(*GIVEN, [], trusted=False), "en")
INDEX = GUIDE.search_index()
LEADING = targets(
    (GUIDE.page(entry.id) for entry in GUIDE.contents()),
    GUIDE.self_check("phq-9"),
)


def first(query: str) -> str:
    hits = find(INDEX, query)
    return hits[0].target if hits else ""


CRISIS = ("selfharm", "self harm", "suicde", "suiside", "suside", "sueside", "dying", "want to die")
"""What people in a crisis may type, with the mistakes that they make."""


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("does it hurt", "page:side-effects#common"),
        ("Does it hurt?", "page:side-effects#common"),
        ("does it hurt a lot", "page:side-effects#common"),
        ("headache", "page:side-effects#common"),
        ("side effects", "page:side-effects"),
        ("is tms safe", "page:side-effects"),
        ("memory loss", "page:side-effects#memory"),
        ("ect memory", "page:ect#memory"),
        ("electroconvulsive", "page:ect"),
        ("can i drive", "page:faq#daily-life"),
        ("how much does it cost", "page:faq#cost"),
        ("insurance", "page:cost"),
        ("pregnant", "page:safety#pregnancy"),
        ("pacemaker", "page:faq#who-not"),
        ("how many visits", "page:what-is-tms#visits"),
        ("what is tms", "page:what-is-tms"),
        ("stop my pills", "page:medicine#stopping"),
        ("little interest", "question:phq1"),
        ("suicide", "page:help-now"),
        ("I want to kill myself", "page:help-now"),
        ("better off dead", "page:help-now"),
        *((typed, "page:help-now") for typed in CRISIS),
    ],
)
def test_a_reader_finds_the_right_place_first(query: str, target: str) -> None:
    assert first(query) == target


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("siezure", "seizure"),
        ("seizur", "seizure"),
        ("seizures", "seizure"),
        ("headahce", "headache"),
        ("ehadache", "headache"),
        ("headakes", "headache"),
        ("sucide", "suicide"),
        ("pregnat", "pregnant"),
        ("presnant", "pregnant"),
        ("ppacemaker", "pacemaker"),
        ("eletcroconvulsve", "electroconvulsive"),
        ("PACEMAKER", "pacemaker"),
        ("pacemáker", "pacemaker"),
        ("pace\u0301maker", "pacemaker"),
        ("ﬁt", "fit"),
    ],
)
def test_small_errors_and_accents_change_nothing(typed: str, meant: str) -> None:
    assert first(meant)
    assert first(typed) == first(meant)


@pytest.mark.parametrize("query", ["does it hurt", "side effects", "how much does it cost"])
def test_the_place_stays_first_while_the_last_word_is_typed(query: str) -> None:
    start = query.rindex(" ") + 4
    assert {first(query[:end]) for end in range(start, len(query) + 1)} == {first(query)}


@pytest.mark.parametrize(
    "query",
    ["", " ", "?!", "\0", "\u200b", "...", "' '", "xyzzy", "\N{GRINNING FACE}", "x" * 10_000],
)
def test_nothing_is_found_for_nothing(query: str) -> None:
    assert find(INDEX, query) == ()


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        "depression " * 1_000,
        "a " * 5_000,
        "e\u0301" * 5_000,
        "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 5_000,
        "transcranialmagneticstimulatio" * 300,
        "(((((" * 2_000,
        "%s%n{0}{{}}\\x00<b>' OR 1=1 --",
    ],
    ids=lambda query: str(query[:12]).encode("unicode_escape").decode(),
)
def test_hostile_words_take_no_longer(query: str) -> None:
    before = time.process_time()
    find(INDEX, query)
    # A thousand times what a keystroke takes would still be too long to wait.
    assert time.process_time() - before < 1.0


def alive(hits: tuple[Hit, ...]) -> bool:
    return all(hit.target in LEADING for hit in hits)


@given(st.text(max_size=60))
def test_any_text_is_answered_and_every_hit_opens(query: str) -> None:
    hits = find(INDEX, query)
    assert alive(hits)
    assert len(hits) <= MOST_HITS


@given(st.lists(st.sampled_from(INDEX.words), min_size=1, max_size=6), st.data())
def test_any_words_of_the_guide_are_answered_and_every_hit_opens(
    words: list[str], data: st.DataObject
) -> None:
    query = " ".join(words)
    end = data.draw(st.integers(0, len(query)))
    assert alive(find(INDEX, query[:end]))
    assert alive(find(INDEX, query[:end] + "q" + query[end + 1 :]))


HEADINGS = Counter(passage.heading.casefold() for passage in INDEX.passages)
OWN = [passage for passage in INDEX.passages if HEADINGS[passage.heading.casefold()] == 1]


@pytest.mark.parametrize("passage", OWN, ids=lambda passage: str(passage.target))
def test_every_place_with_a_heading_of_its_own_is_found_by_it(passage: Passage) -> None:
    hits = find(INDEX, passage.heading)
    assert (passage.target, passage.heading) in [(hit.target, hit.title) for hit in hits]


@pytest.mark.parametrize("entry", GUIDE.contents(), ids=lambda entry: str(entry.id))
def test_every_page_is_found_first_by_its_title(entry: Entry) -> None:
    assert first(entry.title) == f"page:{entry.id}"


def small(**texts: tuple[str, str, str, str]) -> Index:
    """Pages of title, synonym, heading and text; every other word is on all of them."""
    pages = []
    for name, (title, synonym, heading, text) in texts.items():
        blocks = (
            Heading(1, title, "top"),
            Heading(2, heading, "part"),
            Prose("paragraph", (((text, ""),),)),
        )
        pages.append(Page(name, title, "", (Synonym(synonym, ""),), blocks))
    return build_index(pages, SelfCheck(()), ())


def pages_of(index: Index, query: str) -> list[str]:
    return [hit.target.removeprefix("page:").partition("#")[0] for hit in find(index, query)]


def test_a_title_comes_before_a_synonym_a_heading_and_the_text() -> None:
    index = small(
        d=("Four", "other", "Section", "Some words on apples here."),
        c=("Three", "other", "On apples", "Text."),
        b=("Two", "all apples", "Section", "Text."),
        a=("The apples", "other", "Section", "Text."),
        e=("Five", "other", "Section", "Text."),
    )
    assert pages_of(index, "apples") == ["a", "b", "c", "d"]


def test_a_whole_word_comes_before_a_beginning() -> None:
    index = small(
        b=("The applesauce", "other", "Section", "Text."),
        a=("The apples", "other", "Section", "Text."),
    )
    assert pages_of(index, "apples") == ["a", "b"]


def test_an_error_is_forgiven_only_where_nothing_begins_so() -> None:
    index = small(
        a=("Coil", "other", "Section", "Text."),
        b=("Coin", "other", "Section", "Text."),
    )
    assert pages_of(index, "coil") == ["a"]
    assert set(pages_of(index, "coix")) == {"a", "b"}


def test_all_words_come_before_some() -> None:
    others = {name: (name * 3, "other", "Section", "Text.") for name in "cdefghij"}
    index = small(
        a=("Apples", "other", "Section", "Text."),
        b=("Five", "other", "Section", "There are pears with apples."),
        **others,
    )
    assert pages_of(index, "apples pears") == ["b", "a"]


def test_common_words_are_not_needed() -> None:
    others = {name: (name * 3, "other", "Section", "Text.") for name in "cdefghij"}
    index = small(a=("Five", "other", "Part", "There are pears."), **others)
    assert pages_of(index, "section text pears") == ["a"]
    assert len(pages_of(index, "section")) > 1


def test_a_section_found_by_its_page_s_title_alone_is_no_hit() -> None:
    index = small(a=("Apples", "other", "Section", "Text."))
    assert [hit.target for hit in find(index, "apples")] == ["page:a"]


def test_no_page_takes_all_places() -> None:
    heads = [Heading(2, f"Apples {number}", f"part-{number}") for number in range(9)]
    index = build_index([Page("a", "Title", "", (), tuple(heads))], SelfCheck(()), ())
    assert len(find(index, "apples")) == MOST_OF_A_PAGE


def test_a_hit_says_its_heading_its_page_and_a_line_with_the_word() -> None:
    index = small(a=("Fruit", "other", "Kinds", "There are two. We like apples, and pears."))
    (hit,) = find(index, "appels")
    assert (hit.target, hit.title, hit.page) == ("page:a#part", "Kinds", "Fruit")
    assert plain(hit.line) == "We like apples, and pears."
    assert [words for words, style in hit.line if style] == ["apples,"]
