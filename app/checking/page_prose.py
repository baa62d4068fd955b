"""Whether a page can be read in one go: its length, sentences, paragraphs, lists and grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.checking.lines_of_words import LinesOfWords
from app.checking.prose import blocks_of, passages
from app.checking.reading_level import Level, count_words, level, sentences
from app.domain.page import Disclosure, Links, Prose, plain
from app.loading.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.checking.finding import Finding
    from app.checking.language import Language
    from app.checking.page import PageFile
    from app.checking.prose import Passage
    from app.domain.page import Page

FEWEST_WORDS, MOST_WORDS = 150, 350
LONGEST_ANSWER = 90
LONGEST_MESSAGE = 30
LONGEST_SENTENCE = 25
MOST_SENTENCES = 3
MOST_ITEMS = 7
HIGHEST_GRADE = 6.0


def reading_level(page: Page, language: Language) -> Level:
    """The level of a page's running text: paragraphs, full-sentence items and messages."""
    texts = [passage.text for passage in passages(page) if passage.is_prose()]
    return level(texts, language)


def length(file: PageFile) -> Iterator[Finding]:
    """A finding for too few or too many words at once.

    The message and *In short* say the page's own words again and do not count. An answer that is
    closed until it is asked for is measured by itself, and counts only against the fewest.
    """
    if file.page is None:
        return
    answers = {answer.id: answer.title for answer in blocks_of(file.page, Disclosure)}
    counted: dict[str, int] = {}
    for passage in passages(file.page):
        counted[passage.place] = counted.get(passage.place, 0) + count_words(passage.text)
    body = counted.get("body", 0)
    in_answers = {place: counted[place] for place in counted if place in answers}
    if body > MOST_WORDS:
        problem = f"has {body} words of prose, above {MOST_WORDS}"
        yield file.finding(1, problem, "Shorten it, or split the page", "length")
    if body + sum(in_answers.values()) < FEWEST_WORDS and not file.front.get("panel"):
        problem = f"has {body + sum(in_answers.values())} words of prose, below {FEWEST_WORDS}"
        yield file.finding(1, problem, "Say more, or join it to another page", "length")
    for place, words in in_answers.items():
        if words > LONGEST_ANSWER:
            line = file.line(f"{{#{place}}}")
            problem = f"the answer to {answers[place]!r} has {words} words, above {LONGEST_ANSWER}"
            yield file.finding(line, problem, "Shorten it, and link to a page", "length")


def message(file: PageFile) -> Iterator[Finding]:
    """A finding for a main message that does not fit one look."""
    if file.page is None:
        return
    said = (one for one in passages(file.page) if one.kind == "lead")
    words = sum(count_words(passage.text) for passage in said)
    if words > LONGEST_MESSAGE:
        problem = f"main_message has {words} words, above {LONGEST_MESSAGE}"
        remedy = "Say the one thing the page is about"
        yield file.finding(file.line("\nmain_message:"), problem, remedy, "message")


def pieces(file: PageFile) -> Iterator[Finding]:
    """A finding for long sentences, long paragraphs and long lists."""
    if file.page is None:
        return
    lines = LinesOfWords(file.written)
    for passage in passages(file.page):
        yield from _passage(file, lines, passage)
    yield from _lists(file, file.page)
    targets = Lines(file.source)
    for links in blocks_of(file.page, Links):
        written = [targets.of(f"]({link.target})") for link in links.links]
        if len(links.links) > MOST_ITEMS:
            problem = f"a list has {len(links.links)} links, above {MOST_ITEMS}"
            yield file.finding(written[0], problem, "Make it two lists", "list")


def _lists(file: PageFile, page: Page) -> Iterator[Finding]:
    lines = LinesOfWords(file.written)
    for block in blocks_of(page, Prose):
        if block.kind not in {"bullets", "numbers"} or not block.items:
            continue
        line = lines.of_list(plain(block.items[0]))
        if len(block.items) > MOST_ITEMS:
            problem = f"a list has {len(block.items)} items, above {MOST_ITEMS}"
            yield file.finding(line, problem, "Make it two lists", "list")


def _passage(file: PageFile, lines: LinesOfWords, passage: Passage) -> Iterator[Finding]:
    said = sentences(passage.text)
    for sentence in said:
        words = count_words(sentence)
        if words > LONGEST_SENTENCE:
            begin = " ".join(sentence.split()[:6])
            problem = f"the sentence {begin + ' …'!r} has {words} words, above {LONGEST_SENTENCE}"
            line = lines.of(sentence)
            yield file.finding(line, problem, "Make it two", "sentence")
    if len(said) > MOST_SENTENCES:
        begin = " ".join(passage.text.split()[:6])
        problem = (
            f"the paragraph {begin + ' …'!r} has {len(said)} sentences, above {MOST_SENTENCES}"
        )
        line = lines.of(passage.text)
        yield file.finding(line, problem, "Make it two paragraphs", "paragraph")


def grade(file: PageFile, found: Level) -> Iterator[Finding]:
    """A finding for a page whose level is above grade 6 when listed names are exempt."""
    if found.exempted > HIGHEST_GRADE:
        problem = (
            f"is of reading grade {found.exempted:.1f} without listed names ({found.raw:.1f} with "
            f"them), above {HIGHEST_GRADE:.0f}"
        )
        yield file.finding(1, problem, "Use shorter sentences and words", "reading-level")
