"""strace around a program: every call with which it, or what it started, could leave something.

Let through are the display, a voice, and what never leaves the program: an event between its own
threads, and /dev/null. All else is a trace, also where the system refused it.
"""

from __future__ import annotations

import codecs
import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

from tests.nothing_left.marks import PLACE, STARTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SENDING = {"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg"}
SENDING |= {"sendfile", "copy_file_range", "splice", "tee", "vmsplice", "ftruncate", "fallocate"}
CHANGING = {"creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat"}
CHANGING |= {"mkdir", "mkdirat", "mknod", "mknodat", "truncate", "unlink", "unlinkat", "rmdir"}
CHANGING |= {"chmod", "fchmodat", "chown", "fchownat", "lchown", "utime", "utimensat", "setxattr"}
CHANGING |= {"io_uring_setup", "socket", "connect", "bind", "execve", "execveat"}
OTHERS = {"open", "openat", "openat2", "mmap", "clone", "clone3", "vfork", "fork"}
CALLS = ",".join((*sorted(SENDING | {"mmap", "io_uring_setup"}), "%file", "%network", "%process"))

OPENED_TO_WRITE = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)")
LINE = re.compile(r"(\d+) +(\w+)\((.*)")
RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
UNFINISHED = "<unfinished ...>"
TARGET = re.compile(r"\d+<((?:[^<>]|<[^>]*>)*)>")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
DISPLAY = re.compile(r'sun_path=@?"/tmp/\.X11-unix/X\d+"')
SOUND = re.compile(r'AF_UNIX, sun_path="(/[^"]*)?/pulse/native"')
SOUND_FOLDER = re.compile(r'"/[^"]*/pulse", 0700')
SILENT = ("/dev/null", "anon_inode:[eventfd]")


class Call(NamedTuple):
    """One call to the system: by which thread, its name, and its arguments with the result."""

    thread: str
    name: str
    words: str

    @property
    def target(self) -> str:
        """What its first argument stands for."""
        found = TARGET.match(self.words)
        return found.group(1) if found else ""

    @property
    def sent(self) -> bytes:
        """All bytes that it was given."""
        texts = QUOTED.findall(self.words)
        return b"".join(codecs.decode(one, "unicode_escape").encode("latin-1") for one in texts)


class Trace(NamedTuple):
    """What a call left, and in which visit: "start" before all, "" between two."""

    way: str
    call: Call

    def __str__(self) -> str:
        return f"{self.way}: {self.call.name}({self.call.words[:200]}"


def command(log: Path) -> list[str]:
    """What stands before a command that is to be watched."""
    strace = shutil.which("strace")
    assert strace, "strace is missing: see packaging/linux/test-packages.txt"
    options = ("-f", "-y", "-qq", "--seccomp-bpf", "-s", "1000000", "-e", f"trace={CALLS}")
    return [strace, *options, "-o", str(log)]


class Watched:
    """What strace wrote down."""

    def __init__(self, log: Path, voice: str = "") -> None:
        self.calls = list(_calls(log.read_text(encoding="utf-8", errors="replace")))
        self._voice = voice
        self._speaking = self._voices()
        self._displays = {one.target for one in self._named("connect") if DISPLAY.search(one.words)}
        self._pipes = self._pipes_of_voice()

    @property
    def ways(self) -> list[str]:
        """Every visit that began and ended, in order."""
        marks = [one.words for one in self.calls if PLACE in one.words]
        begun = [way for one in marks if (way := _marked(one, "begin"))]
        ended = [way for one in marks if (way := _marked(one, "end"))]
        assert begun == ended
        return begun

    @property
    def has_display(self) -> bool:
        """Whether it was on one."""
        return bool(self._displays)

    def traces(self) -> list[Trace]:
        """All that was left, by whomever, at any time."""
        found, way = [], "start"
        for call in self.calls:
            if PLACE in call.words:
                way = _marked(call.words, "begin")
            elif self._leaves_something(call):
                found.append(Trace(way, call))
        return found

    def sent_to(self, kind: str) -> bytes:
        """All that went to the "display" or the "voice"."""
        targets = {"display": self._displays, "voice": self._pipes}[kind]
        return b"".join(one.sent for one in self.calls if one.target in targets and _sends(one))

    def _named(self, name: str) -> list[Call]:
        return [one for one in self.calls if one.name == name]

    def _voices(self) -> set[str]:
        """The threads of every voice."""
        if not self._voice:
            return set()
        begins = f'"{self._voice}"'
        found = {one.thread for one in self._named("execve") if one.words.startswith(begins)}
        for call in self.calls:
            if call.thread in found and call.name in {"clone", "clone3", "vfork", "fork"}:
                found.add(call.words.rpartition("= ")[2].strip())
        return found

    def _pipes_of_voice(self) -> set[str]:
        """What our side writes to when there is a voice; without one, no pipe is let through."""
        if not self._speaking:
            return set()
        ours = [one for one in self.calls if one.thread not in self._speaking]
        return {one.target for one in ours if _sends(one) and one.target.startswith("pipe:")}

    def _leaves_something(self, call: Call) -> bool:
        if call.thread in self._speaking and _is_of_a_voice(call):
            return False
        if call.name in {"open", "openat", "openat2"}:
            is_written = OPENED_TO_WRITE.search(call.words.split('"')[-1])
            return bool(is_written) and '"/dev/null"' not in call.words
        if _sends(call):
            return call.target not in {*SILENT, *self._displays, *self._pipes}
        if call.name == "mmap":
            shared = "MAP_SHARED" in call.words and "PROT_WRITE" in call.words
            return shared and bool(re.search(r"\d+</(?!memfd:)", call.words))
        return call.name in CHANGING and not self._is_usual(call)

    def _is_usual(self, call: Call) -> bool:
        """Whether it is how the program itself starts, or reaches its display or its voice."""
        if call.name == "execve":
            first = call is self._named("execve")[0]
            return first or call.thread in self._speaking
        if call.name == "socket":
            return call.words.startswith("AF_UNIX")
        return call.name == "connect" and bool(DISPLAY.search(call.words))


def _calls(log: str) -> Iterator[Call]:
    """Every call, at the place where it began."""
    lines = log.splitlines()
    ends: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        if found := RESUMED.match(line):
            thread, name, words = found.groups()
            ends.setdefault((thread, name), []).append(words)
    for line in lines:
        if found := LINE.match(line):
            thread, name, words = found.groups()
            if words.endswith(UNFINISHED):
                waiting = ends.get((thread, name), [""])
                words = words.removesuffix(UNFINISHED) + (waiting.pop(0) if waiting else "")
            yield Call(thread, name, words)


def _sends(call: Call) -> bool:
    return call.name in SENDING


def _marked(words: str, what: str) -> str:
    """The visit of a mark of this kind, or ""."""
    _, there, rest = words.partition(f"{PLACE}/{what}/")
    return rest.partition('"')[0] if there else ""


def _is_of_a_voice(call: Call) -> bool:
    """Whether it is what a voice does to be heard: it asks for a sound server, in memory alone.

    libpulse makes an empty folder in the session for the server's socket, even without a server.
    """
    if call.name == "mkdir":
        return bool(SOUND_FOLDER.search(call.words))
    if call.name == "connect":
        return bool(SOUND.search(call.words))
    return call.name == "ftruncate" and call.target.startswith("/memfd:pulseaudio")


def started(watched: Watched) -> bool:
    """Whether the window came up, so that all before it is the start."""
    return any(STARTED in one.words for one in watched.calls)
