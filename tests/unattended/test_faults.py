"""Eight faults, each in five places: the visit goes on, or begins clean.

Every cell is the real program on a display, in a process of its own. A fault that can befall a
person in the midst of something does; the others are there from the start.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.closed.screen import SIZE, Display
from tests.unattended.faults import FAULTS, Room, same
from tests.unattended.screens import screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    for program in ("unshare", "xrandr", "faketime", "dbus-daemon", "espeak-ng"):
        assert shutil.which(program), f"{program} is missing: see test-packages.txt"
    done = subprocess.run(
        [shutil.which("unshare") or "", "--mount", "true"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert not done.returncode, (
        f"no mounts of their own for these tests ({done.stderr.strip()}): run them as root, in a "
        "container with --cap-add SYS_ADMIN"
    )
    # As large as any of the screens that are plugged in.
    with Display(tmp_path_factory.mktemp("display"), (max(SIZE), max(SIZE))) as found:
        screen(found.name, *SIZE)
        yield found


NOT_COUNTED = "fieldguide: visits cannot be counted in "
MAY_SAY = {"read-only root": NOT_COUNTED, "full disk": NOT_COUNTED, "kill -9": "Killed"}
"""How lines begin that may stand in the log, by fault; the last is a supervisor's word."""


class Place(NamedTuple):
    """What stands there, as far as it matters, and what one more step leads to."""

    stands: dict[str, Any]
    leads: dict[str, Any]


PLACES = {
    "attract": Place({"screen": "attract", "answers": {}}, {"screen": "who-for"}),
    "page": Place({"page": "side-effects", "pane": "page"}, {"page": "help-now"}),
    "question": Place(
        {"asked": "phq3", "ticked": ["Several days"]}, {"asked": "phq3", "ticked": ["Several days"]}
    ),
    "support": Place({"step": "Supporting", "ticked": []}, {"step": "Asking"}),
    "summary": Place({"step": "Finished"}, {"step": "Checking"}),
}


def part(seen: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What is seen of what is asked for."""
    return {key: seen[key] for key in wanted}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_visit_goes_on_or_begins_clean(
    display: Display, tmp_path: Path, fault: str, place: str
) -> None:
    stands, leads = PLACES[place]
    begin = FAULTS[fault](Room(tmp_path, display.name))
    with begin as (kiosk, strike):
        before = kiosk.do("walk", place)
        assert part(before, stands) == stands, kiosk.errors
        strike()
        if fault == "kill -9":
            stands, leads = PLACES[place := "attract"]
            before = kiosk.do("look")
            assert before["answers"] == {}
        if fault == "no sound":
            # It is pressed there.
            before["pane"] = "page"
        after = kiosk.do("look")
        assert same(after) == same(before)
        assert part(after, stands) == stands
        assert part(kiosk.do("step", place), leads) == leads
        cleared = kiosk.do("step", "clear")
        assert (cleared["screen"], cleared["answers"]) == ("attract", {})
        allowed = MAY_SAY.get(fault)
        lines = kiosk.errors.splitlines()
        assert [one for one in lines if not (allowed and one.startswith(allowed))] == []
