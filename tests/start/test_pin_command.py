"""`fieldguide pin`: what is typed, and the line that comes out."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tomllib

import pytest

from app import resources
from app.loading.pin import opens

COMMAND = [sys.executable, "-m", "app", "pin"]
ROOT = resources.CONTENT.parent


def ask(typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        COMMAND, input=typed, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )


def test_it_prints_the_line_for_the_settings() -> None:
    done = ask("246810\n246810\n")
    assert done.returncode == 0
    assert opens("246810", tomllib.loads(done.stdout)["pin"])


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1234\n", "6 to 12 digits"),
        ("abcdef\nabcdef\n", "6 to 12 digits"),
        ("246810\n246811\n", "two different PINs"),
        ("", "no PIN was given"),
        ("246810\n", "no PIN was given"),
    ],
)
def test_anything_else_is_one_line_and_the_status_is_2(typed: str, why: str) -> None:
    done = ask(typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_terminal_does_not_show_the_digits() -> None:
    ours, theirs = pty.openpty()
    asking = subprocess.Popen(
        COMMAND,
        cwd=ROOT,
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    for _ in range(2):
        while not seen.rstrip().endswith(b":"):
            seen += os.read(ours, 1000)
        os.write(ours, b"246810\n")
        seen += b"|"
    out, _ = asking.communicate(timeout=30)
    assert asking.returncode == 0
    assert out.startswith(b'pin = "scrypt:')
    assert b"246810" not in seen
    os.close(ours)
