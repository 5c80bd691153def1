"""What the book must hold: its sixteen methods and twenty-six cases, by the ids of their blocks."""

from __future__ import annotations

from typing import Final

# In the order of the plan (issue 6).
METHODS: Final = tuple(
    f"werkvorm-{name}"
    for name in (
        "world-cafe", "open-space", "gesprek-op-voeten", "vijf-stappen", "vissenkom",
        "drie-rondes", "incidentmethode", "hulpbronnenkaart", "waarderend-onderzoek",
        "backcasting", "x-curve-gesprek", "empathiekaart", "ringen-van-invloed",
        "burgerbegrotingsspel", "trap-kiezen", "vertaalbord",
    )
)  # fmt: skip
DUTCH: Final = tuple(
    f"casus-{name}"
    for name in (
        "g1000-amersfoort", "smederijen-hoogeveen", "g1000-uden", "wijkraad-oosterparkwijk",
        "leeszaal-rotterdam-west", "zorgcooperatie-hoogeloon", "heechterp-schieringen",
        "peel-en-maas", "breda-begroot", "groen-oldebroek", "energieplan-utrecht",
        "afrikaandermarkt", "lochemenergie", "heeten-begroot",
    )
)  # fmt: skip
# Case 10 of the plan is two blocks: Leuven and Genk.
FLEMISH: Final = tuple(
    f"casus-{name}"
    for name in (
        "burgerbegroting-antwerpen", "leefstraten-gent", "wijkbudget-gent",
        "hasselt-groenonderhoud", "ringland", "curieuzeneuzen-vlaanderen", "zoet-water",
        "overijse", "kortrijk-spreekt", "kom-op-leuven", "burgerbudget-genk", "dampoort-gent",
    )
)  # fmt: skip
OSTBELGIEN: Final = ("casus-ostbelgien",)
