"""How much one file may be: beyond that it is no story, or an attack."""

from __future__ import annotations

from typing import Final

from build_tools.intake.bounded import ProcessLimits

# A Word file with a few photos of a telephone.
FILE_SIZE: Final = 25_000_000
# Of a container, all parts together, and one part of XML.
UNPACKED: Final = 150_000_000
XML_SIZE: Final = 12_000_000
ENTRIES: Final = 2_000
# Word's own styles come to 25; below a megabyte a ratio says nothing.
RATIO: Final = 100
RATIO_FROM: Final = 1_000_000
# Elements in one another: a table in a table in a text box in Word comes to some 40.
XML_DEPTH: Final = 100
# A story may be 60,000 bytes in 600 lines (build_tools.reading.text); a whole book is no story.
CHARACTERS: Final = 50_000
LINES: Final = 500
CELLS: Final = 1_000
COLUMNS: Final = 20
# Lists and quotations in one another, as the pipeline has it.
NESTING: Final = 8
NOTES: Final = 200
PICTURES: Final = 50
# Of one file, with everything that is done to it.
PROCESS: Final = ProcessLimits(seconds=60, cpu_seconds=30, memory=2_000, written=100)
PANDOC_SECONDS: Final = 40
PANDOC_HEAP: Final = "768m"
