"""Let a process fail or die at its N-th change to the files of a book; Python reads this first.

Only for tests, and only where PROEF_FOUT says so: ``fout`` (an error of the disk) or ``dood``
(kill -9).  All processes of one command count together.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if "PROEF_FOUT" in os.environ:
    sys.path.insert(0, str(Path(__file__).parents[3]))
    from tests.withdrawal.faults import Fault

    Fault(
        kind=os.environ["PROEF_FOUT"],
        at=int(os.environ["PROEF_FOUT_BIJ"]),
        below=os.environ["PROEF_FOUT_IN"],
        counter=os.environ["PROEF_FOUT_TELLER"],
    ).watch()
