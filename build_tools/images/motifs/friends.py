"""Three people arm in arm: made together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.images.board import swerve

if TYPE_CHECKING:
    from build_tools.images.board import Board, Point
    from build_tools.images.colour import Colour, Inks

_LANES: Final = (0.72, 2.0, 3.28)
_WIDTH: Final = 0.58
_GAP: Final = 0.07
_SHOULDER: Final = 1.05
_STEP: Final = 1.2
_BEND: Final = 0.4
_HAIR: Final = 0.01
_HEAD: Final = 0.42


def draw_friends(board: Board, inks: Inks) -> None:
    """Draw three figures of which the bodies are braided, over and under in turn."""
    people = [inks.paper, inks.accent, inks.ink]
    for lane, colour in zip(_LANES, people, strict=True):
        board.line([(lane, 0.5), (lane, _SHOULDER + _HAIR)], _WIDTH, colour)
        board.disc(lane, 0.47, _HEAD + _GAP, inks.main)
        board.disc(lane, 0.47, _HEAD, colour)
    top = _SHOULDER
    for over, under, still in ((0, 1, 2), (2, 1, 0), (0, 1, 2)):
        _cross(board, (over, under, still), top, people, inks.main)
        people[over], people[under] = people[under], people[over]
        top += _STEP


def _cross(
    board: Board, lanes: tuple[int, int, int], top: float, people: list[Colour], ground: Colour
) -> None:
    """Draw one crossing: of three lanes the first passes over the second, the third goes on."""
    over, under, still = lanes
    ways = {
        still: _way(_LANES[still], _LANES[still], top),
        under: _way(_LANES[under], _LANES[over], top),
        over: _way(_LANES[over], _LANES[under], top),
    }
    board.line(ways[still], _WIDTH, people[still])
    board.line(ways[under], _WIDTH, people[under])
    # Only the straight part has a gap: it must not bite into the lanes above and below.
    half = len(ways[over]) // 2
    board.line(ways[over][half - 30 : half + 30], _WIDTH + 2 * _GAP, ground)
    board.line(ways[over], _WIDTH, people[over])


def _way(start: float, end: float, top: float) -> list[Point]:
    """Return the middle of a body from one lane to another, a hair too long, to join well."""
    bottom = top + _STEP
    return [*swerve((start, top), (end, bottom), _BEND), (end, bottom + _HAIR)]
