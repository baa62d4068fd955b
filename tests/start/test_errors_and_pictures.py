from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import crash, pictures
from app.domain.mode import Mode
from tests.start.test_start import run

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.loading.pack import Pack


def test_an_error_in_a_slot_is_told_without_its_message_and_the_window_lives_on() -> None:
    done = run("-m", "tests.start.failing_slot", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "the window is still there\n"
    assert "KeyError in " in done.stderr
    assert "failing_slot.py:" in done.stderr
    assert "nearly-every-day" not in done.stderr


def test_an_interrupt_from_the_keyboard_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[object] = []
    monkeypatch.setattr("sys.__excepthook__", lambda *words: seen.append(words[0]))
    crash.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]


@pytest.mark.system
def test_pictures_holds_every_page_question_kind_and_summary(
    qapp: QApplication,
    pack: Pack,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "SIZES", {"small": (800, 600, Mode.HOME, 100)})
    monkeypatch.setattr(pictures, "THEMES", ("light",))
    count = pictures.paint_all(qapp, pack, tmp_path)
    names = {path.stem for path in tmp_path.glob("small-light-*.png")}
    for wanted in (
        "00-home",
        "10-page-ect",
        "10-page-ect-icon-array-ect-remission",
        "24-phq1",
        "27-support",
        "33-summary-worth",
        "42-hidden",
    ):
        assert f"small-light-{wanted}" in names
    assert len(names) == count
