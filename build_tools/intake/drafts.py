"""The text of a new story and a new chapter: model in, MyST out."""

from __future__ import annotations

from typing import Final

_STORY: Final = """\
---
titel: {title}
kernles: Schrijf hier in één zin wat je leerde.
soort: reflectie
rol: ambtenaar
organisatie: gemeente
pijlers: [3]
reflectievraag: Welke vraag geef je de lezer mee?
voorbeeld: true
---

Ik dacht … Vertel wat je verwachtte, en wat er op het spel stond.

Ik zag … Vertel wat er gebeurde. Blijf bij wat je zelf zag en hoorde.

Ik doe … Vertel wat je nu anders doet, en wat nog lastig is.
"""

_LESSON: Final = """\
---
titel: {title}
soort: hoofdstuk
samenvatting: Schrijf hier in één zin waar dit hoofdstuk over gaat.
---

Begin met iets wat de lezer uit de eigen werkweek herkent.

## Wat we weten

Leg uit wat er speelt. Zet bij elk cijfer het jaar en de bron.

## Zo pak je het aan

Geef een werkwijze die de lezer morgen kan proberen.

:::{{kader}} Vraag aan jezelf
:soort: vraag

Welke vraag helpt de lezer om dit op het eigen werk te leggen?
:::
"""


def title_from(name: str) -> str:
    """Return a first title from a file's name: ``een-stoel-erbij`` becomes ``Een stoel erbij``."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def story_text(name: str) -> str:
    """Return the text of a new example: a story that the editors make up; it passes the check."""
    return _STORY.format(title=title_from(name))


def lesson_text(name: str) -> str:
    """Return the text of a new chapter; it passes the check."""
    return _LESSON.format(title=title_from(name))
