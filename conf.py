"""Sphinx's settings; what differs per edition comes from ``settings_for``."""

from __future__ import annotations

import os
from pathlib import Path

from build_tools.use_cases.settings import settings_for

_settings = settings_for(Path(__file__).parent, os.environ)
_edition = _settings.edition

project = _edition.title
author = "Burgermeester Academie"
language = "nl"
version = release = str(_edition.published)
copyright = f"{_edition.published.year}, {author}"

extensions = ["build_tools.sphinx_ext", "build_tools.epub", "sphinxcontrib.bibtex"]
leerboek_selection = _settings.selection
leerboek_problems = _settings.problems
bibtex_bibfiles = ["book/bronnen.bib"]
bibtex_reference_style = "author_year"

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
html_title = _edition.title
html_copy_source = False
html_show_sourcelink = False
html_use_index = False
html_domain_indices = False
html_permalinks = False
html_show_sphinx = False

# What else the EPUB says of itself comes from the edition; see build_tools.epub.
leerboek_subjects = ("Burgerparticipatie", "Lokaal bestuur", "Ambtenaren", "Leren op het werk")
epub_basename = _edition.epub_name
epub_show_urls = "no"
epub_use_index = False
