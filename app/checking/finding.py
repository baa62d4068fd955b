"""What the check tells an author about one place in the content."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from app.loading.errors import ContentError

LOADING = "loading"
"""The rule of everything the loader itself finds."""


class Finding(NamedTuple):
    """What is wrong on a line of a file, how to mend it, and by which rule."""

    path: Path
    line: int
    problem: str
    remedy: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}. {self.remedy}. [{self.rule}]"


def of_loader(error: ContentError) -> Finding:
    """A finding of the loader as one of ours."""
    return Finding(error.path, error.line, error.problem, error.remedy, LOADING)
