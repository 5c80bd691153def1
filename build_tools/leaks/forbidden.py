"""What may not be found in a part of a publication; and what may, because readers may read it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What of one story may not be found.

    :ivar story: how messages call it: an id, or the name of an example; never a title.
    :ivar names: of its teller, as people write them: *Voornaam van den Achternaam*.
    :ivar contacts: e-mail addresses and telephone numbers of the teller.
    :ivar titles: found as a whole only, when they are long enough to be of this story alone.
    :ivar texts: of which no six words in a row may be found.
    :ivar photos: bytes of pictures of which no likeness may be found.
    :ivar addresses: ids (``v-0042``) and paths (``verhalen/een-stoel-erbij``).
    """

    story: str
    names: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    photos: tuple[bytes, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """Everything that may not be found in a part of a publication.

    :ivar shown: the texts that readers of this part may read: their words, addresses and numbers
        tell nothing when they are found.
    :ivar told: those of them that are stories: who told the same twice may agree to one of the two.
    :ivar public: names that stand in the book for another reason, such as those of its makers.
    """

    secrets: tuple[Secret, ...] = ()
    shown: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    public: frozenset[str] = frozenset()
