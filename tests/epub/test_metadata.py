"""The record of an edition: from its data, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from build_tools.epub.metadata import Metadata, metadata_of
from build_tools.model.edition import Imprint, Subject

if TYPE_CHECKING:
    from build_tools.model.edition import Edition

_MADE: Final = datetime(2027, 1, 2, tzinfo=UTC)


def _record(edition: Edition, imprint: Imprint | None = None) -> Metadata:
    return metadata_of(edition, imprint or Imprint(), subjects=("Leren",), modified=_MADE)


def test_the_identifier_is_the_uuid_of_the_edition(edition: Edition) -> None:
    assert _record(edition).identifier == "urn:uuid:58bb5fac-1f03-43f8-9c61-4aa5b35bddf4"


def test_the_title_names_the_edition(edition: Edition) -> None:
    assert _record(edition).title == "Boek & zoon – Editie 1"


def test_makers_are_told_apart_by_their_role(edition: Edition) -> None:
    record = _record(edition)
    assert [maker.name for maker in record.creators] == ["De Schrijvers"]
    assert [maker.name for maker in record.contributors] == ["Een Tekenaar"]


def test_the_publisher_is_the_maker_in_that_role(edition: Edition) -> None:
    assert _record(edition).publisher == "De Uitgever"


def test_the_organisation_of_the_imprint_comes_before_that_maker(edition: Edition) -> None:
    assert _record(edition, Imprint(organisation="De Stichting")).publisher == "De Stichting"


def test_the_publication_date_is_not_that_of_the_build(edition: Edition) -> None:
    record = _record(edition)
    assert (record.published.isoformat(), record.modified) == ("2026-11-22", _MADE)


def test_rights_name_the_licence_once_the_owner_did(edition: Edition) -> None:
    assert _record(edition).rights == "© 2026 De Uitgever"
    licensed = _record(edition, Imprint(licence="CC BY-SA 4.0")).rights
    assert licensed == "© 2026 De Uitgever. Licentie: CC BY-SA 4.0"


def test_without_any_publisher_the_rights_are_those_of_the_book(edition: Edition) -> None:
    record = _record(replace(edition, contributors=()))
    assert (record.publisher, record.rights) == ("", "© 2026 Boek & zoon")


def test_codes_of_subjects_come_before_words_of_our_own(edition: Edition) -> None:
    coded = Subject(name="Samenleving", scheme="Thema", code="JB")
    assert _record(replace(edition, subjects=(coded,))).subjects == (coded, Subject(name="Leren"))


def test_editions_of_one_series_share_its_number_and_differ_in_place(edition: Edition) -> None:
    first, second = _record(edition), _record(replace(edition, order=2, name="Editie 2"))
    assert first.series_identifier == second.series_identifier
    assert (first.position, second.position) == (edition.order, 2)


def test_another_series_has_another_number(edition: Edition) -> None:
    other = _record(replace(edition, title="Een ander boek"))
    assert other.series_identifier != _record(edition).series_identifier


def test_the_edition_on_the_web_is_named_once_its_address_is_known(edition: Edition) -> None:
    assert _record(edition).web == ""
    known = _record(edition, Imprint(base_address="https://example.org/boek/"))
    assert known.web == f"https://example.org/boek/{edition.slug}/"
