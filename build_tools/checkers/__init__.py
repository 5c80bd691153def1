"""Adapters that run the external checkers: EPUBCheck, Ace, the Nu HTML checker and axe.

Each gives a ``Report``. A checker that is not there, or that checked nothing, raises a
``ToolError``.
"""
