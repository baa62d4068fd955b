"""A summary made into forms that leave the program: nothing in here writes a file."""
