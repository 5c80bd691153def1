"""Let Click speak Dutch."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping

LOCALE: Final = Path(__file__).parent / "locale"
# Click asks the standard library's default domain for its words.
_DOMAIN: Final = "messages"


def speak_dutch(environ: MutableMapping[str, str]) -> None:
    """Make Click's own words Dutch, unless the user asked for another language.

    :param environ: the process's environment; ``LANGUAGE`` is set when it is empty.
    """
    if not environ.get("LANGUAGE"):
        environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain(_DOMAIN, os.fspath(LOCALE))
    gettext.textdomain(_DOMAIN)
