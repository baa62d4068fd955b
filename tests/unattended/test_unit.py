"""The unit of a kiosk, run by a real systemd: a window in cage, and what becomes of it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.unattended.lives import wait_until
from tests.unattended.private_systemd import UNIT, WATCHDOG, PrivateSystemd

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.system
SLACK = 45
"""Seconds for ending, and for starting on a busy machine."""


@pytest.fixture(scope="module")
def systemd() -> Iterator[PrivateSystemd]:
    with PrivateSystemd() as found:
        yield found


def analyze(*words: str) -> subprocess.CompletedProcess[str]:
    command = ["/usr/bin/systemd-analyze", *words, str(UNIT)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_unit_is_what_systemd_takes() -> None:
    done = analyze("verify")
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_unit_may_do_as_little_as_its_page_says() -> None:
    done = analyze("security", "--offline=true", "--threshold=11", "--no-pager")
    figure = done.stdout.splitlines()[-1].split(": ")[1].split()[0]
    assert done.returncode == 0, done.stdout
    assert f"\n{figure} (" in UNIT.with_name("README.md").read_text(encoding="utf-8")


def test_the_window_covers_the_screen_without_a_title_bar(systemd: PrivateSystemd) -> None:
    lives = systemd.begin()
    life = lives.await_life(1)
    wait_until(lambda: systemd.asked("ActiveState") == "active", "READY")
    assert (life["user"], life["environment"], life["core"]) == (1000, [], [0, 0])
    assert systemd.run("cat", f"/proc/{life['process']}/net/dev").count(":") == 1

    def same() -> bool:
        shown, own = QImage(str(systemd.take_picture())), QImage(str(systemd.folder / "own.png"))
        sizes = (shown.width(), shown.height()) == (own.width(), own.height()) == (1024, 768)
        return sizes and share_alike(shown, own) > 0.99

    wait_until(same, "the program's own picture on the screen")
    own = QImage(str(systemd.folder / "own.png"))
    assert len({own.pixel(x, y) for x in range(0, 1024, 3) for y in range(0, 768, 3)}) > 20


def share_alike(one: QImage, other: QImage) -> float:
    places = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    alike = sum(one.pixel(*place) == other.pixel(*place) for place in places)
    return alike / len(places)


def test_a_killed_program_comes_back_without_an_answer(systemd: PrivateSystemd) -> None:
    lives = systemd.begin("answer")
    first = lives.await_life(1)
    assert lives.await_deed()["answers"] == 5
    systemd.run("kill", "-KILL", str(first["process"]))
    assert lives.await_life(2)["empty"]
    assert systemd.asked("NRestarts") == "1"


def test_a_killed_compositor_comes_back_with_its_program(systemd: PrivateSystemd) -> None:
    lives = systemd.begin("answer")
    lives.await_deed()
    systemd.run("kill", "-KILL", systemd.asked("MainPID"))
    assert lives.await_life(2)["empty"]


def test_a_window_that_hangs_is_replaced(systemd: PrivateSystemd) -> None:
    lives = systemd.begin("answer")
    first = lives.await_life(1)
    lives.await_deed()
    systemd.run("kill", "-STOP", str(first["process"]))
    wait_until(lambda: len(lives.began()) == 2, "a new window", WATCHDOG + SLACK)
    assert lives.began()[1]["empty"]
    assert not systemd.run("ps", "-o", "pid=", "-p", str(first["process"]))


def test_a_window_that_hangs_for_ever_is_replaced_without_an_answer(
    systemd: PrivateSystemd,
) -> None:
    lives = systemd.begin("hang")
    wait_until(lambda: len(lives.began()) == 2, "a new window", 2 * (WATCHDOG + SLACK))
    assert lives.began()[1]["empty"]
    # Where it hung stands in the log only if Python could still write it.
    assert "nearly" not in systemd.log


def test_after_fifty_visits_a_fresh_process_takes_over(systemd: PrivateSystemd) -> None:
    lives = systemd.begin("visit")
    lives.await_deed("all visits")
    first, second = lives.await_life(1), lives.await_life(2)
    assert first["process"] != second["process"]
    assert systemd.asked("Result") == "success"


def test_three_errors_in_a_minute_bring_a_fresh_process_and_no_answer_into_the_log(
    systemd: PrivateSystemd,
) -> None:
    lives = systemd.begin("fail")
    assert lives.await_life(2)["empty"]
    assert systemd.log.count("fieldguide: KeyError in ") == 3
    assert "nearly" not in systemd.log


def test_what_is_wrong_with_the_settings_stays_on_the_screen_with_the_help_lines(
    systemd: PrivateSystemd,
) -> None:
    systemd.begin(options="--settings /nowhere/clinic.toml")
    wait_until(lambda: systemd.asked("ActiveState") == "active", "the page")
    assert systemd.asked("NRestarts") == "0"
    assert systemd.log.count("/nowhere/clinic.toml") == 1


def test_what_no_restart_mends_is_given_up_after_ten_and_named(systemd: PrivateSystemd) -> None:
    systemd.begin(options="--nonsense")
    wait_until(lambda: systemd.asked("ActiveState") == "failed", "giving up", 4 * SLACK)
    assert systemd.log.count("unrecognized arguments: --nonsense") == 10
    assert "StartLimitAction=reboot" in UNIT.read_text(encoding="utf-8").splitlines()
