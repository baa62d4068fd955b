"""A kiosk's computer with an empty home, and the command that lets visitors through its kiosk."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from app.loading import pin
from tests.closed.screen import ROOT
from tests.nothing_left.content import build_in

if TYPE_CHECKING:
    from pathlib import Path

OFFSCREEN = {"FIELDGUIDE_OFFSCREEN": "1"}
EMPTY = ("home", "session", "temporary")


class Place:
    """The folder that it is all in; `pack` is what the program shows, with all of its words."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "read-only"
        for name in (*EMPTY, "read-only", "nothing"):
            (folder / name).mkdir(parents=True)
        (folder / "session").chmod(0o700)
        self.pack = build_in(self.content)
        (self.content / "clinic.toml").write_text(
            f'screen_diagonal_in = 24.0\npin = "{pin.sealed("246810")}"\n'
            'crisis_text = "Tell anyone at reception."\n',
            encoding="utf-8",
        )

    def command(self, *ways: str, leak: str = "") -> list[str]:
        """Lets visitors go these ways, and makes this leak in each."""
        module = ("-m", "tests.nothing_left.watched_kiosk", str(self.content))
        return [sys.executable, *module, ",".join(ways), *([leak] if leak else [])]

    def environment(self, voices: str = "", **more: str) -> dict[str, str]:
        """As in the unit of a kiosk; `voices` is a folder with programs that speak, "" for none."""
        return {
            "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "session"),
            "TMPDIR": str(self.folder / "temporary"),
            "PATH": voices or str(self.folder / "nothing"),
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            **more,
        }

    def run(self, command: list[str], environment: dict[str, str]) -> str:
        """What the kiosk said, on both streams; fails when it did not end well."""
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    def left(self) -> list[str]:
        """Every file and folder in what was empty; takes them away."""
        found = []
        for name in EMPTY:
            for path in sorted((self.folder / name).rglob("*"), reverse=True):
                found.append(str(path.relative_to(self.folder)))
                path.rmdir() if path.is_dir() else path.unlink()
        return found
