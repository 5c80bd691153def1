"""What a part of the book keeps of each page, also when several processes read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Collection

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_Kept = TypeVar("_Kept")


@dataclass(frozen=True)
class PageMemory(Generic[_Kept]):
    """Keeps one thing of each page in Sphinx's environment, so that it lives as long as the page.

    :ivar attribute: its name there; no other part may use it.
    """

    attribute: str

    def of(self, env: BuildEnvironment) -> dict[str, _Kept]:
        """Return what is kept, by docname; the caller adds to it."""
        if not hasattr(env, self.attribute):
            setattr(env, self.attribute, {})
        return cast("dict[str, _Kept]", getattr(env, self.attribute))

    def register(self, app: Sphinx) -> None:
        """Forget pages that go, and take over what other processes read."""
        app.connect("env-purge-doc", self._forget)
        app.connect("env-merge-info", self._take_over)

    def _forget(self, _app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        self.of(env).pop(docname, None)

    def _take_over(
        self,
        _app: Sphinx,
        env: BuildEnvironment,
        docnames: Collection[str],
        other: BuildEnvironment,
    ) -> None:
        theirs = self.of(other)
        self.of(env).update({name: theirs[name] for name in docnames if name in theirs})
