"""What is said about the language of the book, and whether it says where it knows things from."""
