"""What is wrong with a file, said to the person who can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class ContentError(Exception):
    """A mistake in a content file: where it stands, what is wrong and what to do."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{path}:{line}: {problem}. {remedy}.")
        self.path = path
        self.line = line
        self.problem = problem
        self.remedy = remedy


LONGEST_LINE = 4_000
"""In characters: more would be read for many seconds."""


def check_length(path: Path, number: int, line: str, remedy: str) -> None:
    """Raise ContentError for a line that is too long."""
    if len(line) > LONGEST_LINE:
        problem = f"has a line of {len(line)} characters, above {LONGEST_LINE}"
        raise ContentError(path, number, problem, remedy)


def read_text(path: Path) -> str:
    """The file as text; raises ContentError when it is missing or not UTF-8."""
    try:
        # Some editors of Windows put a mark in front that nobody sees.
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(path, line, "is not UTF-8 text", "Save the file as UTF-8") from error
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise ContentError(path, 1, f"cannot be read ({reason})", "Put the file back") from error
