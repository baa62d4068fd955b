"""A file where a person says: all of it or none, for nobody else on this computer to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QFileDevice, QFileInfo, QIODevice, QSaveFile

if TYPE_CHECKING:
    from pathlib import Path

FOLDER, FULL, FAILED = "folder", "full", "failed"
"""Why it was not saved: the folder takes no file, it holds no more, or something else."""


def save(path: Path, data: bytes) -> str:
    """Write all of it under this name, or leave what is there as it is; returns "" or why not.

    Who asked for a name that exists was asked by the dialog whether it may go.
    """
    there = QFileInfo(str(path))
    if there.exists() and not there.isFile():
        # A device would be replaced by a file as readily as a file is.
        return FAILED
    file = QSaveFile(str(path))
    # A file is written beside the name and takes it at the end: without that, half could stay.
    file.setDirectWriteFallback(False)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return FOLDER
    owner = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner
    file.setPermissions(owner)
    if file.write(data) != len(data) or not file.flush():
        file.cancelWriting()
        file.commit()
        return FULL
    if not file.commit():
        return FULL if file.error() == QFileDevice.FileError.WriteError else FAILED
    QFile.setPermissions(str(path), owner)
    return ""
