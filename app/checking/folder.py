"""A content folder to findings: all that the loader finds, then all that the rules find."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.checking import levels, page_parts, page_prose, questions, stores, wording
from app.checking.finding import Finding, of_loader
from app.checking.language import Language, language
from app.checking.page import PageFile, read_page
from app.checking.written import of_toml
from app.domain.scoring import PHQ9
from app.loading.compile import compile_content
from app.loading.errors import ContentError, read_text

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from app.checking.reading_level import Level


class UnreadableFolder(Exception):  # noqa: N818 - it says what is the matter
    """There is no content in a folder, or it cannot be read."""


def check(content: Path, resources: Path, today: datetime.date) -> list[Finding]:
    """All findings about a content folder, by file and line; raises UnreadableFolder.

    What the loader cannot make anything of leaves out the rules that need it; the others go on.
    """
    codes = _codes(content)
    endless = list(_no_plain_files(content))
    if endless:
        return endless
    findings, sections = _compiled(content, resources)
    findings.extend(_outside(content))
    for code in codes:
        findings.extend(_of_language(content, code, sections, today))
    return sorted(set(findings), key=lambda one: (str(one.path), one.line, one.rule, one.problem))


def reading_levels(content: Path, resources: Path) -> dict[str, dict[str, Level]]:
    """The level of each page by language and title; raises UnreadableFolder."""
    codes = _codes(content)
    _, sections = _compiled(content, resources)
    found = {}
    for code in codes:
        known, files = language(code), _pages(content, code, sections)
        if known:
            found[code] = levels.by_title(files, levels.levels(files, known))
    return found


def _codes(content: Path) -> list[str]:
    try:
        codes = sorted(path.parent.name for path in content.glob("*/guide.toml"))
        list(content.iterdir())
    except OSError as error:
        raise UnreadableFolder(
            f"{content} cannot be read ({error.strerror}). Name another folder"
        ) from error
    if not codes:
        raise UnreadableFolder(f"{content} holds no language: no folder with a guide.toml")
    return codes


def _no_plain_files(content: Path) -> Iterator[Finding]:
    """Files that could be read without an end: nothing is read while there is one."""
    for path in sorted(content.rglob("*")):
        if path.exists() and not path.is_file() and not path.is_dir():
            yield Finding(path, 1, "is no plain file", "Delete it", "outside")


def _outside(content: Path) -> Iterator[Finding]:
    """Files that lie elsewhere: they are missing from a copy of the folder."""
    home = os.path.realpath(content)
    for path in sorted(content.rglob("*")):
        # Path.resolve ends in an error for a link that leads to itself.
        if not Path(os.path.realpath(path)).is_relative_to(home):
            remedy = "Put a copy of it in its place"
            yield Finding(path, 1, "leads out of the folder", remedy, "outside")


def _compiled(content: Path, resources: Path) -> tuple[list[Finding], dict[str, Any]]:
    found: list[ContentError] = []
    sections: dict[str, Any] = {}
    try:
        sections = compile_content(content, resources, found)
    except ContentError as error:
        found.append(error)
    return [of_loader(error) for error in found], sections


def _pages(content: Path, code: str, sections: dict[str, Any]) -> list[PageFile]:
    """The pages of a language in reading order; those the loader left out come last."""
    order = [entry.id for entry in sections.get(f"{code}/contents", ())]
    paths = sorted(
        (content / code / "pages").glob("*.md"),
        key=lambda path: order.index(path.stem) if path.stem in order else len(order),
    )
    read = (read_page(path, sections.get(f"{code}/page:{path.stem}")) for path in paths)
    return [file for file in read if file is not None]


def _of_language(
    content: Path, code: str, sections: dict[str, Any], today: datetime.date
) -> Iterator[Finding]:
    known = language(code)
    files = _pages(content, code, sections)
    measured = levels.levels(files, known) if known else {}
    for file in files:
        yield from page_parts.parts(file, known)
        yield from page_parts.dates(file, today)
        yield from page_prose.length(file)
        yield from page_prose.message(file)
        yield from page_prose.pieces(file)
        if known:
            yield from _said(file, known)
        if file.path in measured:
            yield from page_prose.grade(file, measured[file.path])
    if known:
        yield from levels.printed_levels(files, known, measured)
        yield from _words(content / code, known)
    yield from stores.unused(content, code)
    yield from stores.without_words(content, code, sections.get(f"{code}/facts", {}))
    check = sections.get(f"{code}/self-check:{PHQ9.id}")
    if check is not None:
        by_id = {file.path.stem: file for file in files}
        yield from questions.unlinked(content, check, by_id)


def _said(file: PageFile, known: Language) -> Iterator[Finding]:
    """What a page's words break of a language's rules."""
    yield from wording.wording(file.written, known)
    yield from wording.marks(file.written, known)
    yield from page_parts.help_near(file, known)


def _words(folder: Path, known: Language) -> Iterator[Finding]:
    """What the words outside pages break of them."""
    for path in sorted(folder.glob("*.toml")):
        try:
            written = of_toml(path, read_text(path), known.verbatim)
        except ContentError:
            continue
        yield from wording.wording(written, known)
        yield from wording.marks(written, known)
