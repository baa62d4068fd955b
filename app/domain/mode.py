"""What each way of running the program may do, as data: code asks the policy, never the mode."""

from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """Where the program stands."""

    HOME = "home"
    KIOSK = "kiosk"
    CLINICIAN = "clinician"


class Policy(NamedTuple):
    """What the program may do and how large it writes.

    `text_px` is the height of body text in pixels at 100 %; `target_px` the least height of a
    control; with `physical_sizes` both follow the screen's diagonal, if it is known;
    `scrolls_by_button` adds buttons to scroll with to whatever is longer than its pane;
    `grows` lets text follow a large window; `may_type` offers fields to search and to
    write a question with; `holds_results_back` shows a total only when it is asked for, since
    others may see it; `may_save` allows files and the system's dialogs (without, a page is printed
    silently, if a printer is set); `may_copy_record` offers a note for the clinic's record;
    `speaks_answers` reads aloud what a person answered too, which others may hear;
    `clears_when_idle` begins each visit on a screen that waits for it, and clears it when nobody is
    there any more;
    `unattended` goes on by itself after an error with all cleared, runs once only, leaves nothing
    of its memory to the system, and is followed by a fresh process now and then;
    `closed` leaves a person no way out of the window, and staff one behind a PIN.
    """

    text_px: int
    target_px: int
    physical_sizes: bool
    scrolls_by_button: bool
    grows: bool
    fullscreen: bool
    starts_on_broken_content: bool
    shows_clinician_notes: bool
    may_type: bool
    holds_results_back: bool
    may_save: bool
    may_copy_record: bool
    speaks_answers: bool
    clears_when_idle: bool
    unattended: bool
    closed: bool


POLICIES = {
    Mode.HOME: Policy(
        text_px=18,
        target_px=44,
        physical_sizes=False,
        scrolls_by_button=False,
        grows=True,
        fullscreen=False,
        starts_on_broken_content=True,
        shows_clinician_notes=False,
        may_type=True,
        holds_results_back=False,
        may_save=True,
        may_copy_record=False,
        speaks_answers=True,
        clears_when_idle=False,
        unattended=False,
        closed=False,
    ),
    Mode.KIOSK: Policy(
        text_px=26,
        target_px=73,
        physical_sizes=True,
        scrolls_by_button=True,
        grows=False,
        fullscreen=True,
        starts_on_broken_content=False,
        shows_clinician_notes=False,
        may_type=False,
        holds_results_back=True,
        may_save=False,
        may_copy_record=False,
        speaks_answers=False,
        clears_when_idle=True,
        unattended=True,
        closed=True,
    ),
    Mode.CLINICIAN: Policy(
        text_px=24,
        target_px=44,
        physical_sizes=False,
        scrolls_by_button=False,
        grows=False,
        fullscreen=False,
        starts_on_broken_content=True,
        shows_clinician_notes=True,
        may_type=True,
        holds_results_back=False,
        may_save=True,
        may_copy_record=True,
        speaks_answers=True,
        clears_when_idle=False,
        unattended=False,
        closed=False,
    ),
}
"""Kiosk sizes are those of a 24 inch screen in full HD, for a clinic that names no other."""
