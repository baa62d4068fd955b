"""What the staff page says of sound: a card that is there, or not, or that nobody may use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app import self_test
from app.domain.self_test import NOTE, OK

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux's sound cards")
CARD = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"


@pytest.mark.parametrize(
    ("cards", "device", "state", "said"),
    [
        (CARD, "controlC0", OK, "There is a sound card."),
        (CARD, "gone", NOTE, "may not use it"),
        (CARD, "", NOTE, "may not use it"),
        ("--- no soundcards ---\n", "controlC0", NOTE, "There is no sound card."),
        (None, "controlC0", NOTE, "There is no sound card."),
    ],
)
def test_sound_is_there_when_the_program_may_use_a_card(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cards: str | None,
    device: str,
    state: str,
    said: str,
) -> None:
    if cards is not None:
        (tmp_path / "cards").write_text(cards, encoding="utf-8")
    if device == "gone":
        (tmp_path / "controlC0").symlink_to("nowhere")
    elif device:
        (tmp_path / device).touch()
    monkeypatch.setattr(self_test, "CARDS", tmp_path / "cards")
    monkeypatch.setattr(self_test, "DEVICES", tmp_path)
    found = self_test.sound()
    assert found.state == state
    assert said in found.said
