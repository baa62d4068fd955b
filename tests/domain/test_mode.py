import pytest

from app.domain.mode import POLICIES, Mode, Policy
from app.domain.theme import TEXT_SIZES, THEMES


def test_every_mode_has_a_policy() -> None:
    assert set(POLICIES) == set(Mode)


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_text_and_targets_are_never_small(policy: Policy) -> None:
    assert policy.text_px >= 18
    assert policy.target_px >= 44


def test_a_kiosk_fills_the_screen_and_writes_large() -> None:
    kiosk = POLICIES[Mode.KIOSK]
    assert (kiosk.fullscreen, kiosk.grows) == (True, False)
    assert kiosk.text_px == max(policy.text_px for policy in POLICIES.values())
    assert kiosk.target_px == max(policy.target_px for policy in POLICIES.values())


def test_a_kiosk_alone_refuses_broken_content() -> None:
    starting = {mode for mode, policy in POLICIES.items() if policy.starts_on_broken_content}
    assert starting == {Mode.HOME, Mode.CLINICIAN}


def test_clinician_notes_are_for_clinicians() -> None:
    showing = {mode for mode, policy in POLICIES.items() if policy.shows_clinician_notes}
    assert showing == {Mode.CLINICIAN}


def test_nobody_types_at_a_kiosk() -> None:
    assert {mode for mode, policy in POLICIES.items() if not policy.may_type} == {Mode.KIOSK}


def test_a_kiosk_alone_clears_itself() -> None:
    assert {mode for mode, policy in POLICIES.items() if policy.clears_when_idle} == {Mode.KIOSK}


def test_a_kiosk_alone_goes_on_without_anybody() -> None:
    assert {mode for mode, policy in POLICIES.items() if policy.unattended} == {Mode.KIOSK}


def test_text_grows_with_the_window_at_home_only() -> None:
    assert {mode for mode, policy in POLICIES.items() if policy.grows} == {Mode.HOME}


def test_text_can_be_doubled_and_themes_follow_the_computer_first() -> None:
    assert (min(TEXT_SIZES), max(TEXT_SIZES)) == (100, 200)
    assert THEMES[0] == "system"


def test_a_kiosk_says_no_answer_aloud() -> None:
    assert {mode for mode, policy in POLICIES.items() if not policy.speaks_answers} == {Mode.KIOSK}


def test_a_kiosk_alone_is_closed() -> None:
    assert {mode for mode, policy in POLICIES.items() if policy.closed} == {Mode.KIOSK}
