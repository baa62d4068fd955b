"""A whole visit where no file can be written but in an empty home, which stays empty."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.closed.screen import ROOT, Display
from tests.nothing_left.place import EMPTY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.nothing_left.place import Place

pytestmark = pytest.mark.system

READ_ONLY = """
mount --make-rprivate /
for folder in {empty}; do mount -t tmpfs -o size=4m,mode=0700 tmpfs "$folder"; done
for place in $(findmnt --noheadings --raw --output TARGET); do
  case "$place" in
    {home}*) ;;
    *) mount -o remount,bind,ro "$place" 2>/dev/null ;;
  esac
done
for place in / /tmp /var/tmp /dev/shm; do
  ! touch "$place/fieldguide-test" 2>/dev/null || echo "$place can be written"
done
touch {home}/home/probe && rm {home}/home/probe || echo "home cannot be written"
"$@" 2>&1; echo "ended: $?"
find {empty} -mindepth 1
"""
"""In a space of mounts of its own: all is read-only but three empty folders in memory."""


def visit(place: Place, display: Display, *ways: str, leak: str = "") -> list[str]:
    """All that was said, the status, and every file and folder that is there afterwards."""
    assert os.geteuid() == 0, "mounts need root: run these tests as root"
    unshare = shutil.which("unshare")
    assert unshare, "unshare is missing: see packaging/linux/test-packages.txt"
    empty = " ".join(str(place.folder / name) for name in EMPTY)
    script = READ_ONLY.format(empty=empty, home=place.folder)
    environment = place.environment(DISPLAY=display.name, PATH=os.environ["PATH"])
    done = subprocess.run(
        [unshare, "--mount", "sh", "-c", script, "sh", *place.command(*ways, leak=leak)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_visit_needs_no_place_to_write_and_leaves_an_empty_home(
    place: Place, tmp_path: Path
) -> None:
    with Display(tmp_path) as display:
        assert visit(place, display, "take-home", "look", "give-up") == ["ended: 0"]


def test_a_file_that_is_left_is_found(place: Place, tmp_path: Path) -> None:
    with Display(tmp_path) as display:
        ended, *left = visit(place, display, "mood", leak="settings")
    assert ended == "ended: 0"
    assert any(one.endswith("fieldguide.conf") for one in left)
