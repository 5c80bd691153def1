"""What comes in: new files for editors, as text; where they go is decided elsewhere."""
