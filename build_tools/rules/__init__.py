"""What must hold for the corpus: pure, model in, problems out."""
