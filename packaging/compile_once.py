"""Compiles for all starts what each would compile anew: run by whoever installs the program.

PySide keeps some of its own Python code as text within a library. Unpacked by its own switch,
SBK_EMBED, it is compiled once; that takes a tenth off every start.
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from py_compile import PycInvalidationMode

from app import resources

CODE = Path(resources.__file__).parent


def main() -> int:
    """Unpack and compile; returns 1, with a line that says why, where nothing may be written."""
    found = find_spec("shiboken6")
    if found is None or found.origin is None:
        return refuse("PySide6 is not installed: install the program first, with pip")
    library = Path(found.origin).parent
    for folder in (library, CODE):
        if not os.access(folder, os.W_OK):
            return refuse(f"{folder} cannot be written: run this as who installed the program")
    unpacked = library / "files.dir"
    # What an earlier version left would be used with this one.
    shutil.rmtree(unpacked, ignore_errors=True)
    # Heard when shiboken6 is imported for the first time, and only then.
    os.environ["SBK_EMBED"] = "0"
    import shiboken6  # noqa: F401, PLC0415 - for what the import does

    compile_all(unpacked, changes=False)
    # In a checkout files change, and each start looks at their dates.
    compile_all(CODE, changes=not resources.INSTALLED)
    return 0


def refuse(why: str) -> int:
    """Say why; returns the exit status."""
    sys.stderr.write(f"compile_once: {why}\n")
    return 1


def compile_all(folder: Path, *, changes: bool) -> None:
    """Compile every module of a folder, for good unless they change."""
    mode = PycInvalidationMode.TIMESTAMP if changes else PycInvalidationMode.UNCHECKED_HASH
    # pip has compiled what it installed in the other way, which counts as done.
    compileall.compile_dir(folder, quiet=1, invalidation_mode=mode, force=not changes)


if __name__ == "__main__":
    sys.exit(main())
