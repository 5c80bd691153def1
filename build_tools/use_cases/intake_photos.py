"""A photo of a stranger to one that can stand beside a story: pixels and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.images.encode import as_jpeg
from build_tools.images.opening import MOST_PIXELS, open_picture
from build_tools.images.refusal import ImageRefused
from build_tools.intake.bounded import ProcessLimits, bounded
from build_tools.intake.photos import heic_as_png, is_heic
from build_tools.intake.refusal import IntakeRefused
from build_tools.model.submission import SubmittedPhoto

if TYPE_CHECKING:
    from PIL import Image

LONGEST: Final = 2_400
"""The longest side in pixels: twice what a page shows."""
_QUALITY: Final = 90
_LIMITS: Final = ProcessLimits(seconds=60, cpu_seconds=40, memory=2_500, written=100)


def take_photo(data: bytes, name: str) -> SubmittedPhoto:
    """Return a photo made anew from its pixels, in a process of its own; equal in, equal out.

    :param name: what it is called in messages.
    :raises IntakeRefused: LB601-LB606, LB751, LB826, LB827.
    """
    return bounded(clean_photo, (data, name.rpartition("/")[2]), _LIMITS)


def clean_photo(job: tuple[bytes, str]) -> SubmittedPhoto:
    """Return a photo: upright, RGB, one frame, without metadata.

    :param job: its bytes, and what it is called in messages.
    :raises IntakeRefused: LB601-LB606, LB826, LB827.
    """
    data, name = job
    if is_heic(data):
        data = heic_as_png(data, most_pixels=MOST_PIXELS)
    try:
        image = open_picture(data, name=name, longest=LONGEST).image
    except ImageRefused as refused:
        raise IntakeRefused(refused.code, *refused.values) from refused
    return SubmittedPhoto(data=as_jpeg(_fitted(image), quality=_QUALITY))


def _fitted(image: Image.Image) -> Image.Image:
    """Return a photo of which no side is longer than a page needs."""
    if max(image.size) > LONGEST:
        image.thumbnail((LONGEST, LONGEST))
    return image
