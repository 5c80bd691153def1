"""The declared forms as JSON Schema, so that the tools of editors know our keys.

Source: https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from build_tools.reading import schema

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
MODELS: Final[Mapping[str, type[schema.Strict]]] = MappingProxyType({
    "agenda": schema.AgendaFile,
    "begrippen": schema.GlossaryFile,
    "editie": schema.EditionFile,
    "inhoud": schema.ContentsFile,
    "pagina": schema.PageHead,
    "pijlers": schema.PillarsFile,
    "termen": schema.TermsFile,
    "uitgave": schema.ImprintFile,
    "verhaal": schema.StoryHead,
})  # fmt: skip


def json_schema(model: type[schema.Strict]) -> str:
    """Return the JSON Schema of a form, with Dutch titles and descriptions only."""
    made = model.model_json_schema()
    for definition in (made, *made.get("$defs", {}).values()):
        # What pydantic takes from docstrings is English, and for developers.
        definition.pop("description", None)
        if "enum" in definition:
            definition.pop("title", None)
    return f"{json.dumps({'$schema': _DIALECT, **_plain(made)}, ensure_ascii=False, indent=2)}\n"


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    """Return a schema without the ``null`` that only an absent key has."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    kinds = [one for one in value.get("anyOf", ()) if one != {"type": "null"}]
    rest = {key: _plain(one) for key, one in value.items() if key != "anyOf" and one is not None}
    return {**rest, **_plain(kinds[0])} if len(kinds) == 1 else rest
