"""The tables of the register.  A row is never taken away, so that no id is given twice.

A column marked ``PERSONAL`` never comes into the history as itself: only as a seal, made with the
``salt`` of its row.  Once both are gone, nobody can tell what was sealed.
"""

from __future__ import annotations

from datetime import date, datetime  # noqa: TC003 - SQLAlchemy looks at the annotations
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from sqlalchemy import DDL, Enum, ForeignKey, String, TypeDecorator, UniqueConstraint, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from build_tools.model.consent import NameForm
from build_tools.model.registered import EditionRole, EventKind, WithdrawalReason

if TYPE_CHECKING:
    from enum import StrEnum

    from sqlalchemy.engine import Dialect

VERSION: Final = 2
"""Of these tables; in SQLite's ``user_version``."""

_PERSONAL: Final = "personal"
PERSONAL: Final = MappingProxyType({_PERSONAL: True})


class Words(TypeDecorator[frozenset[str]]):
    """A set of words without spaces, sorted, in one text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy calls it so
        """Return the words with spaces between them."""
        return None if value is None else " ".join(sorted(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[str] | None:  # noqa: ARG002 - as above
        """Return the words."""
        return None if value is None else frozenset(value.split())


def _one_of(values: type[StrEnum]) -> Enum:
    """Return the type of a column that holds a value of a list and nothing else."""
    return Enum(
        values,
        native_enum=False,
        create_constraint=True,
        values_callable=lambda every: [one.value for one in every],
        name=values.__name__.lower(),
    )


class Table(DeclarativeBase):
    """Everything that is kept."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        frozenset[str]: Words(),
        NameForm: _one_of(NameForm),
        EditionRole: _one_of(EditionRole),
        WithdrawalReason: _one_of(WithdrawalReason),
        EventKind: _one_of(EventKind),
    }


class PersonRow(Table):
    """Somebody who sent something, or whom an editor added."""

    __tablename__ = "persons"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(info=dict(PERSONAL))
    contact: Mapped[str | None] = mapped_column(info=dict(PERSONAL))
    salt: Mapped[str | None]
    forgotten: Mapped[date | None]


class RoleRow(Table):
    """What somebody was in an edition."""

    __tablename__ = "roles"

    person: Mapped[int] = mapped_column(ForeignKey("persons.number"), primary_key=True)
    edition: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[EditionRole] = mapped_column(primary_key=True)
    held: Mapped[bool]


class StoryRow(Table):
    """One story, and how far it is."""

    __tablename__ = "stories"
    __table_args__ = (UniqueConstraint("source"), {"sqlite_autoincrement": True})

    number: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[str]
    person: Mapped[int | None] = mapped_column(ForeignKey("persons.number"))
    source: Mapped[str]
    original_name: Mapped[str | None] = mapped_column(info=dict(PERSONAL))
    salt: Mapped[str | None]
    taken: Mapped[date]
    proof: Mapped[str | None]
    approved: Mapped[str | None]
    approval_evidence: Mapped[str | None]
    reopened: Mapped[bool] = mapped_column(default=False)
    withdrawn: Mapped[WithdrawalReason | None]
    withdrawn_on: Mapped[date | None]


class _Agreed:
    """What a wish and consent have in common."""

    channels: Mapped[frozenset[str]]
    photo: Mapped[bool]
    quotation: Mapped[bool]
    name_form: Mapped[NameForm]
    shown_name: Mapped[str | None] = mapped_column(info=dict(PERSONAL))
    salt: Mapped[str | None]


class WishRow(_Agreed, Table):
    """What the form that came with a story says; nothing follows from it by itself."""

    __tablename__ = "wishes"

    story: Mapped[int] = mapped_column(ForeignKey("stories.number"), primary_key=True)


class ConsentRow(_Agreed, Table):
    """What a teller agreed to, as an editor recorded it with its proof."""

    __tablename__ = "consents"

    story: Mapped[int] = mapped_column(ForeignKey("stories.number"), primary_key=True)
    editions: Mapped[frozenset[str]]
    starts: Mapped[date]
    ends: Mapped[date | None]
    evidence: Mapped[str]


class PublicationRow(Table):
    """An EPUB that readers may have."""

    __tablename__ = "publications"
    __table_args__ = (
        UniqueConstraint("edition", "file_name", "sha256"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    day: Mapped[date]


class PublishedStoryRow(Table):
    """Which story stands in an EPUB, and which text of it."""

    __tablename__ = "published_stories"

    publication: Mapped[int] = mapped_column(ForeignKey("publications.number"), primary_key=True)
    story: Mapped[int] = mapped_column(ForeignKey("stories.number"), primary_key=True)
    text: Mapped[str]


class EventRow(Table):
    """One line of the history; SQLite itself refuses to change it or to take it away."""

    __tablename__ = "history"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]
    kind: Mapped[EventKind]
    about: Mapped[str]
    values: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)


for _action in ("UPDATE", "DELETE"):
    event.listen(
        Table.metadata.tables["history"],
        "after_create",
        DDL(  # type: ignore[no-untyped-call]
            f"CREATE TRIGGER history_keeps_{_action.lower()} BEFORE {_action} ON history "
            "BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END"
        ),
    )

KEPT: Final[tuple[type[Table], ...]] = (
    PersonRow, RoleRow, StoryRow, WishRow, ConsentRow, PublicationRow, PublishedStoryRow,
)  # fmt: skip
"""Every table that the history tells of."""


def is_personal(column: Any) -> bool:  # noqa: ANN401 - SQLAlchemy's column, of any type
    """Whether a column holds something that can be traced to a person."""
    return _PERSONAL in column.info
