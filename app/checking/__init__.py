"""What `fieldguide check` tells an author."""
