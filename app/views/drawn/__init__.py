"""What is drawn everywhere: words, lists, tables and pictures, at a theme and a size."""
