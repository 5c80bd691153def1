"""``python -m build_tools.cli`` is ``leerboek``."""

from build_tools.cli.app import main

main()
