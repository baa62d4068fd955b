from __future__ import annotations

import time

import pytest

from app.loading.pin import is_pin, is_sealed, opens, sealed
from tests.staff_pin import DIGITS, SEAL


@pytest.mark.parametrize("digits", ["123456", "000000", "123456789012"])
def test_six_to_twelve_digits_are_a_pin(digits: str) -> None:
    assert is_pin(digits)


@pytest.mark.parametrize("digits", ["", "12345", "1234567890123", "12345a", "١٢٣٤٥٦", "123 456"])
def test_anything_else_is_none(digits: str) -> None:
    assert not is_pin(digits)


def test_a_pin_opens_its_own_seal_and_no_other() -> None:
    seal = sealed("246810")
    assert is_sealed(seal)
    assert "246810" not in seal
    assert opens("246810", seal)
    assert not opens("246811", seal)
    assert not opens("", seal)


def test_a_seal_that_was_made_long_ago_opens() -> None:
    assert opens(DIGITS, SEAL)


def test_two_seals_of_one_pin_differ() -> None:
    assert sealed("246810") != sealed("246810")


@pytest.mark.parametrize("text", ["", "246810", "scrypt:15:a:b", "scrypt:1:AAAA:AAAA"])
def test_what_is_no_seal_opens_to_nothing(text: str) -> None:
    assert not is_sealed(text)
    assert not opens("246810", text)


def test_each_try_takes_a_while() -> None:
    seal = sealed("246810")
    started = time.perf_counter()
    opens("111111", seal)
    assert time.perf_counter() - started > 0.01
