"""Orca beside any other: run by the system's Python, with Orca's own arguments.

Orca looks for others of its user by the name of the process, and stops or ends them: the one that
the person at this computer needs, or that of another test. This one neither looks nor is found.
"""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

PROGRAM = "/usr/bin/orca"


def main() -> int:
    """Do what the program does, but for that."""
    spec = spec_from_loader("orca_program", SourceFileLoader("orca_program", PROGRAM))
    assert spec is not None
    assert spec.loader is not None
    program = module_from_spec(spec)
    spec.loader.exec_module(program)
    vars(program).update(otherOrcas=list, setProcessName=str)
    return int(program.main() or 0)


if __name__ == "__main__":
    sys.exit(main())
