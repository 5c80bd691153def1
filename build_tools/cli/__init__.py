"""``leerboek``: the commands for editors; words and exit codes, no decisions."""

from build_tools.cli.app import main

__all__ = ["main"]
