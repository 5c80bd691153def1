"""What must hold for the corpus: pure, model in, problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from build_tools.rules import activities, data, editions, figures, stories, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.model.book import Book
    from build_tools.problems import Problem

RULES: Final[tuple[Callable[[Book], Iterator[Problem]], ...]] = (
    editions.there_is_an_edition,
    editions.editions_differ,
    editions.editions_have_free_names,
    editions.subjects_are_told_once,
    editions.places_come_with_a_subject,
    editions.editions_have_round_marks,
    editions.contents_exist,
    editions.pages_are_in_the_contents,
    editions.named_editions_exist,
    editions.kinds_have_their_fields,
    editions.glossary_names_are_unique,
    editions.editions_have_a_front_page,
    editions.stories_have_a_page,
    editions.addresses_are_unique,
    stories.examples_have_names_of_words,
    stories.stories_have_an_id,
    stories.ids_are_given_once,
    stories.names_fit_their_form,
    data.terms_are_unique,
    data.pillars_are_unique,
    data.moved_pages_arrive,
    data.sessions_end_after_they_begin,
    activities.activities_are_listed,
    activities.listed_activities_exist,
    translations.pairs_are_unique,
    translations.sides_of_pairs_differ,
    translations.countries_have_known_words,
    figures.words_of_figures_are_known,
    figures.editions_of_figures_exist,
    figures.figures_have_their_parts,
    figures.parts_say_what_they_are,
    figures.points_are_in_order,
    figures.figures_show_all_that_is_written,
    figures.highest_numbers_are_higher,
    figures.words_fit_in_figures,
)


def check(book: Book) -> Iterator[Problem]:
    """Yield everything that is wrong with a book."""
    for rule in RULES:
        yield from rule(book)
