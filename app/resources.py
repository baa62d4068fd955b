"""Where the program's own files are: beside a checkout, or inside an installed wheel."""

from pathlib import Path

_HERE = Path(__file__).parent
_BUNDLED = _HERE / "_bundled"

INSTALLED = _BUNDLED.is_dir()
_ROOT = _BUNDLED if INSTALLED else _HERE.parent

CONTENT = _ROOT / "content"
RESOURCES = _ROOT / "resources"
PACK = _BUNDLED / "content.pack" if INSTALLED else _ROOT / "build" / "content.pack"
