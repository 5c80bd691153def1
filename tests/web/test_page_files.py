"""Which scripts, styles and fonts the pages of a built book have: few, all of them ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.sphinx_ext.security_policy import page_policy
from build_tools.sphinx_ext.web_assets import TEMPLATES, assets_of
from tests.web.pages import content_of, inline_scripts, soup_of, soups_of

if TYPE_CHECKING:
    from build_tools.model.selection import Selection
    from tests.conftest import Built


def test_no_page_has_a_handler_or_a_style_of_its_own(book: Built) -> None:
    found = [
        f"{name}: {tag.name}"
        for name, soup in soups_of(book).items()
        for tag in soup.select("*")
        if tag.name == "style" or any(key == "style" or key.startswith("on") for key in tag.attrs)
    ]
    assert found == []


def test_one_script_stands_in_every_page_and_it_is_the_same(book: Built) -> None:
    scripts = {name: inline_scripts(soup) for name, soup in soups_of(book).items()}
    assert {len(found) for found in scripts.values()} == {1}
    assert len({found[0] for found in scripts.values()}) == 1


def test_the_policy_of_each_page_allows_just_that_script(book: Built) -> None:
    pages = soups_of(book).values()
    policies = {content_of(soup, "meta[http-equiv=Content-Security-Policy]") for soup in pages}
    assert policies == {page_policy(inline_scripts(soup_of(book, "index")))}


def test_the_policy_stands_before_everything_that_it_is_about(book: Built) -> None:
    for text in book.pages.values():
        assert text.index("Content-Security-Policy") < min(
            text.index("<script"), text.index("<link")
        )


def test_nothing_of_the_theme_is_published(book: Built, north: Selection) -> None:
    static = {
        p.relative_to(book.out / "_static").as_posix() for p in (book.out / "_static").rglob("*.*")
    }
    assert static == set(assets_of(north.edition, north.book.editions).files)


def test_every_published_font_is_asked_for(book: Built) -> None:
    css = (book.out / "_static" / "book.css").read_text(encoding="utf-8")
    fonts = {path.name for path in (book.out / "_static" / "fonts").glob("*.woff2")}
    assert fonts == set(re.findall(r"url\(fonts/([^)]+)\)", css))


def test_every_family_of_fonts_comes_with_its_licence(book: Built) -> None:
    folder = book.out / "_static" / "fonts"
    families = {path.name.rpartition("-latin")[0] for path in folder.glob("*.woff2")}
    licences = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    assert {name.removesuffix("-OFL.txt") for name in licences} == {
        name.removesuffix("-latin").removesuffix("-ext") for name in families
    }
    assert [name for name, text in licences.items() if "SIL Open Font License" not in text] == []


def test_no_page_names_a_file_of_the_theme(book: Built) -> None:
    words = ("fontawesome", "bootstrap", "pydata", "sphinx-book-theme", "doctools", "searchindex")
    assert [(n, w) for n, text in book.pages.items() for w in words if w in text] == []


def test_every_template_escapes_what_it_prints() -> None:
    bare = [
        path.relative_to(TEMPLATES).as_posix()
        for path in sorted(TEMPLATES.rglob("*.html"))
        if "{{" in path.read_text(encoding="utf-8").replace("{{ super() }}", "")
        and "{% autoescape true %}" not in path.read_text(encoding="utf-8").replace("{%-", "{%")
    ]
    assert bare == []
