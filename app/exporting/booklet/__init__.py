"""The whole guide, or a page of it, as a booklet on paper or in a file."""
