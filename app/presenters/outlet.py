"""What a person can have of their page: whoever prints, saves and copies offers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from app.domain.take_home import Choice


class Outlet(Protocol):
    """Ways out of the program, each taken only when it is asked for.

    How one went is told by `said`: a sentence for the person, and whether it failed, so that
    another way can be shown. Nothing is said when they changed their mind. A print may take until
    another screen is shown: `untold` keeps how it went for whoever shows this one again.
    """

    @property
    def said(self) -> SignalInstance:
        """Emitted with (words, whether it failed)."""

    @property
    def untold(self) -> tuple[str, bool] | None:
        """What was said last of a print, as by `said`, until somebody has seen it."""

    def heard(self) -> None:
        """Know that what was said is on the screen."""

    @property
    def prints(self) -> bool:
        """Whether there is a way to print."""

    def print_page(self, choice: Choice) -> None:
        """Print the page with what was chosen."""

    def save_pdf(self, choice: Choice) -> None:
        """Save the page where the person says."""

    def save_record(self, choice: Choice) -> None:
        """Save what was answered for a health record, where the person says."""

    def copy_record(self, choice: Choice, *, taught_back: bool) -> None:
        """Put a note for the clinic's record on the clipboard."""

    def print_guide_page(self, page_id: str) -> None:
        """Print one page of the guide."""

    def print_guide(self) -> None:
        """Print the whole guide as a booklet."""

    def save_guide(self) -> None:
        """Save the whole guide as a booklet where the person says."""

    def code(self, choice: Choice) -> tuple[tuple[bool, ...], ...]:
        """The rows of a code that a phone can read, dark where true, with its quiet zone."""
