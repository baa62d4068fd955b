"""A sheet laid out on as few pages as it takes: one, or two with large letters.

Letters are as large as fit. With room there is a line to write on below each question, and the end
of the last page is ruled for notes. Whom to call, and what the page is not, stand at the foot of
the first page. What a person wrote is never cut: more of it makes more pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPageSize

from app.exporting.pieces import POINT, Piece, height_of
from app.exporting.sheet_pieces import Setting, SheetPieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from app.domain.take_home import Sheet
    from app.exporting.paper import Paper


LARGEST = {False: 14.0, True: 20.0}
"""Letters in points, usual and large; the smallest are 2 less."""

TIGHTER = (
    Setting(12.0, space=0.8, notes=4, margin=46.0),
    Setting(12.0, space=0.45, notes=2, margin=38.0),
)
"""The last ways to few pages: still easy to read, and within what every printer can print."""

FOOT = 1.2
"""The margin at the foot, of the others: the number of a page stands in it."""


class Placed(NamedTuple):
    """A piece on a page, and where its corner stands from that of the page."""

    piece: Piece
    x: float
    y: float


class Page(NamedTuple):
    """All that stands on a page, in the order of reading."""

    placed: tuple[Placed, ...]

    def paint(self, painter: QPainter) -> None:
        """Paint it in units of layout, from the corner of the paper."""
        for piece, x, y in self.placed:
            piece.paint(painter, x, y)


def pages_of(sheet: Sheet, paper: Paper) -> tuple[Page, ...]:
    """The pages, with the largest letters that make no more of them than there should be."""
    tries = [
        (wanted, setting)
        for wanted in ((1, 2) if paper.large else (1,))
        for setting in _settings(LARGEST[paper.large], tighter=wanted == 1 + paper.large)
    ]
    for wanted, setting in tries:
        pages = _pages(sheet, paper, setting)
        if len(pages) <= wanted:
            return pages
    # With more pages there is room enough.
    return _pages(sheet, paper, Setting(LARGEST[paper.large] - 2))


def _settings(largest: float, *, tighter: bool) -> tuple[Setting, ...]:
    """What to try, the best first."""
    sizes = (largest, largest - 1, largest - 2)
    return (
        *(Setting(size, answers=True) for size in sizes),
        *(Setting(size) for size in sizes),
        *(setting._replace(size=sizes[-1]) for setting in TIGHTER if tighter),
    )


def _pages(sheet: Sheet, paper: Paper, setting: Setting) -> tuple[Page, ...]:
    page, margin = paper.size.size(QPageSize.Unit.Point) * POINT, setting.margin * POINT
    pieces = SheetPieces(sheet, setting, page.width() - 2 * margin)
    room = page.height() - margin * (1 + FOOT)
    body, foot = list(pieces.body()), list(pieces.foot())
    if height_of(foot) > room / 2:
        body, foot = [*body, *pieces.loose_foot()], []
    first = room - height_of(foot) - (pieces.em if foot else 0.0)
    columns = list(_columns(body, first, room))
    left = (first if len(columns) == 1 else room) - height_of(columns[-1])
    if notes := pieces.notes(left):
        columns[-1] += notes
    else:
        columns.append(pieces.notes(room))
    placed = [[*_placed(column, margin, margin)] for column in columns]
    placed[0] += _placed(foot, margin, margin + room - height_of(foot))
    if len(placed) > 1:
        for number, one in enumerate(placed, 1):
            text = paper.page_of.format(page=number, pages=len(placed))
            one.append(Placed(pieces.number(text), margin, margin * FOOT + room))
    return tuple(Page(tuple(one)) for one in placed)


def _columns(pieces: Sequence[Piece], first: float, room: float) -> Iterator[list[Piece]]:
    """The pieces page by page; those that keep to the next one go over together with it."""
    column: list[Piece] = []
    high, limit = 0.0, first
    for group in _kept_together(pieces):
        before = group[0].before if column else 0.0
        if column and high + before + height_of(group) > limit:
            yield column
            column, high, before, limit = [], 0.0, 0.0, room
        column += group
        high += before + height_of(group)
    yield column


def _kept_together(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keeps:
            yield group
            group = []
    if group:
        yield group


def _placed(pieces: Sequence[Piece], x: float, y: float) -> Iterator[Placed]:
    for number, piece in enumerate(pieces):
        y += piece.before if number else 0.0
        yield Placed(piece, x, y)
        y += piece.height
