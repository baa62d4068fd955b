"""The words of what a person takes along, and of the note for the clinic's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.take_home import Choice
from app.domain.wording import BookletWords, RecordWords, TakeHomeWords
from app.loading.patterns import check_patterns
from app.loading.toml_file import TomlFile

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS = {
    "screen.saved": "name",
    "screen.not_saved": "name",
    "screen.passage": "section page",
    "screen.page_of": "page pages",
    "screen.reviewed": "clinic date",
    "booklet.date_line": "date",
    "booklet.page": "number",
    "booklet.sheet": "number count",
    "booklet.elsewhere": "titles",
    "record.used": "date",
    "record.opened": "pages",
    "record.options": "options",
}
"""The names that the program fills in, by the key of the words that may hold them."""


def load_take_home_words(
    folder: Path, language: str
) -> tuple[TakeHomeWords, BookletWords, RecordWords]:
    """The words of the screen, the booklet and the record; ContentError for the first mistake."""
    file = TomlFile(folder / language / "take-home.toml")
    screen = file.as_type("screen", TakeHomeWords)
    missing = set(Choice._fields) - set(screen.parts)
    if missing:
        problem = f"[screen.parts] lacks {', '.join(sorted(missing))}"
        raise file.error("screen.parts", "", problem, "Add it: the program needs these words")
    record = file.as_type("record", RecordWords)
    booklet = file.as_type("booklet", BookletWords)
    check_patterns(file, PATTERNS)
    return screen, booklet, record
