"""A desktop of its own: an X server without a screen, a window manager, the two D-Bus buses.

Nothing of it is shared with the desktop of the machine, nor with another test that runs beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

from tests.accessibility.waiting import until

ROOT = Path(__file__).parents[2]
PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "dbus-send", "xdotool", "orca")
KEPT = ("PATH", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
"""All that programs on this desktop get of the environment of the tests."""

STATUS = ("--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set")


class Desktop:
    """Started on entering, and gone with all that runs on it on leaving."""

    def __init__(self, size: str = "1366x768") -> None:
        for program in PROGRAMS:
            missing = f"{program} is missing: see packaging/linux/test-packages.txt"
            assert shutil.which(program), missing
        self.folder = Path(mkdtemp(prefix="fieldguide-desktop-"))
        self._size = size
        self._running: list[subprocess.Popen[str]] = []
        self.environment = {name: os.environ[name] for name in KEPT if name in os.environ}

    def __enter__(self) -> Desktop:
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._running):
            self.stop(process)
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(
        self, *command: str, pipes: bool = False, **environment: str
    ) -> subprocess.Popen[str]:
        """Start a program there; `pipes` lets the test talk with it."""
        log = (self.folder / f"{len(self._running)}-{Path(command[0]).name}.log").open("w")
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=self.environment | environment,
            stdin=subprocess.PIPE if pipes else subprocess.DEVNULL,
            stdout=subprocess.PIPE if pipes else log,
            stderr=log,
            text=True,
        )
        log.close()
        self._running.append(process)
        return process

    def start_fieldguide(self, *options: str) -> subprocess.Popen[str]:
        """Start the program as people do, in a light theme."""
        command = (sys.executable, "-m", "app", "--theme", "light", *options)
        return self.start(*command, QT_QPA_PLATFORM="xcb")

    def stop(self, process: subprocess.Popen[str]) -> None:
        """End a program of this desktop."""
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def announce_screen_reader(self) -> None:
        """Tell every program that a screen reader runs, as one does when it is started."""
        said = ("string:org.a11y.Status", "string:ScreenReaderEnabled", "variant:boolean:true")
        self.run("dbus-send", "--session", "--print-reply", *STATUS, *said)

    def run(self, *command: str) -> str:
        """What a program prints there."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout

    def key(self, *names: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        self.run("xdotool", "key", "--delay", "20", *names)

    def logs(self) -> str:
        """What every program complained of, for a test that fails."""
        return "\n".join(
            f"{path.name}: {path.read_text()}" for path in sorted(self.folder.glob("*.log"))
        )

    def _begin(self) -> None:
        folder = self.folder
        for name in ("home", "run"):
            (folder / name).mkdir(mode=0o700)
        bus = f"unix:path={folder}/run/bus"
        self.environment |= {
            "HOME": str(folder / "home"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "DBUS_SESSION_BUS_ADDRESS": bus,
            # Settings of the desktop are kept nowhere.
            "GSETTINGS_BACKEND": "memory",
            "LANG": "C.UTF-8",
        }
        # It chooses a number that no other server has, and says it when it is ready. When a client
        # leaves it must not begin anew, which would end whoever comes at that moment.
        screen = ("-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset")
        server = self.start("Xvfb", "-displayfd", "1", *screen, pipes=True)
        assert server.stdout is not None
        self.environment["DISPLAY"] = f":{server.stdout.readline().strip()}"
        self.start("dbus-daemon", "--session", "--nofork", f"--address={bus}")
        until((folder / "run" / "bus").exists, "the session bus")
        self.start("openbox")
        until(self._managed, "the window manager")

    def _managed(self) -> bool:
        command = ("xdotool", "get_num_desktops")
        return (
            subprocess.run(
                command, env=self.environment, capture_output=True, timeout=30, check=False
            ).returncode
            == 0
        )
