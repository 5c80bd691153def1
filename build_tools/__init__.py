"""The tools that turn pages and stories into the Burgermeesterleerboek.

Imports point downwards only: ``docs/ARCHITECTURE.md`` has the picture, ``lint-imports`` keeps it.
"""
