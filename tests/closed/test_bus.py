"""The accessibility bus of a kiosk: nothing there, unless staff turn a screen reader on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.closed.screen import ROOT, Display, wait_for
from tests.closed.test_escape import kiosk

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.system


def names_on_a_bus(display: Display, folder: Path, words: tuple[str, ...]) -> str:
    """Who is on a session bus of its own while the program's window is on the screen."""
    session = shutil.which("dbus-run-session")
    assert session, "dbus-run-session is missing: see packaging/linux/test-packages.txt"
    out = folder / "names"
    listing = (
        "dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
        "org.freedesktop.DBus.ListNames"
    )
    script = f'"$@" & while [ ! -e {out}.go ]; do sleep 0.1; done; {listing} > {out}; kill $!'
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    running = subprocess.Popen(
        [session, "--", "sh", "-c", script, "sh", sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env={**kept, "DISPLAY": display.name, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(display.windows)
        display.settle()
        (folder / "names.go").touch()
        running.wait(30)
    finally:
        running.kill()
    return out.read_text()


@pytest.mark.parametrize("reader", [False, True])
def test_a_kiosk_is_on_the_bus_only_with_a_screen_reader(tmp_path: Path, reader: bool) -> None:
    more = {"screen_reader": "true"} if reader else {}
    with Display(tmp_path) as display:
        said = names_on_a_bus(display, tmp_path, kiosk(tmp_path / "clinic.toml", **more))
    # One name is that of the program that asks.
    assert said.count('":1.') == (2 if reader else 1), said
