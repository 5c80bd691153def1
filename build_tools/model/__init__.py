"""What an edition, a page and a story are: values without I/O and without Sphinx."""
