"""The register of consent: private, in SQLite; only the editors have it (ADR 0011)."""

from build_tools.register.opening import open_register
from build_tools.register.places import is_kept_here
from build_tools.register.register import Register

__all__ = ["Register", "is_kept_here", "open_register"]
