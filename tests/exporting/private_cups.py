"""A CUPS of its own in a folder: real scheduler, real filters, printers that work and that do not.

It listens on a socket in that folder alone, and needs root as every cupsd does.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from app.exporting import ipp

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM = Path("/usr/lib/cups")
PDF_PRINTER = ("-P", "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
CUPS_PDF = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
DEFAULT_POLICY = Path("/usr/share/cups/cupsd.conf.default")

BACKENDS = {
    # Keeps what it is given; stands for a printer that takes a PDF as it is.
    "keep": 'cat "${{6:--}}" > "{out}/$1.pdf"',
    "slow": "exec sleep 30",
    "broken": "exit 1",
    "jammed": 'echo "STATE: +media-jam-error" >&2; exec sleep 30',
}
"""Made-up printers, each a few lines of shell."""

SCHEDULER = """
LogLevel debug
MaxLogSize 0
ErrorPolicy stop-printer
Listen {folder}/socket
Browsing No
WebInterface No
IdleExitTimeout 0
DirtyCleanInterval 0
PreserveJobFiles No
PreserveJobHistory Yes
"""
FILES = """
ServerRoot {folder}/root
ServerBin {folder}/bin
DataDir /usr/share/cups
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SystemGroup root
User lp
Group lp
"""
OUTPUT = "Out {out}\nAnonDirName {out}\nSpool {folder}/pdf-spool\nLog {folder}/log\n"


class PrivateCups:
    """Started on entering, and gone with all that it made on leaving."""

    def __init__(self) -> None:
        assert os.geteuid() == 0, "a cupsd needs root: run these tests as root"
        for program in ("cupsd", "lpadmin", "pdftotext", "pdftoppm", "pdfinfo"):
            assert _found(program), f"{program} is missing: see packaging/linux/test-packages.txt"
        # Not in pytest's folder: filters run as another user, to whom that one is closed.
        self.folder = Path(mkdtemp(prefix="fieldguide-cups-"))
        self.folder.chmod(0o755)
        self.out, self.socket = self.folder / "out", self.folder / "socket"
        # cups-pdf reads its settings from /etc/cups alone, under the name in its printer's address.
        self._name = self.folder.name
        self._settings = Path(f"/etc/cups/cups-pdf-{self._name}.conf")
        self._scheduler: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> PrivateCups:
        try:
            self._lay_out()
            self.start()
            self.add("pdf", f"cups-pdf:/{self._name}", "-P", CUPS_PDF)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._settings.unlink(missing_ok=True)
        shutil.rmtree(self.folder)

    def start(self) -> None:
        """Start the scheduler and wait until it answers."""
        settings = ("-c", self.folder / "cupsd.conf", "-s", self.folder / "cups-files.conf")
        self._scheduler = subprocess.Popen([_found("cupsd") or "", "-f", *settings])
        until = time.monotonic() + 20
        while "is running" not in self.run("lpstat", "-r"):
            assert time.monotonic() < until, (self.folder / "log" / "error").read_text()
            time.sleep(0.05)

    def stop(self, *, crash: bool = False) -> None:
        """Stop the scheduler, or let it crash with whatever it has not written yet."""
        if self._scheduler is not None:
            (self._scheduler.kill if crash else self._scheduler.terminate)()
            self._scheduler.wait(20)
            self._scheduler = None
        self.socket.unlink(missing_ok=True)

    @contextmanager
    def changed(self, line: str, into: str) -> Iterator[None]:
        """Run with one line of the settings changed, and then as before."""
        settings = self.folder / "cupsd.conf"
        before = settings.read_text()
        settings.write_text(before.replace(line, into))
        self.stop()
        self.start()
        yield
        settings.write_text(before)
        self.stop()
        self.start()

    def add(self, name: str, address: str, *more: str) -> None:
        """Set up a printer that is on and takes jobs."""
        self.run("lpadmin", "-p", name, "-E", "-v", address, *(more or ("-m", "raw")))

    def run(self, program: str, *arguments: str) -> str:
        """What a program of CUPS says to this scheduler."""
        command = [_found(program) or program, *arguments]
        there = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, env=there, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout

    def unfinished(self) -> str:
        """The jobs that may still come out."""
        return self.run("lpstat", "-o")

    def came_out(self) -> list[Path]:
        """The pages that came out, the oldest first."""
        return sorted(self.out.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)

    def _lay_out(self) -> None:
        folder = self.folder
        for name in ("root", "spool/tmp", "cache", "state", "log", "out", "pdf-spool", "bin"):
            (folder / name).mkdir(parents=True)
        backends = folder / "bin" / "backend"
        backends.mkdir()
        for path in SYSTEM.iterdir():
            if path.name != "backend":
                (folder / "bin" / path.name).symlink_to(path)
        (backends / "cups-pdf").symlink_to(SYSTEM / "backend" / "cups-pdf")
        for name, does in BACKENDS.items():
            script = f"#!/bin/sh\n[ $# -gt 0 ] || exit 0\n{does.format(out=self.out)}\n"
            (backends / name).write_text(script)
            # Only for root: then cupsd runs it as root, and it may write into our folder.
            (backends / name).chmod(0o700)
        given = {"folder": folder, "out": self.out}
        policy = DEFAULT_POLICY.read_text()
        policy = policy[policy.index("<Location />") :]
        (folder / "cupsd.conf").write_text(SCHEDULER.format(**given) + policy)
        (folder / "cups-files.conf").write_text(FILES.format(**given))
        self._settings.write_text(OUTPUT.format(**given))


def ask(server: str | None) -> None:
    """Let this thread ask there; one that has asked elsewhere would stay with that."""
    ctypes.CDLL(ipp.NAME).cupsSetServer(None if server is None else server.encode())


def _found(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
