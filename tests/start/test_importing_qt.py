"""PySide is imported quicker than by itself, and does all that it does."""

import subprocess
import sys

import pytest

BY_ITSELF = "import PySide6.QtCore"
QUICKLY = "from app.importing_qt import import_qt; import_qt()"
WRONG = """
from PySide6.QtCore import QSize
try:
    QSize("wide")
except TypeError as error:
    print(error)
"""
WAITING = """
from app.importing_qt import Later
from PySide6.support.signature.parser import arglistParser
print(type(arglistParser._finditer) is Later)
"""
STUBS = """
from PySide6.support.signature.lib.pyi_generator import Formatter
print(Formatter.__abstractmethods__, Formatter.last_fixups("NoneType"), Formatter.split("a,b"))
"""
OTHERS = """
import re, textwrap
print(type(textwrap.TextWrapper.wordsep_re) is re.Pattern)
"""
BEFORE = "import builtins, re; own = re.compile"
AFTERWARDS = "print(re.compile is own, builtins.__import__ is builtins.__feature_import__)"


def printed(*code: str) -> str:
    """What a fresh Python prints; fails when it fails."""
    command = [sys.executable, "-c", "\n".join(code)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_what_was_wrong_in_a_call_is_told_as_by_pyside_itself() -> None:
    told = printed(BY_ITSELF, WRONG)
    assert "Supported signatures" in told
    assert printed(QUICKLY, WRONG) == told


@pytest.mark.parametrize(("imported", "waits"), [(QUICKLY, "True"), (BY_ITSELF, "False")])
def test_its_patterns_wait_until_somebody_needs_them(imported: str, waits: str) -> None:
    assert printed(imported, WAITING) == waits


def test_what_writes_its_stubs_works() -> None:
    assert printed(QUICKLY, STUBS) == printed(BY_ITSELF, STUBS)


def test_patterns_of_other_modules_are_what_they_always_are() -> None:
    assert printed(QUICKLY, OTHERS) == "True"


def test_afterwards_python_compiles_as_before_and_imports_by_itself() -> None:
    assert printed(BEFORE, QUICKLY, AFTERWARDS) == "True False"
    assert printed(BEFORE, BY_ITSELF, AFTERWARDS) == "True True"
