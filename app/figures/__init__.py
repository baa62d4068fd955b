"""Pictures painted from facts."""
