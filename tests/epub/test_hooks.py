"""The methods of Sphinx that we replace must still be there; a new Sphinx fails here first."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, Final

import pytest
from docutils.writers.html5_polyglot import HTMLTranslator
from sphinx.builders.epub3 import Epub3Builder
from sphinx.writers.html5 import HTML5Translator

from build_tools.epub.builder import LeerboekEpubBuilder
from build_tools.epub.translator import EpubTranslator
from tests.epub.conftest import Books, Build

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.quick  # a new Sphinx or MyST may break it

_BUILDER_HOOKS: Final = (
    "init", "init_css_files", "init_js_files", "copy_assets", "get_target_uri", "get_output_path",
    "get_outdated_docs", "prepare_writing", "write_doc_serialized", "fix_ids",
    "add_visible_links", "get_doc_context", "handle_page", "finish",
)  # fmt: skip
_TRANSLATOR_HOOKS: Final = (
    "visit_footnote_reference", "depart_footnote_reference", "visit_footnote", "depart_footnote",
    "visit_label", "visit_paragraph", "visit_image", "visit_literal_block", "depart_literal_block",
    "visit_transition", "visit_enumerated_list",
)  # fmt: skip
_LISTEN: Final = """
from pathlib import Path
from build_tools.epub.builder import LeerboekEpubBuilder

called = set()


def listened(name):
    method = getattr(LeerboekEpubBuilder, name)

    def inner(*args, **kwargs):
        called.add(name)
        return method(*args, **kwargs)

    return inner


def write(app, error):
    Path(app.outdir, "geroepen").write_text(" ".join(sorted(called)))


def setup(app):
    for name in {names}:
        setattr(LeerboekEpubBuilder, name, listened(name))
    app.connect("build-finished", write)
"""
_ATTRIBUTES: Final = ("name", "default_translator_class", "supported_image_types")


def _parameters(owner: type[Any], name: str) -> list[tuple[str, Any]]:
    found = inspect.signature(getattr(owner, name)).parameters.values()
    return [(one.name, one.kind) for one in found]


def _own(cls: type[Any]) -> set[str]:
    return {
        name
        for name, value in vars(cls).items()
        if callable(value) and not name.startswith("_") and not isinstance(value, type)
    }


@pytest.mark.parametrize("name", _BUILDER_HOOKS)
def test_sphinx_still_has_the_method_that_the_builder_replaces(name: str) -> None:
    assert _parameters(Epub3Builder, name) == _parameters(LeerboekEpubBuilder, name)


@pytest.mark.parametrize("name", _TRANSLATOR_HOOKS)
def test_docutils_still_has_the_method_that_the_translator_replaces(name: str) -> None:
    assert _parameters(HTML5Translator, name) == _parameters(EpubTranslator, name)


@pytest.mark.parametrize("name", _ATTRIBUTES)
def test_sphinx_still_has_the_attribute_that_the_builder_sets(name: str) -> None:
    assert hasattr(Epub3Builder, name)


def test_every_method_of_the_builder_that_sphinx_calls_is_on_the_list() -> None:
    assert {name for name in _own(LeerboekEpubBuilder) if hasattr(Epub3Builder, name)} == set(
        _BUILDER_HOOKS
    )


def test_every_method_of_the_translator_is_on_the_list() -> None:
    assert _own(EpubTranslator) == set(_TRANSLATOR_HOOKS)


def test_sphinx_calls_every_method_that_the_builder_replaces(books: Books, tmp_path: Path) -> None:
    root = books.copy(tmp_path / "boek")
    built = books.build(root, Build(extension=_LISTEN.format(names=_BUILDER_HOOKS)))
    assert (built.folder / "geroepen").read_text().split() == sorted(_BUILDER_HOOKS)


def test_the_name_that_sphinx_and_others_look_at_stays() -> None:
    assert LeerboekEpubBuilder.name == Epub3Builder.name == "epub"


def test_a_translator_of_docutils_is_below_ours() -> None:
    assert issubclass(EpubTranslator, HTMLTranslator)
