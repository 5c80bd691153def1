"""All kinds of activity with their forms, and the modules that make them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from build_tools.model.activity import ActivityKind
from build_tools.sphinx_ext.learning import (
    action_plan,
    case,
    checklist,
    dictionary,
    film,
    method,
    reflection,
    self_test,
    stance,
    translation,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.sphinx_ext.learning.activity import Forms

FORMS: Final[Mapping[str, Forms]] = MappingProxyType({
    ActivityKind.REFLECTION: reflection.FORMS,
    ActivityKind.SELF_TEST: self_test.FORMS,
    ActivityKind.STANCE: stance.FORMS,
    ActivityKind.TRANSLATION: translation.FORMS,
    ActivityKind.ACTION_PLAN: action_plan.FORMS,
    ActivityKind.CHECKLIST: checklist.FORMS,
    ActivityKind.METHOD: method.FORMS,
    ActivityKind.CASE: case.FORMS,
    ActivityKind.FILM: film.FORMS,
    ActivityKind.DICTIONARY: dictionary.FORMS,
})  # fmt: skip
