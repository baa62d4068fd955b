"""Search: the field, and what was found."""
