"""Where things stand, in which order they are reached, and how they scroll."""
