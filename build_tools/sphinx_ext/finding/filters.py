"""The form with which a script narrows the lists; without a script nobody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

from build_tools.sphinx_ext.finding.finds import GROUPS
from build_tools.sphinx_ext.learning.elements import element, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from build_tools.model.book import Pillar
    from build_tools.sphinx_ext.finding.finds import Find
    from build_tools.sphinx_ext.learning.elements import tag

_ANY: Final = "maakt niet uit"
_DURATIONS: Final = (
    ("15", "hooguit een kwartier"),
    ("30", "hooguit een half uur"),
    ("60", "hooguit een uur"),
    ("meer", "langer dan een uur"),
)


def token(name: str) -> str:
    """Return a name as it stands in an address: ``co-creatie``."""
    return nodes.make_id(name)


def marks_of(find: Find) -> dict[str, str]:
    """Return what the script compares with the choices: attributes of an item."""
    given = {
        "data_soort": f"{find.group} {token(find.kind)}",
        "data_pijler": " ".join(str(number) for number in find.pillars),
        "data_rol": find.role.value if find.role else "",
        "data_thema": " ".join(token(theme) for theme in find.themes),
        "data_duur": str(find.minutes or ""),
    }
    return {name: value for name, value in given.items() if value}


def form_of(finds: Sequence[Find], pillars: Iterable[Pillar], languages: Mapping[str, str]) -> tag:
    """Return the form: only choices that at least one find has.

    :param languages: of foreign terms, BCP 47.
    """
    controls = [
        _select("soort", "Wat zoek je?", list(_kinds(finds))),
        _select("pijler", "Bij welke pijler?", list(_pillars(finds, pillars))),
        _select("rol", "Verteld vanuit welke rol?", list(_roles(finds))),
        _select("thema", "Over welk thema?", list(_themes(finds, languages))),
        _select("duur", "Hoe lang mag het duren?", list(_durations(finds))),
    ]
    return element(
        "form",
        element("div", *(one for one in controls if one), classes=["vinden-keuzes"]),
        element("button", words("Wis je keuze"), type="reset", classes=["button", "button-quiet"]),
        element("p", classes=["vinden-melding"], role="status", data_vinden_melding=""),
        classes=["vinden-formulier"],
        data_vinden="lijst",
        method="dialog",
        autocomplete="off",
        aria_label="Kies wat je wilt zien",
        hidden="hidden",
    )


def _select(name: str, label: str, options: Sequence[nodes.Node]) -> tag | None:
    if not options:
        return None
    control = element("select", _option("", _ANY), *options, name=name)
    return element("label", element("span", words(label)), control)


def _option(value: str, shown: str, **attributes: str) -> tag:
    return element("option", words(shown), value=value, **attributes)


def _kinds(finds: Sequence[Find]) -> Iterator[tag]:
    """Yield each group, with the kinds in it when it has several."""
    for group, heading in GROUPS.items():
        kinds = dict.fromkeys(find.kind for find in finds if find.group == group)
        if len(kinds) > 1:
            inner = (_option(token(kind), kind) for kind in sorted(kinds))
            every = _option(group, f"{heading}: alles")
            yield element("optgroup", every, *inner, label=heading)
        elif kinds:
            yield _option(group, heading)


def _pillars(finds: Sequence[Find], pillars: Iterable[Pillar]) -> Iterator[tag]:
    there = {number for find in finds for number in find.pillars}
    for pillar in pillars:
        if pillar.number in there:
            yield _option(str(pillar.number), f"Pijler {pillar.number}: {pillar.title}")


def _roles(finds: Sequence[Find]) -> Iterator[tag]:
    for role in sorted({find.role.value for find in finds if find.role}):
        yield _option(role, role)


def _themes(finds: Sequence[Find], languages: Mapping[str, str]) -> Iterator[tag]:
    """Yield the themes of at least one find that is not the term itself."""
    there = {theme for find in finds if find.group != "begrippen" for theme in find.themes}
    for theme in (find.title for find in finds if find.group == "begrippen"):
        if theme in there:
            language = {"lang": languages[theme]} if languages.get(theme) else {}
            yield _option(token(theme), theme, **language)


def _durations(finds: Sequence[Find]) -> Iterator[tag]:
    if any(find.minutes for find in finds):
        yield from (_option(value, shown) for value, shown in _DURATIONS)
