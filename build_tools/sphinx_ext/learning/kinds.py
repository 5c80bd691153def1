"""All kinds of activity with their forms, and the modules that make them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.learning import reflection, self_test

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.sphinx_ext.learning.activity import Forms

FORMS: Final[Mapping[str, Forms]] = MappingProxyType({
    ActivityKind.REFLECTION: reflection.FORMS,
    ActivityKind.SELF_TEST: self_test.FORMS,
})  # fmt: skip
