"""The declared forms as JSON Schema, so that the tools of editors know our keys.

Draft 7, without references: what every tool reads (measured: Taplo and remark).
Source: https://json-schema.org/draft-07
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from build_tools.reading import schema
from build_tools.reading.schema_activities import ActivitiesFile
from build_tools.reading.schema_figures import FigureFile
from build_tools.reading.schema_language import LanguageFile, SpellingFile
from build_tools.reading.schema_translations import TranslationsFile
from build_tools.reading.schema_waivers import WaiversFile

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_DEFINITIONS: Final = "#/$defs/"
MODELS: Final[Mapping[str, type[schema.Strict]]] = MappingProxyType({
    "activiteiten": ActivitiesFile,
    "agenda": schema.AgendaFile,
    "begrippen": schema.GlossaryFile,
    "editie": schema.EditionFile,
    "figuur": FigureFile,
    "inhoud": schema.ContentsFile,
    "pagina": schema.PageHead,
    "pijlers": schema.PillarsFile,
    "spelling": SpellingFile,
    "taal": LanguageFile,
    "termen": schema.TermsFile,
    "uitgave": schema.ImprintFile,
    "uitzonderingen": WaiversFile,
    "verhaal": schema.StoryHead,
    "vertalingen": TranslationsFile,
})  # fmt: skip


def json_schema(model: type[schema.Strict]) -> str:
    """Return the JSON Schema of a form, with Dutch titles and descriptions only."""
    made = model.model_json_schema()
    definitions = made.pop("$defs", {})
    for definition in (made, *definitions.values()):
        # What pydantic takes from docstrings and names of classes is for developers.
        definition.pop("description", None)
        if "enum" in definition:
            definition.pop("title", None)
    whole = {"$schema": _DIALECT, **_plain(made, definitions)}
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n"


def _plain(value: Any, definitions: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON is anything
    """Return a schema in which every definition stands where it is used.

    An absent key is the only empty one, so ``null`` is left out.
    """
    if isinstance(value, list):
        return [_plain(one, definitions) for one in value]
    if not isinstance(value, dict):
        return value
    rest = {key: _plain(one, definitions) for key, one in value.items() if one is not None}
    used = rest.pop("$ref", "").removeprefix(_DEFINITIONS)
    kinds = [one for one in rest.pop("anyOf", ()) if one != {"type": "null"}]
    inner = kinds[0] if kinds else _plain(definitions[used], definitions) if used else {}
    return {**inner, **rest}
