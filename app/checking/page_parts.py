"""Whether a page has every part that a reader looks for.

A page with a `panel` is excused from a figure, from *What we do not know yet* and *What you can
do*, and from the shortest length. What the program puts there is the page: it is looked at and
worked with, as a figure would be, and it says itself what is not known. On the page that helps at
once, anything more would stand between a person and a number to call.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from app.checking.prose import OPENING, blocks_of
from app.domain.contents import HELP_PAGE
from app.domain.page import Figure, Heading
from app.loading.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.checking.finding import Finding
    from app.checking.language import Language
    from app.checking.page import PageFile

FIXED = ("unknown", "you-can")
SECTION = 2
MOST_SECTIONS, SHORT_LINES = 5, 3


def parts(file: PageFile, language: Language | None) -> Iterator[Finding]:
    """A finding for every part that is missing, empty or too many."""
    yield from _front(file)
    if file.page is None:
        return
    headings = [block for block in blocks_of(file.page, Heading) if block.level > 1]
    if not file.front.get("panel"):
        yield from _fixed(file, headings, language)
        if "![" not in file.source:
            remedy = "Add one that shows its main message, with a caption"
            yield file.finding(1, "has no figure", remedy, "figure")
    sections = [
        one for one in headings if one.level == SECTION and one.id not in {*OPENING, *FIXED}
    ]
    if len(sections) > MOST_SECTIONS:
        one = sections[MOST_SECTIONS]
        line = file.line(f"{{#{one.id}}}" if one.id else f"## {one.text}")
        problem = f"has {len(sections)} sections beside the fixed ones, above {MOST_SECTIONS}"
        yield file.finding(line, problem, "Join some, or split the page", "sections")
    yield from _captions(file)


def _front(file: PageFile) -> Iterator[Finding]:
    """What is empty in the front matter; the loader names what is not there at all."""
    for key in ("title", "main_message", "call_to_action"):
        value = file.front.get(key)
        if isinstance(value, str) and not value.strip():
            yield file.finding(file.line(f"\n{key}:"), f"{key} is empty", "Write it", "parts")
    lines = file.front.get("in_short")
    if isinstance(lines, list) and len(lines) != SHORT_LINES:
        problem = f"in_short has {len(lines)} lines and not {SHORT_LINES}"
        remedy = f"Say the {SHORT_LINES} things to remember"
        yield file.finding(file.line("\nin_short:"), problem, remedy, "parts")
    if file.front.get("sources") == [] and not file.front.get("panel"):
        remedy = "Name the keys of sources.toml that the page rests on"
        yield file.finding(file.line("\nsources:"), "names no source", remedy, "parts")


def _fixed(file: PageFile, headings: list[Heading], language: Language | None) -> Iterator[Finding]:
    there = {heading.id: heading.text for heading in headings}
    for section in FIXED:
        title = language.headings[section] if language else ""
        if section not in there:
            words = f"## {title or '…'} {{#{section}}}"
            problem = f"has no section {words}"
            yield file.finding(1, problem, "Add it: every page ends with it", "parts")
        elif title and there[section] != title:
            line = file.line(f"{{#{section}}}")
            problem = f"calls the section #{section} {there[section]!r}"
            yield file.finding(line, problem, f"Call it {title!r}, as on every page", "parts")


def _captions(file: PageFile) -> Iterator[Finding]:
    if file.page is None:
        return
    lines = Lines(file.source)
    for figure in blocks_of(file.page, Figure):
        written = f"]({figure.scheme}:{figure.name}"
        bare = not figure.caption.strip()
        # A caption, or an empty one, stands behind a blank.
        line = lines.of(f"{written})" if bare and f"{written})" in file.source else f"{written} ")
        if bare:
            problem = f"the figure {figure.scheme}:{figure.name} has no caption"
            yield file.finding(line, problem, 'Write it in "…" behind the name', "caption")


def dates(file: PageFile, today: datetime.date) -> Iterator[Finding]:
    """A finding for a check that is overdue, or dated in the future."""
    checked, due = file.front.get("checked"), file.front.get("next_check")
    if isinstance(checked, datetime.date) and checked > today:
        line = file.line("\nchecked:")
        problem = f"was checked on {checked}, which is still to come"
        yield file.finding(line, problem, "Write the day of the last check", "dates")
    if isinstance(due, datetime.date) and due < today:
        line = file.line("\nnext_check:")
        problem = f"was to be checked again by {due}"
        remedy = "Check its facts, then write both days anew"
        yield file.finding(line, problem, remedy, "dates")
    if isinstance(checked, datetime.date) and isinstance(due, datetime.date) and due <= checked:
        line = file.line("\nnext_check:")
        problem = "its next check is not after its last"
        yield file.finding(line, problem, "Name a day within 12 months of it", "dates")


def help_near(file: PageFile, language: Language) -> Iterator[Finding]:
    """A finding for a page that speaks of suicide and does not lead to help."""
    found = language.helped_by.search(file.written.text)
    if found and file.path.stem != HELP_PAGE and f"](page:{HELP_PAGE}" not in file.source:
        line = file.written.line(found.start())
        problem = f"{found[0]!r} is named, and no link leads to help"
        remedy = f"Add [Get help now](page:{HELP_PAGE}) near it"
        yield file.finding(line, problem, remedy, "help-near")
