"""Bring the previous publication back, if everything in it may still be shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from build_tools.catalogue import stops
from build_tools.problems import ContentError
from build_tools.reading.corpus import read_corpus
from build_tools.use_cases.agreed import agreed
from build_tools.use_cases.kept_publications import objections, read_inventory
from build_tools.use_cases.publish import bring_back

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from build_tools.model.book import Book
    from build_tools.model.consent import Overview
    from build_tools.problems import Problem
    from build_tools.use_cases.place import Shelf


def restore(root: Path, shelf: Shelf, *, day: date, private: str = "") -> Path:
    """Exchange the publication with the one before it.

    :param day: in Europe/Amsterdam.
    :param private: the private folder as ``LEERBOEK_PRIVE`` names it; empty for the usual one.
    :return: the folder that readers see now.
    :raises ContentError: LB870, LB871 (it may not be shown any more; then it is removed),
        LB320-LB322, LB70x (nobody can tell; then nothing changes), LB510-LB512, LB517, LB518.
    """
    consent = agreed(root, private, day)
    if stops(consent.problems):
        raise ContentError(consent.problems)
    book = read_corpus(root).book
    return bring_back(shelf, partial(_objections, book=book, overview=consent.overview, day=day))


def _objections(file: Path, book: Book, overview: Overview, day: date) -> tuple[Problem, ...]:
    return objections(read_inventory(file), book, overview, day)
