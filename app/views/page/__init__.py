"""A page of the guide and all that may stand in it."""
