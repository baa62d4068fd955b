"""What is measured and painted of a text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from app import resources
from app.figures.lines import break_lines
from app.views.drawn.look import Fonts, Look
from app.views.drawn.text import Text
from app.views.drawn.text_view import heading

if TYPE_CHECKING:
    from app.loading.guide import Guide

WORDS = "Magnetic pulses reach a small part of the brain"


@pytest.fixture
def look(qapp: object, guide: Guide) -> Look:  # noqa: ARG001 - fonts want an application
    Fonts(resources.RESOURCES / "fonts")
    return Look(guide.theme("light"), 18, 44, resources.RESOURCES, 1.0)


def painted(text: Text, width: int) -> list[int]:
    """How many dark points each column of the picture has."""
    image = QImage(width, text.height(width), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    text.draw(painter, 0, 0, width)
    painter.end()
    return [
        sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
        for x in range(width)
    ]


def test_words_that_fit_take_one_line_and_others_take_more(look: Look) -> None:
    text = Text(WORDS, look)
    line = text.height(1000)
    assert line == pytest.approx(18 * 1.5, abs=1)
    assert text.height(text.width) == line
    assert text.height(text.width // 2) > line
    assert text.height(text.width) == line


def test_a_word_wider_than_the_text_breaks(look: Look) -> None:
    line = Text("w", look).height(100)
    assert Text("w" * 60, look).height(100) > 3 * line


def test_lines_are_as_far_apart_as_each_other(look: Look) -> None:
    text = Text("H H H H H H", look)
    width = text.width // 5
    image = QImage(width, text.height(width), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    text.draw(painter, 0, 0, width)
    painter.end()
    dark = [
        any(image.pixelColor(x, y).lightness() < 128 for x in range(width))
        for y in range(image.height())
    ]
    starts = [y for y in range(1, len(dark)) if dark[y] and not dark[y - 1]]
    assert len(starts) > 2
    assert {b - a for a, b in pairwise(starts)} == {27}


def test_a_strong_passage_is_wider_behind_letters_that_qt_counts_as_two(look: Look) -> None:
    start = "\N{GRINNING FACE} "
    even = Text(((start + WORDS, ""),), look)
    strong = Text(((start, ""), (WORDS, "strong")), look)
    alone = Text(WORDS, look, bold=True).width - Text(WORDS, look).width
    assert strong.width - even.width == pytest.approx(alone, abs=2)


def test_centred_words_have_as_much_space_on_both_sides(look: Look) -> None:
    text = Text(WORDS, look, centred=True)
    width = text.width + 200
    dark = [place for place, count in enumerate(painted(text, width)) if count]
    assert dark[0] == pytest.approx(width - 1 - dark[-1], abs=4)


def test_a_line_is_drawn_under_a_link(look: Look) -> None:
    gap = painted(Text("a  b", look, underlined=True), 60)
    assert sum(count > 0 for count in gap) > sum(
        count > 0 for count in painted(Text("a  b", look), 60)
    )


def test_no_word_breaks_from_the_narrowest_width_on(look: Look) -> None:
    text = Text("It lasts unbelievably long", look)
    alone = Text("unbelievably", look)
    assert text.narrowest == pytest.approx(alone.width, abs=1)
    assert alone.height(text.narrowest) == alone.height(1000)


def lines_of(text: Text, width: int) -> list[str]:
    """The words of each line as it is laid out, without the space where it ends."""
    text.height(width)
    layout = text._layout
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    letters = layout.text().encode("utf-16-le")
    return [
        letters[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        .decode("utf-16-le")
        .rstrip()
        for line in lines
    ]


@pytest.mark.parametrize("start", ["", "\N{GRINNING FACE} "])
@pytest.mark.parametrize("words", ["They use an H-coil here", "Figure-8 coils (H-coils) differ"])
def test_no_line_ends_behind_a_hyphen_with_one_letter_before_it(
    start: str, words: str, look: Look
) -> None:
    text = Text(start + words, look)
    whole = max(Text(word, look).width for word in words.split())
    for width in range(whole + 1, text.width + 1):
        lines = lines_of(text, width)
        assert not any(line.endswith("H-") for line in lines), (width, lines)
        assert " ".join(lines) == start + words, (width, lines)
        assert text.longest(width) <= width
    assert lines_of(Text("H-coils", look), whole // 2)[0] == "H-"


def test_a_longer_word_still_breaks_behind_its_hyphen(look: Look) -> None:
    text = Text("Not self-harm", look)
    assert lines_of(text, Text("Not self-", look).width + 1) == ["Not self-", "harm"]


@pytest.mark.parametrize(
    "words", ["Little interest or pleasure in doing things", "One coil or an H-coil"]
)
def test_no_word_stands_alone_on_the_last_line_of_a_title_that_holds_two(
    words: str, look: Look
) -> None:
    text, narrow = (Text(words, look, size=1.33, bold=True) for _ in range(2))
    pair = Text(" ".join(words.split()[-2:]), look, size=1.33, bold=True).width
    whole = max(Text(word, look, size=1.33, bold=True).width for word in words.split())
    for width in range(whole, text.width):
        lines = lines_of(text, width)
        assert (" " in lines[-1]) == (width >= pair), (width, lines)
        assert " ".join(lines) == words
        # None is wider than its room, and there is no line more than without.
        assert text.longest(width) <= width
        assert break_lines(narrow._layout, width, 20, centred=False)[1] == len(lines), width


def test_a_title_with_a_space_at_its_end_stays_on_one_line(look: Look) -> None:
    assert lines_of(Text("Two words ", look, size=1.33), 1000) == ["Two words"]


def test_what_can_be_pressed_stays_on_one_line_while_it_fits(look: Look) -> None:
    passage = "47 out of 100 people"
    text = Text((("It helped ", ""), (passage, "fact:x"), (".", "")), look)
    (mark,) = text.marks(Text(f"{passage}.", look).width + 2)
    assert len(mark.lines) == 1
    assert mark.lines[0].x() == 0


def test_what_can_be_pressed_breaks_between_words_where_it_is_too_wide(look: Look) -> None:
    passage = "47 out of 100 people"
    text = Text((("It helped ", ""), (passage, "fact:x"), (".", "")), look)
    widest = Text(f"{passage}.", look).width
    for width in range(Text("people.", look).width + 1, widest):
        (mark,) = text.marks(width)
        words = text._layout.text()
        starts = [text._layout.lineAt(row).textStart() for row in range(text._layout.lineCount())]
        assert [words[start - 1] for start in starts[1:]] == [" "] * (len(starts) - 1), width
        assert len(mark.lines) > 1, width
        assert all(0 <= line.left() <= line.right() <= width for line in mark.lines)
        assert not any(one.intersects(other) for one, other in pairwise(mark.lines))
    # Wide again, it is whole again.
    (mark,) = text.marks(widest + 2)
    assert len(mark.lines) == 1


def test_a_heading_gets_smaller_before_a_word_of_it_breaks(look: Look) -> None:
    view = heading("Depression not getting better?", 1, look, size=2.33)
    word = heading("Depression", 1, look, size=2.33)
    wide = word.sizeHint().width()
    assert word.heightForWidth(wide) > word.heightForWidth(wide * 2 // 3)
    assert view.heightForWidth(wide * 2 // 3) % word.heightForWidth(wide * 2 // 3) == 0
    assert word.heightForWidth(wide) == word.sizeHint().height()


def test_a_heading_is_never_smaller_than_the_text(look: Look) -> None:
    word = heading("Depression", 1, look, size=2.33)
    text = Text("Depression", look, bold=True)
    assert word.heightForWidth(text.width // 2) == text.height(text.width // 2)


def test_words_that_can_be_pressed_keep_their_dots_while_they_are_said(look: Look) -> None:
    text = Text((("Some ", ""), ("electrodes", "term"), (" here.", "")), look)
    width = text.width
    (mark,) = text.marks(width)
    (box,) = mark.lines
    image = QImage(width, text.height(width), QImage.Format.Format_RGB32)
    colour = look.hex("on-selected").lower()
    for spoken in ((0, 21), None):
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        text.draw(painter, 0, 0, width, spoken)
        painter.end()
        rows = [
            sum(image.pixelColor(x, y).name() == colour for x in range(box.left(), box.right()))
            for y in range(box.height() * 2 // 3, image.height())
        ]
        assert max(rows) == pytest.approx(box.width() / 2, abs=2), spoken
