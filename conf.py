"""Sphinx's settings; what differs per edition comes from ``settings_for``."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from build_tools.consent.days import day_of
from build_tools.use_cases.pictures import epub_pictures, picture_doubts, web_pictures
from build_tools.use_cases.settings import WEB, settings_for

_root = Path(__file__).parent
_settings = settings_for(_root, os.environ, day_of(datetime.now(UTC)))
_edition = _settings.edition

project = _edition.title
author = "Burgermeester Academie"
language = "nl"
version = release = str(_edition.published)
copyright = f"{_edition.published.year}, {author}"

extensions = ["build_tools.sphinx_ext", "build_tools.epub", "sphinxcontrib.bibtex"]
leerboek_selection = _settings.selection
leerboek_problems = _settings.problems
leerboek_channel = _settings.channel
leerboek_web_pictures = web_pictures(_root)
leerboek_pictures = epub_pictures(_root)
leerboek_picture_doubts = picture_doubts(_root)
leerboek_review = _settings.review
bibtex_bibfiles = ["book/bronnen.bib"]
bibtex_reference_style = "leerboek"
bibtex_tooltips = False
bibtex_cite_id = "bron-{key}"
bibtex_bibliography_id = "bronnenlijst"

root_doc = "book/index"
include_patterns = list(_settings.include_patterns)
exclude_patterns = list(_settings.exclude_patterns)
nitpicky = True
keep_warnings = False
show_warning_types = True

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
myst_links_external_new_tab = False

html_theme = "sphinx_book_theme"
html_theme_options = {
    # Our own templates take the place of these parts; the theme would render each of them once
    # more for every page, to see whether it is empty.
    **{
        part: []
        for part in (
            "article_footer_items", "article_header_end", "article_header_start",
            "content_footer_items", "footer_center", "footer_content_items", "footer_end",
            "footer_start", "navbar_center", "navbar_end", "navbar_persistent", "navbar_start",
            "primary_sidebar_end", "secondary_sidebar_items",
        )
    },
    "back_to_top_button": False,
    "disable_search": True,
    "shorten_urls": False,
    "use_download_button": False,
    "use_fullscreen_button": False,
}  # fmt: skip
html_sidebars: dict[str, list[str]] = {"**": []}
html_title = _edition.title
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_permalinks = False
html_show_sphinx = False
templates_path = [str(WEB / "templates"), str(WEB / "zoeken")]

# What else the EPUB says of itself comes from the edition; see build_tools.epub.
leerboek_subjects = ("Burgerparticipatie", "Lokaal bestuur", "Ambtenaren", "Leren op het werk")
