"""Files in, model out; the only code that knows where files live."""
