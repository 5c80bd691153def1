"""Commands that know people: what goes wrong in them is told without a single value."""

from __future__ import annotations

import functools
import traceback
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

import click

from build_tools.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")
# What is no bug, and holds no value of the register.
_TOLD_ELSEWHERE: Final = (click.exceptions.Exit, click.ClickException, click.Abort, ContentError)


class PrivateBug(Exception):  # noqa: N818 - it says what happened
    """A bug: the kinds of the errors and the lines of code, never what they say.

    :ivar kind: the name of the error's class.
    """

    def __init__(self, error: Exception) -> None:
        super().__init__("\n".join(_lines(error)))
        self.kind = type(error).__name__


def without_values(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Let a command end in a bug without the words of the error: a name may stand in them.

    An error of the disk keeps its kind; it loses the name of the file.
    """

    @functools.wraps(function)
    def guarded(*given: _Given.args, **named: _Given.kwargs) -> _Result:
        try:
            return function(*given, **named)
        except _TOLD_ELSEWHERE:
            raise
        except OSError as error:
            raise OSError(error.errno, error.strerror) from None
        except Exception as error:  # noqa: BLE001 - whatever it is
            raise PrivateBug(error) from None

    return guarded


def _lines(error: BaseException) -> Iterator[str]:
    """Yield where an error came from, and what caused it, without what they say."""
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield f"{type(cause).__module__}.{type(cause).__qualname__}"
        yield "".join(traceback.format_tb(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__
