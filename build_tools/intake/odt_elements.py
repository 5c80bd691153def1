"""What the elements of OpenDocument mean to the intake."""

from __future__ import annotations

from typing import Final

from build_tools.intake.odt_names import DRAW, OFFICE, TABLE, TEXT

BLOCKS: Final = frozenset({f"{TEXT}p", f"{TEXT}h"})
KEPT: Final = frozenset({
    *BLOCKS, f"{TEXT}span", f"{TEXT}a", f"{TEXT}list", f"{TEXT}list-item", f"{TEXT}list-header",
    f"{TEXT}note", f"{TEXT}note-citation", f"{TEXT}note-body", f"{TEXT}s", f"{TEXT}tab",
    f"{TEXT}line-break", f"{TEXT}section", f"{TABLE}table", f"{TABLE}table-row",
    f"{TABLE}table-rows", f"{TABLE}table-header-rows", f"{TABLE}table-cell",
    f"{TABLE}covered-table-cell", f"{TABLE}table-column", f"{TABLE}table-columns",
    f"{TABLE}table-header-columns", f"{TEXT}ruby", f"{TEXT}ruby-base",
})  # fmt: skip
SILENT: Final = frozenset({
    "soft-page-break", "bookmark", "bookmark-start", "bookmark-end", "reference-mark",
    "reference-mark-start", "reference-mark-end", "sequence-decls", "variable-decls",
    "user-field-decls", "change-end", "annotation-end", "tracked-changes", "forms",
    "toc-mark-start", "toc-mark-end", "note-class", "named-expressions",
})  # fmt: skip
# Fields whose text may stay: what they show is in the document.
FIELDS: Final = frozenset({
    "date", "time", "page-number", "page-count", "bookmark-ref", "reference-ref", "note-ref",
    "sequence", "sequence-ref", "chapter", "title", "subject", "word-count", "character-count",
    "creation-date", "modification-date", "user-defined", "variable-set", "variable-get",
    "text-input", "meta", "meta-field", "number", "list-header",
})  # fmt: skip
DROPPED: Final = {
    f"{TEXT}ruby-text": "ruby", f"{TEXT}table-of-content": "toc", f"{TEXT}bibliography": "toc",
    f"{TEXT}alphabetical-index": "toc", f"{TEXT}illustration-index": "toc",
    f"{TEXT}table-index": "toc", f"{TEXT}object-index": "toc", f"{TEXT}user-index": "toc",
    f"{OFFICE}event-listeners": "script", f"{TEXT}execute-macro": "script",
    f"{TEXT}script": "script", f"{TEXT}placeholder": "control",
}  # fmt: skip
DRAWN: Final = {
    f"{DRAW}text-box": "box", f"{DRAW}object": "object", f"{DRAW}object-ole": "object",
    f"{DRAW}plugin": "object",
}  # fmt: skip
# Numbers with which a few bytes become millions of cells or spaces.
REPEATS: Final = (
    f"{TEXT}c", f"{TABLE}number-columns-repeated", f"{TABLE}number-rows-repeated",
    f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned",
)  # fmt: skip
