"""What is seen while a page or a question is read aloud."""
