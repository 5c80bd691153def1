"""What people do with the book: check, build, publish, preview, inspect; one function each."""
