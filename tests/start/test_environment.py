"""What a kiosk takes from its environment, and what it drops."""

from __future__ import annotations

import pytest

from app import environment

HOSTILE = {
    "QT_QPA_PLATFORM": "vnc",
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_STYLE_OVERRIDE": "windows",
    "QT_SCALE_FACTOR": "3",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "QML2_IMPORT_PATH": "/nowhere",
    "QSG_INFO": "1",
    "AT_SPI_BUS_ADDRESS": "unix:path=/nowhere",
    "SESSION_MANAGER": "local/nowhere",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/bus",
}
KEPT = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run", "PATH": "/bin"}


def closed(given: dict[str, str], *, screen_reader: bool = False) -> dict[str, str]:
    left = dict(given)
    environment.close(left, screen_reader=screen_reader)
    return left


def test_what_changes_the_program_is_dropped_and_a_display_stays() -> None:
    assert closed({**HOSTILE, **KEPT}) == {
        **KEPT,
        "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


@pytest.mark.parametrize("platform", ["xcb", "wayland"])
def test_a_kind_of_display_may_be_named(platform: str) -> None:
    assert closed({"QT_QPA_PLATFORM": platform})["QT_QPA_PLATFORM"] == platform


@pytest.mark.parametrize(
    "platform", ["vnc", "vnc:port=5900", "offscreen", "minimal", "linuxfb", "xcb;vnc", ""]
)
def test_no_other_platform_may(platform: str) -> None:
    assert "QT_QPA_PLATFORM" not in closed({"QT_QPA_PLATFORM": platform})


def test_tests_may_paint_into_memory() -> None:
    given = {"QT_QPA_PLATFORM": "vnc", environment.FOR_TESTS: "1"}
    assert closed(given)["QT_QPA_PLATFORM"] == "offscreen"


def test_the_accessibility_bus_is_there_when_staff_turn_a_screen_reader_on() -> None:
    left = closed(HOSTILE, screen_reader=True)
    assert left["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/bus"
    assert left["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] == "1"
    assert "QT_PLUGIN_PATH" not in left


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_a_window_may_open_there(platform: str) -> None:
    assert environment.may_show_on(platform)


@pytest.mark.parametrize("platform", ["vnc", "offscreen", "minimal", "linuxfb", "eglfs"])
def test_it_may_not_open_elsewhere(
    platform: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(environment.FOR_TESTS, raising=False)
    assert not environment.may_show_on(platform)
    assert platform in capsys.readouterr().err
