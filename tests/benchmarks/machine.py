"""The machine the benchmark runs on: how busy it is, the virtual screen, and started windows."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.report import say

ROOT = Path(__file__).parents[2]
WINDOW = Path(__file__).with_name("window.py")
SCREEN = "-screen 0 1366x768x24"
INSIDE = "FIELDGUIDE_BENCH_SCREEN"
BUSY_FROM = 0.5
PATIENCE_S = 60


class Window(NamedTuple):
    """What window.py is told, and a folder whose packages come before those installed."""

    arguments: tuple[str, ...]
    before: str = ""


def ensure_screen(arguments: list[str]) -> None:
    """Go on within a virtual screen of our own; leaves with a message where there is none."""
    if os.environ.get(INSIDE):
        return
    found = shutil.which("xvfb-run")
    if found is None:
        sys.exit(
            "bench: xvfb-run is missing, and with it the screen that every window is measured on. "
            "Install it, on Debian and Ubuntu with: apt install xvfb"
        )
    command = [found, "-a", "-s", SCREEN, sys.executable, "-m", "tests.benchmarks", *arguments]
    inside = {**os.environ, INSIDE: "1"}
    sys.exit(subprocess.run(command, env=inside, cwd=ROOT, check=False).returncode)


def make_pack() -> None:
    """Build the content pack, so that no start compiles content; leaves where that fails."""
    command = [sys.executable, "-m", "app", "build"]
    if subprocess.run(command, env=clean(), cwd=ROOT, check=False).returncode:
        sys.exit("bench: the content pack could not be built: mend the lines above")


def tell_busy() -> None:
    """Say how busy the machine is, which another program's work is told by."""
    load = os.getloadavg()[0]
    quiet = "quiet" if load < BUSY_FROM else "NOT quiet, so trust ratios more than times"
    say(f"Load average {load:.2f} on {os.cpu_count()} cores: the machine is {quiet}.")


def clean(**more: str) -> dict[str, str]:
    """The environment of a measured program: bytecode is kept, and no desktop is asked."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "PYTHON", "WAYLAND_"))
    }
    return {**kept, "DBUS_SESSION_BUS_ADDRESS": "disabled:", **more}


def copy_bare(folder: Path) -> None:
    """Put what PySide stands on into a folder as pip installs it, with nothing unpacked."""
    found = find_spec("shiboken6")
    if found is None or found.origin is None:
        sys.exit("bench: PySide6 is not installed: make setup")
    own = Path(found.origin).parent
    shutil.copytree(own, folder / own.name, ignore=shutil.ignore_patterns("files.dir"))


def start(window: Window, then: str) -> subprocess.Popen[str]:
    """Start one window; the time is taken just before."""
    # -P: the folder of the benchmark does not come before the installed packages.
    command = [sys.executable, "-P", str(WINDOW), *window.arguments]
    environment = clean(QT_QPA_PLATFORM="xcb", FIELDGUIDE_BENCH_THEN=then)
    if window.before:
        environment["PYTHONPATH"] = window.before
    environment["FIELDGUIDE_BENCH_STARTED"] = str(time.clock_gettime_ns(time.CLOCK_MONOTONIC))
    return subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> dict[str, Any]:
    """What a window says before it leaves; leaves the benchmark where the window failed."""
    try:
        out, trouble = process.communicate(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        out, trouble = process.communicate()
    if process.returncode or not out:
        sys.exit(f"bench: a window did not open:\n{trouble}")
    found: dict[str, Any] = json.loads(out)
    return found
