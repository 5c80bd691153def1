"""Our own look at a finished EPUB or web edition: what no other checker sees (ADR 0014)."""
