"""What axe says of activities in every state that a reader can bring about: nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.checkers import axe
from tests.learning_web.reader import BESIDE, TESTS, WRITING, Reader, form

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.checkers.toolbox import Toolbox


def _written(reader: Reader) -> None:
    """Bring about: an earlier answer, a gone one, a statement half way, a choice of days."""
    field = f"{form('stil-moment')} textarea"
    reader.visit(WRITING).press("[name=eerst]", "Space")
    for text in ("Eerst", "Later"):
        reader.page.fill(field, text)
        reader.wait_for("stil-moment", "Bewaard")
        reader.visit(f"{WRITING}#terug-stil-moment").again()
    reader.press(f"{form('stil-moment')} summary")
    reader.press(f"{form('stil-moment')} [data-terugkomvraag]")
    reader.page.get_by_role("group", name="Wanneer wil je dit teruglezen?").wait_for()


def _checked(reader: Reader) -> None:
    """Bring about: every self-test looked at, one of them wrong, one tried again."""
    reader.visit(TESTS).press("[name=keuze]", "Space")
    reader.press("[value=zenden]", "Space")
    reader.page.fill("[name=schatting]", "3")
    reader.press("[type=range]", "ArrowRight")
    reader.page.select_option("[name=beslissen]", "1")
    for button in reader.page.locator("[type=submit]").all():
        button.click()
    reader.wait_for("volgorde", "0 van de 3 goed.")
    reader.press("[data-opnieuw]")
    reader.wait_for("een", "Begin opnieuw.")


def _opened(reader: Reader) -> None:
    """Bring about: a running clock, a film, an open explanation."""
    reader.visit(BESIDE).press("[data-klok-start]")
    reader.press("[data-film-start]")
    reader.page.locator("video").wait_for()
    reader.page.focus("[data-begrip=uitleg-loting]")
    reader.page.keyboard.press("Enter")
    reader.page.get_by_role("dialog").wait_for()


@pytest.mark.parametrize("bring_about", [_written, _checked, _opened])
def test_axe_finds_nothing(
    reader: Reader, tools: Toolbox, bring_about: Callable[[Reader], None]
) -> None:
    bring_about(reader)
    assert axe.check_page(reader.page, tools).findings == ()
