"""What is said aloud of a page, a section or a question: one sentence after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.page import (
    SOURCES,
    Block,
    Callout,
    ComparePanel,
    Disclosure,
    Figure,
    Heading,
    HelplinePanel,
    Prose,
    QuestionsPanel,
    Table,
    ValuesPanel,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.domain.page import Page
    from app.domain.question import Question

ENDS = ".!?…؟।"
ENDS_WITHOUT_SPACE = "。\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}"
CLOSING = "\"')]”»\N{RIGHT SINGLE QUOTATION MARK}"
OPENING = "\"'([“«\N{LEFT SINGLE QUOTATION MARK}"
ABBREVIATIONS = frozenset(
    ("e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "fig", "approx", "al", "a.m", "p.m")
)
"""Words before a full stop that does not end a sentence, without that stop."""
BEFORE_NUMBERS = frozenset(("no", "nos", "p", "pp"))
"""The same, where a number follows."""

DOT = "  ·  "
"""Between the parts of a caption; a voice would say what it is."""

ANYWHERE = -1


class Sentence(NamedTuple):
    """What is said, and where it is written.

    `block` is the number of a page's block, or ANYWHERE; `piece` the whole paragraph, item, option
    or alternative text; `item` the number of the list's item or the table's cell; `start` and
    `length` are the sentence's place in the piece.
    """

    text: str
    block: int
    piece: str
    item: int
    start: int
    length: int


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text starts, and how long it is."""
    start = 0
    for end in [*_ends(text), len(text)]:
        said = text[start:end]
        words = said.strip()
        if words:
            yield start + said.index(words[0]), len(words)
        start = end


def of_text(text: str, block: int = ANYWHERE, item: int = 0) -> tuple[Sentence, ...]:
    """The sentences of a paragraph, an item or an option."""
    return tuple(
        Sentence(text[start : start + length], block, text, item, start, length)
        for start, length in spans(text)
    )


def of_list(items: Sequence[str], block: int = ANYWHERE) -> tuple[Sentence, ...]:
    """The sentences of a list, of which every item is said by itself."""
    return tuple(one for item, text in enumerate(items) for one in of_text(text, block, item))


def of_question(caption: str, stem: str, question: Question) -> tuple[Sentence, ...]:
    """A question with its answers, and never which of them is chosen."""
    place = Sentence(caption.replace(DOT, ", "), ANYWHERE, caption, 0, 0, len(caption))
    options = (option.text for option in question.options)
    said = (stem, question.text, question.hint, *options, question.skip)
    return (place, *(one for text in said for one in of_text(text)))


def of_page(
    page: Page, panels: Callable[[int], tuple[Sentence, ...]], *, clinician_notes: bool
) -> tuple[Sentence, ...]:
    """All of a page but its links, sources and dates; `panels` says what the program puts there."""
    said = _Saying(panels, clinician_notes=clinician_notes)
    return tuple(one for number, block in enumerate(page.blocks) for one in said.of(block, number))


def of_section(
    page: Page,
    section: str,
    panels: Callable[[int], tuple[Sentence, ...]],
    *,
    clinician_notes: bool,
) -> tuple[Sentence, ...]:
    """What stands under a heading, or in what opens; nothing for no such section."""
    said = _Saying(panels, clinician_notes=clinician_notes)
    found: list[Sentence] = []
    level = 0
    for number, block in enumerate(page.blocks):
        if isinstance(block, Disclosure) and block.id == section:
            return said.of(block, number)
        if isinstance(block, Heading):
            if block.id == section:
                level = block.level
            elif block.level <= level:
                break
        if level:
            found += said.of(block, number)
    return tuple(found)


class _Saying:
    """Says blocks."""

    def __init__(
        self, panels: Callable[[int], tuple[Sentence, ...]], *, clinician_notes: bool
    ) -> None:
        self._panels = panels
        self._clinician_notes = clinician_notes

    def of(self, block: Block, number: int) -> tuple[Sentence, ...]:
        """The sentences of a block of this number."""
        match block:
            case Heading(text=text):
                return of_text(text, number)
            case Prose(kind=kind, items=items):
                return () if kind in {"small", "kicker"} else of_list(_plain(items), number)
            case Callout() | Disclosure():
                return self._of_box(block, number)
            case HelplinePanel() | ComparePanel() | ValuesPanel() | QuestionsPanel():
                return self._panels(number)
            case _:
                return tuple(_of_picture(block, number))

    def _of_box(self, box: Callout | Disclosure, number: int) -> tuple[Sentence, ...]:
        if isinstance(box, Callout) and box.kind == "clinician" and not self._clinician_notes:
            return ()
        if isinstance(box, Disclosure) and box.id == SOURCES:
            return ()
        inside = (one for block in box.blocks for one in self.of(block, number))
        return (*of_text(box.title, number), *inside)


def _plain(items: Sequence[tuple[tuple[str, str], ...]]) -> list[str]:
    return [plain(words) for words in items]


def _of_picture(block: Block, number: int) -> Iterator[Sentence]:
    """A figure's words; every cell of a table behind its column's heading; nothing of a link."""
    if isinstance(block, Figure):
        for text in (block.title, block.alt, block.caption):
            yield from of_text(text, number)
    if isinstance(block, Table):
        heads = ("", *(f"{head}: " for head in block.head[1:]))
        cells = [pair for row in block.rows for pair in zip(heads, row, strict=True)]
        for item, (head, cell) in enumerate(cells):
            if cell:
                yield Sentence(f"{head}{cell}", number, cell, item, 0, len(cell))


def _ends(text: str) -> Iterator[int]:
    """The places behind all that ends a sentence within the text."""
    place, count = 0, len(text)
    while place < count:
        mark = place
        place += 1
        if text[mark] == "\n" or text[mark] in ENDS_WITHOUT_SPACE:
            yield place
        elif text[mark] in ENDS:
            while place < count and (text[place] in ENDS or text[place] in CLOSING):
                place += 1
            behind = text[place:]
            if behind[:1].isspace() and _begins(behind) and not _abbreviates(text[:mark], behind):
                yield place


def _begins(text: str) -> bool:
    """Whether a sentence may begin so: not with a small letter, but iTBS is a name."""
    words = text.lstrip().lstrip(OPENING).split(maxsplit=1)
    return bool(words) and (not words[0][:1].islower() or any(map(str.isupper, words[0])))


def _abbreviates(before: str, behind: str) -> bool:
    """Whether the stop after these words belongs to the last of them."""
    word = before.rsplit(maxsplit=1)[-1].lstrip(OPENING) if before.strip() else ""
    letters = word.split(".")
    if all(len(letter) == 1 and letter.isalpha() for letter in letters):
        # U.S., or the initial of a name.
        return len(letters) > 1 or (word.isupper() and word != "I")
    if word.lower() in BEFORE_NUMBERS:
        return behind.lstrip()[:1].isdigit()
    return word.lower() in ABBREVIATIONS
