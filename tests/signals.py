"""Ctrl+C works in the tests, whoever started them.

A shell that starts something in the background has it ignore Ctrl+C, and every process below
inherits that; a test that presses Ctrl+C would then wait for ever.
"""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Let this process, and with it the processes that tests start, hear Ctrl+C again."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(signal, "pthread_sigmask"):  # not on Windows
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
