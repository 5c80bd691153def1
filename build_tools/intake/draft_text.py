"""The text of a draft: front matter by one safe writer, and the body that was proven before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import yaml

from build_tools.model.consent import NameForm
from build_tools.model.document import Role, StoryKind
from build_tools.reading.to_do import TO_DO

if TYPE_CHECKING:
    from build_tools.model.submission import Submission

_WIDE: Final = 100_000
_ASKED: Final = {
    "titel": "geef het verhaal een korte, concrete titel",
    "kernles": "schrijf in één zin wat de verteller leerde",
    "soort": f"kies uit {', '.join(StoryKind)}",
    "rol": f"kies uit {', '.join(Role)}",
    "pijlers": "schrijf de nummers van de pijlers waar het verhaal bij past, zoals [1, 3]",
    "reflectievraag": "schrijf de vraag waarmee het verhaal eindigt",
}
_NAME: Final = "schrijf de naam die je met de verteller hebt afgesproken"
_PHOTO: Final = "beschrijf wat er op de foto te zien is, voor wie de foto niet ziet"
_BODY: Final = "schrijf hier het verhaal; in wat er binnenkwam stond geen tekst"
_ORDER: Final = ("titel", "kernles", "soort", "rol", "organisatie", "naam", "naamvorm", "pijlers",
                 "reflectievraag", "foto", "foto_beschrijving")  # fmt: skip


def draft_text(submission: Submission, photo: str | None) -> str:
    """Return the text of a draft; what nobody gave is a to-do that the check names.

    :param photo: the name of the file beside it.
    """
    fields: dict[str, str | list[int]] = {key: _to_do(what) for key, what in _ASKED.items()}
    fields |= {"naamvorm": NameForm.ANONYMOUS.value, **submission.fields}
    if fields["naamvorm"] != NameForm.ANONYMOUS:
        fields.setdefault("naam", _to_do(_NAME))
    if photo is not None:
        fields["foto"] = photo
        described = submission.photos[0].description if submission.photos else ""
        fields.setdefault("foto_beschrijving", described or _to_do(_PHOTO))
    head = "".join(_line(key, fields[key]) for key in _ORDER if key in fields)
    body = submission.body or f"{_to_do(_BODY)}\n"
    return f"---\n{head}---\n\n{body}"


def _line(key: str, value: str | list[int]) -> str:
    if isinstance(value, list):
        return f"{key}: [{', '.join(map(str, value))}]\n"
    return yaml.safe_dump({key: value}, allow_unicode=True, width=_WIDE, default_flow_style=False)


def _to_do(what: str) -> str:
    return f"{TO_DO}: {what}"
