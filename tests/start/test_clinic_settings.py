"""`--settings FILE`: what a clinic has set, and what is said when it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import main
from app.domain.mode import Mode
from app.settings import Settings, policy_of

if TYPE_CHECKING:
    from pathlib import Path

    from app.loading.pack import Pack


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    found: list[Settings] = []

    def run(_pack: Pack, settings: Settings) -> int:
        found.append(settings)
        return 0

    monkeypatch.setattr(main, "_show", run)
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


def test_a_clinic_chooses_the_shorter_form(path: Path, started: list[Settings]) -> None:
    path.write_text('instrument = "phq-8"\n', encoding="utf-8")
    assert main.main(["--mode", "kiosk", "--settings", str(path)]) == 0
    assert [one.instrument for one in started] == ["phq-8"]


def test_without_a_file_the_longer_form_is_asked(started: list[Settings]) -> None:
    assert main.main([]) == 0
    assert [one.instrument for one in started] == ["phq-9"]


def test_a_clinic_says_how_large_its_screen_is(path: Path, started: list[Settings]) -> None:
    path.write_text("screen_diagonal_in = 21.5\nviewing_distance_cm = 60\n", encoding="utf-8")
    assert main.main(["--mode", "kiosk", "--settings", str(path)]) == 0
    assert [(one.screen_diagonal_in, one.viewing_distance_cm) for one in started] == [(21.5, 60.0)]


@pytest.mark.parametrize(
    ("mode", "diagonal", "sizes"),
    [
        (Mode.KIOSK, 21.5, (29, 81)),
        (Mode.KIOSK, 32, (20, 55)),
        (Mode.KIOSK, 0, (26, 73)),
        (Mode.HOME, 21.5, (18, 44)),
    ],
)
def test_sizes_follow_the_screen_of_a_kiosk_only(
    mode: Mode, diagonal: float, sizes: tuple[int, int]
) -> None:
    policy = policy_of(Settings(mode=mode, screen_diagonal_in=diagonal), 1080, 1920)
    assert (policy.text_px, policy.target_px) == sizes


BAD = {
    'instruments = "phq-8"\n': "clinic.toml:1: ",
    '\ninstrument = "phq-7"\n': "clinic.toml:2: there is no instrument 'phq-7'",
    "instrument = \n": "clinic.toml:1: is not TOML",
}


@pytest.mark.parametrize("text", BAD)
def test_a_mistake_is_one_line_and_the_status_is_2(
    path: Path, started: list[Settings], capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path.write_text(text, encoding="utf-8")
    assert main.main(["--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert BAD[text] in said
    assert said.startswith(f"fieldguide: {path}")
    assert said.count("\n") == 1
    assert not started


def test_a_file_that_is_not_there_is_one_line_and_the_status_is_2(
    path: Path, started: list[Settings], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert "cannot be read" in said
    assert said.count("\n") == 1
    assert not started
