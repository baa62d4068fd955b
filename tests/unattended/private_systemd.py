"""A systemd of its own, in namespaces of its own, that runs our real unit; needs root.

It is a user manager (`systemd --user`): one for a whole system cannot be had in a container. What
only a whole system has is set otherwise in CHANGED, and so is what would hide the tests' own files.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from app import resources
from tests.unattended.lives import Lives, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = resources.CONTENT.parent
UNIT = ROOT / "packaging" / "linux" / "kiosk" / "fieldguide-kiosk.service"
MANAGER = Path("/lib/systemd/systemd")
WATCHDOG = 15
"""Seconds, in place of the unit's own 20: still enough for a window on a busy machine."""

# cage refuses root, and another user could not read root's files: here it is root under another
# number. In its own cgroup, the manager cannot stop anything but what it started.
SPACE = """
mount --make-rprivate / && mount -t tmpfs tmpfs /run
# What lies over a file that a unit may not see; the manager of a whole system would make it.
hidden=/run/systemd/inaccessible
mkdir -p /run/systemd/system $hidden/dir && touch $hidden/reg && mkfifo $hidden/fifo
{python} -c "import socket; socket.socket(socket.AF_UNIX).bind('$hidden/sock')"
tree=/sys/fs/cgroup; [ -d $tree/systemd ] && tree=$tree/systemd
mkdir $tree/{name} && echo $$ > $tree/{name}/cgroup.procs
{manager} --user & wait
"""
CHANGED = """
[Unit]
StartLimitAction=none
[Service]
ExecStart=
ExecStart=/usr/bin/unshare --user --map-user=1000 --map-group=1000 /usr/bin/cage -d -- \
    {python} -m tests.unattended.living_kiosk $FIELDGUIDE_OPTIONS
RestrictNamespaces=no
CapabilityBoundingSet=CAP_SETFCAP
User=
SupplementaryGroups=
WatchdogSec={watchdog}
WorkingDirectory={root}
ProtectHome=no
BindReadOnlyPaths={root} /tmp/.X11-unix/X{display}
BindPaths={folder}
StandardError=append:{folder}/log
Environment=WLR_BACKENDS=x11 WLR_RENDERER=pixman DISPLAY=:{display}
Environment=TOLD={folder}/lives DOES={does} PICTURE={folder}/own.png
Environment="FIELDGUIDE_OPTIONS={options}"
"""


class PrivateSystemd:
    """Started on entering, and gone with all that it started on leaving."""

    def __init__(self) -> None:
        assert os.geteuid() == 0, "namespaces need root: run these tests as root"
        for program in (MANAGER, "unshare", "nsenter", "cage", "grim", "Xvfb"):
            assert shutil.which(program), f"{program} is missing: see test-packages.txt"
        self.folder = Path(mkdtemp(prefix="fieldguide-systemd-"))
        self._session = self.folder / "session"
        self._inside = 0
        self._display = ""
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> PrivateSystemd:
        try:
            self._start_screen()
            self._start_manager()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._started):
            process.kill()
            process.wait(20)
        for tree in ("/sys/fs/cgroup", "/sys/fs/cgroup/systemd"):
            for folder in _deepest_first(Path(tree, self.folder.name)):
                wait_until(partial(_is_gone, folder), f"the end of {folder}")
        shutil.rmtree(self.folder)

    def begin(self, does: str = "", options: str = "") -> Lives:
        """Start the unit with a visitor; what the lives before left is gone."""
        self.run("systemctl", "--user", "stop", UNIT.name)
        self.run("systemctl", "--user", "reset-failed", UNIT.name)
        for path in self.folder.iterdir():
            if path.is_file():
                path.unlink()
        changed = self.folder / "units" / f"{UNIT.name}.d" / "test.conf"
        changed.parent.mkdir(parents=True, exist_ok=True)
        given = {"python": sys.executable, "root": ROOT, "folder": self.folder, "does": does}
        given |= {"watchdog": WATCHDOG, "display": self._display, "options": options}
        changed.write_text(CHANGED.format(**given))
        shutil.copy(UNIT, self.folder / "units")
        self.run("systemctl", "--user", "daemon-reload")
        self.run("systemctl", "--user", "start", "--no-block", UNIT.name)
        return Lives(self.folder / "lives")

    def asked(self, name: str) -> str:
        """A property of the unit."""
        return self.run("systemctl", "--user", "show", "--value", "-p", name, UNIT.name)

    @property
    def log(self) -> str:
        """What the unit said."""
        path = self.folder / "log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def take_picture(self) -> Path:
        """What the compositor shows."""
        path = self.folder / "shown.png"
        place = self._session / "fieldguide"
        self.run("env", f"XDG_RUNTIME_DIR={place}", "WAYLAND_DISPLAY=wayland-0", "grim", str(path))
        return path

    def run(self, *command: str) -> str:
        """What a command says where the manager is."""
        there = {**os.environ, "XDG_RUNTIME_DIR": str(self._session), "LC_ALL": "C.UTF-8"}
        enter = ("nsenter", "--target", str(self._inside), "--mount", "--pid", "--")
        done = subprocess.run(
            [*enter, *command], env=there, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout.strip()

    def _start_screen(self) -> None:
        read, write = os.pipe()
        screen = ("-screen", "0", "1024x768x24", "-nolisten", "tcp")
        command = ["Xvfb", "-displayfd", str(write), *screen]
        self._started.append(
            subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        )
        os.close(write)
        with os.fdopen(read) as number:
            self._display = number.readline().strip()

    def _start_manager(self) -> None:
        self._session.mkdir(mode=0o700)
        given = {"name": self.folder.name, "manager": MANAGER, "python": sys.executable}
        units = f"{self.folder}/units:/usr/lib/systemd/user"
        there = {**os.environ, "XDG_RUNTIME_DIR": str(self._session), "SYSTEMD_UNIT_PATH": units}
        space = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")
        process = subprocess.Popen([*space, "bash", "-c", SPACE.format(**given)], env=there)
        self._started.append(process)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        wait_until(children.read_text, "a space of its own")
        self._inside = int(children.read_text().split()[0])
        wait_until(
            lambda: self.run("systemctl", "--user", "is-system-running") in {"running", "degraded"},
            "the start of systemd",
        )


def _deepest_first(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted((one for one in folder.rglob("*") if one.is_dir()), reverse=True)
        yield folder


def _is_gone(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return not folder.exists()
    return True
