"""Files to domain values; no Qt. Errors name file, line and remedy."""
