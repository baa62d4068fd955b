"""Pure Python: no Qt, no files, no clock."""
