"""`--settings FILE`: what a clinic has set, and what is said when it cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from app import main, not_ready
from app.domain.mode import Mode
from app.loading import clinic
from app.settings import Settings, policy_of
from tests.staff_pin import SEAL

if TYPE_CHECKING:
    from pathlib import Path

    from app.loading.errors import ContentError
    from app.loading.pack import Pack


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    found: list[Settings] = []

    def run(_pack: Pack, settings: Settings) -> int:
        found.append(settings)
        return 0

    monkeypatch.setattr(main, "_run", run)
    return found


@pytest.fixture(autouse=True)
def page(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page for staff says; tests of the page itself open it."""
    told: list[str] = []

    def run(_pack: Pack, _given: object, refused: ContentError) -> int:
        told.append(str(refused))
        return 2

    monkeypatch.setattr(not_ready, "run", run)
    monkeypatch.setattr(main, "environment", Mock())
    return told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "clinic.toml"


def test_a_clinic_chooses_the_shorter_form(path: Path, started: list[Settings]) -> None:
    path.write_text('instrument = "phq-8"\n', encoding="utf-8")
    assert main.main(["--mode", "clinician", "--settings", str(path)]) == 0
    assert [one.instrument for one in started] == ["phq-8"]


def test_without_a_file_the_longer_form_is_asked(started: list[Settings]) -> None:
    assert main.main([]) == 0
    assert [one.instrument for one in started] == ["phq-9"]


def test_a_clinic_says_how_large_its_screen_is(path: Path, started: list[Settings]) -> None:
    words = kiosk_file(path, screen_diagonal_in="21.5", viewing_distance_cm="60")
    assert main.main(words) == 0
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
    path: Path,
    started: list[Settings],
    page: list[str],
    capsys: pytest.CaptureFixture[str],
    text: str,
) -> None:
    path.write_text(text, encoding="utf-8")
    assert main.main(["--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert BAD[text] in said
    assert said.startswith(f"fieldguide: {path}")
    assert said.count("\n") == 1
    assert said == f"fieldguide: {page[0]}\n"
    assert not started


def test_a_file_that_is_not_there_is_one_line_and_the_status_is_2(
    path: Path, started: list[Settings], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert "cannot be read" in said
    assert said.count("\n") == 1
    assert not started


KIOSK = {
    "screen_diagonal_in": "24.0",
    "pin": f'"{SEAL}"',
    "crisis_text": '"Tell anyone at reception."',
}


def kiosk_file(path: Path, **changed: str | None) -> list[str]:
    keys = {**KIOSK, **changed}
    lines = [f"{key} = {value}\n" for key, value in keys.items() if value is not None]
    path.write_text("".join(lines), encoding="utf-8")
    return ["--mode", "kiosk", "--settings", str(path)]


def test_a_kiosk_starts_with_all_that_it_needs(path: Path, started: list[Settings]) -> None:
    assert main.main(kiosk_file(path)) == 0
    (settings,) = started
    assert (settings.screen_diagonal_in, settings.pin) == (24.0, SEAL)
    assert settings.crisis_text == "Tell anyone at reception."
    assert (settings.screen_reader, settings.count_visits) == (False, "")
    assert settings.file == str(path)


@pytest.mark.parametrize("key", KIOSK)
def test_a_kiosk_says_which_key_is_missing_and_what_to_do(
    path: Path,
    started: list[Settings],
    page: list[str],
    capsys: pytest.CaptureFixture[str],
    key: str,
) -> None:
    assert main.main(kiosk_file(path, **{key: None})) == 2
    said = capsys.readouterr().err
    assert f"has no {key}, which a kiosk needs" in said
    assert clinic.KIOSK_NEEDS[key] in said
    assert page
    assert page[0] in said
    assert not started


BAD_KIOSK = {
    "pin": ('"246810"', "pin is not what `fieldguide pin` prints"),
    "crisis_text": (f'"{"x" * 301}"', "crisis_text is too long"),
    "count_visits": ('"visits.csv"', "is not a whole path"),
    "screen_reader": ('"yes"', "Expected `bool`"),
    "pincode": ('"1"', "has an unknown key 'pincode'"),
}


@pytest.mark.parametrize("key", BAD_KIOSK)
def test_a_kiosk_refuses_a_value_that_it_does_not_know(
    path: Path, started: list[Settings], capsys: pytest.CaptureFixture[str], key: str
) -> None:
    value, problem = BAD_KIOSK[key]
    assert main.main(kiosk_file(path, **{key: value})) == 2
    said = capsys.readouterr().err
    assert problem in said
    assert "246810" not in said
    assert not started


def test_everything_that_is_missing_is_said_at_once(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text("", encoding="utf-8")
    assert main.main(["--mode", "kiosk", "--settings", str(path)]) == 2
    said = capsys.readouterr().err
    assert all(remedy in said for remedy in clinic.KIOSK_NEEDS.values())


def test_at_home_none_of_it_is_needed(path: Path, started: list[Settings]) -> None:
    path.write_text("", encoding="utf-8")
    assert main.main(["--settings", str(path)]) == 0
    assert started


def test_without_a_file_a_kiosk_is_for_trying_out_and_says_so(
    started: list[Settings], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["--mode", "kiosk"]) == 0
    assert "not safe for a waiting room" in capsys.readouterr().err
    assert started
