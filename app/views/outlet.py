"""What a person can have of their page: whoever prints, saves and copies offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.domain.take_home import Choice


class Outlet(Protocol):
    """Ways out of the program, each taken only when it is asked for; each says how it went.

    What is said is a sentence for the person, "" when they changed their mind. `failed` tells
    whether the last one did not work, so that another way can be shown.
    """

    failed: bool

    @property
    def prints(self) -> bool:
        """Whether there is a way to print."""

    def print_page(self, choice: Choice) -> str:
        """Print the page with what was chosen."""

    def save_pdf(self, choice: Choice) -> str:
        """Save the page where the person says."""

    def save_record(self, choice: Choice) -> str:
        """Save what was answered for a health record, where the person says."""

    def copy_record(self, choice: Choice, *, taught_back: bool) -> str:
        """Put a note for the clinic's record on the clipboard."""

    def code(self, choice: Choice) -> tuple[tuple[bool, ...], ...]:
        """The rows of a code that a phone can read, dark where true, with its quiet zone."""
