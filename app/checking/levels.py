"""The reading level of every page, and the table on a page that prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.checking.page_prose import reading_level
from app.checking.prose import blocks_of
from app.domain.page import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from app.checking.finding import Finding
    from app.checking.language import Language
    from app.checking.page import PageFile
    from app.checking.reading_level import Level


def levels(files: Sequence[PageFile], language: Language) -> dict[Path, Level]:
    """The level of each page by its path, in the order of the files."""
    return {one.path: reading_level(one.page, language) for one in files if one.page}


def by_title(files: Sequence[PageFile], measured: Mapping[Path, Level]) -> dict[str, Level]:
    """The same levels by the pages' titles."""
    return {one.page.title: measured[one.path] for one in files if one.page}


def printed_levels(
    files: Sequence[PageFile], language: Language, measured: Mapping[Path, Level]
) -> Iterator[Finding]:
    """A finding for every row of a table of grades that no longer agrees, or is missing.

    Such a table has the head *Page* and *Grade*: the grade without listed names, rounded as its
    author likes; a third column may hold the grade with them.
    """
    found = by_title(files, measured)
    for file in files:
        for table in blocks_of(file.page, Table) if file.page else ():
            if table.head[: len(language.grades)] == language.grades:
                yield from _table(file, table, found)


def _table(file: PageFile, table: Table, found: Mapping[str, Level]) -> Iterator[Finding]:
    head = _head(file, table)
    # Behind its head and the line of dashes, each line is a row.
    for line, row in enumerate(table.rows, head + 2):
        level = found.get(row[0])
        if level is None:
            problem = f"the table of grades names {row[0]!r}, which is no page's title"
            yield file.finding(line, problem, "Name it as its title", "grades")
            continue
        for cell, grade in zip(row[1:], (level.exempted, level.raw), strict=False):
            if not _agrees(cell, grade):
                problem = f"the table of grades says {cell!r} for {row[0]!r}, which is {grade:.1f}"
                remedy = f"Write {max(grade, 0):.0f}"
                yield file.finding(line, problem, remedy, "grades")
    listed = {row[0] for row in table.rows}
    for title, level in found.items():
        if title not in listed:
            problem = f"the table of grades lacks {title!r}"
            remedy = f"Add a row with {max(level.exempted, 0):.0f}"
            yield file.finding(head, problem, remedy, "grades")


def _head(file: PageFile, table: Table) -> int:
    """The line on which the table's head stands."""
    heads = (
        number
        for number, line in enumerate(file.source.split("\n"), 1)
        if tuple(cell.strip() for cell in line.strip().strip("|").split("|")) == table.head
    )
    return next(heads, 1)


def _agrees(cell: str, grade: float) -> bool:
    try:
        said = float(cell)
    except ValueError:
        return False
    digits = len(cell.partition(".")[2])
    return round(max(grade, 0), digits) == said
