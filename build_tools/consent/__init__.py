"""What may be shown: pure, from everything that was read to what one edition holds."""
