"""Imports PySide without what few programs need of it: that is a tenth of every start."""

from __future__ import annotations

import builtins
import re
import sys

STUBS = "shibokensupport."
"""PySide's modules that know what its functions take: for its stubs, and to say what was wrong."""


def import_qt() -> None:
    """Import Qt's core; raises ImportError where a system library is missing."""
    at_once = re.compile

    def compile_(pattern: str, flags: int = 0) -> re.Pattern[str] | Later:
        asking = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 - as logging does
        return (Later if asking.startswith(STUBS) else at_once)(pattern, flags)

    re.compile = compile_  # type: ignore[assignment]
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 - building a pack needs no Qt
    finally:
        re.compile = at_once
    _import_as_python_does()


class Later:
    """A pattern that is compiled when it is used, or what it can do, by name.

    PySide compiles three at its import, of some milliseconds each.
    """

    def __init__(self, pattern: str, flags: int, use: str = "") -> None:
        self._pattern = pattern
        self._flags = flags
        self._use = use

    def __getattr__(self, use: str) -> Later:
        if use.startswith("__"):
            # Python's own questions, such as whether a class is abstract that has this.
            raise AttributeError(use)
        return Later(self._pattern, self._flags, use)

    def __call__(self, *given: object) -> object:
        """Do it; `re` keeps what it has compiled."""
        return getattr(re.compile(self._pattern, self._flags), self._use)(*given)


def _import_as_python_does() -> None:
    """Take PySide's own import away: it reads the source of every module that is imported.

    It looks for a switch of names there, which nobody here uses, and keeps all the lines.
    """
    own = vars(builtins)
    if own["__import__"] is own.get("__feature_import__"):
        own["__import__"] = own["__orig_import__"]
