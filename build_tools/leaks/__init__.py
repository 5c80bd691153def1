"""Look for what may not be there: in every byte of a publication, and in a text before that."""
