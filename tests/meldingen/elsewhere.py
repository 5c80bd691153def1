"""Which test raises a code that no folder can raise: path::name."""

from __future__ import annotations

from typing import Final

_TOOLS: Final = "tests/use_cases/test_tools_that_fail.py"
_SITE: Final = "tests/use_cases/test_site_check.py"
_CLI: Final = "tests/cli/test_commands.py"
_EPUB: Final = "tests/epub/test_refusals.py"
_FAULTS: Final = f"{_EPUB}::test_every_fault_of_a_page_is_named_and_stops_the_package"
_XML: Final = f"{_EPUB}::test_a_page_that_is_no_xml_is_named_and_stops_the_package"
_PICTURE: Final = "tests/images/test_opening.py"
_COVER: Final = "tests/images/test_cover.py"

ELSEWHERE: Final[dict[str, str]] = {
    "LB136": "tests/reading/test_text.py::test_a_file_that_may_not_be_opened_is_told",
    "LB143": "tests/cli/test_drafts.py::test_a_file_that_exists_is_refused_and_unchanged",
    "LB144": f"{_TOOLS}::test_contents_without_a_main_text_cannot_take_a_chapter",
    "LB302": f"{_TOOLS}::test_an_example_is_left_out_of_a_release_and_told",
    "LB501": f"{_TOOLS}::test_an_empty_imprint_is_told_with_what_stays_out",
    "LB502": (
        "tests/quality/test_release.py"
        "::test_a_release_is_refused_while_the_owner_has_not_filled_in_everything"
    ),
    "LB503": f"{_CLI}::test_settings_that_cannot_be_read_end_with_3",
    "LB504": f"{_TOOLS}::test_a_process_that_was_ended_from_outside_is_told",
    "LB505": f"{_CLI}::test_a_bug_ends_with_3_and_a_file_for_a_developer",
    "LB510": f"{_CLI}::test_a_build_while_another_one_runs_ends_with_3",
    "LB511": "tests/publishing/test_shelf.py::test_somebody_elses_folder_is_not_replaced",
    "LB512": f"{_CLI}::test_bringing_back_what_never_was_ends_with_3",
    "LB513": "tests/publishing/test_faults.py::test_a_full_disk_leaves_the_old_publication",
    "LB514": f"{_TOOLS}::test_a_file_that_cannot_be_written_is_told",
    "LB515": f"{_TOOLS}::test_a_publication_of_some_editions_says_so",
    "LB520": _XML,
    "LB521": _FAULTS,
    "LB522": _FAULTS,
    "LB523": _FAULTS,
    "LB524": "tests/epub/test_pictures.py::test_another_kind_of_file_is_refused_by_name",
    "LB525": _FAULTS,
    "LB526": _FAULTS,
    "LB527": _FAULTS,
    "LB528": f"{_EPUB}::test_a_cover_that_is_none_stops_the_package",
    "LB530": _XML,
    "LB541": f"{_TOOLS}::test_search_that_cannot_be_made_is_told",
    "LB542": f"{_TOOLS}::test_a_missing_checker_is_told",
    "LB543": f"{_TOOLS}::test_what_a_checker_finds_is_told",
    "LB544": f"{_TOOLS}::test_a_folder_that_holds_no_publication_is_told",
    "LB550": f"{_SITE}::test_nothing_to_look_at_is_a_fault",
    "LB551": f"{_SITE}::test_what_a_builder_leaves_behind_is_refused",
    "LB552": f"{_SITE}::test_a_place_on_this_machine_is_refused",
    "LB553": f"{_SITE}::test_a_request_to_another_host_is_refused",
    "LB554": f"{_SITE}::test_a_page_without_its_language_is_refused",
    "LB555": f"{_SITE}::test_a_page_without_a_policy_is_refused",
    "LB556": f"{_SITE}::test_what_runs_by_itself_is_refused",
    "LB557": f"{_SITE}::test_a_link_to_nowhere_is_refused",
    "LB558": f"{_SITE}::test_a_file_that_was_changed_after_building_is_told",
    "LB601": f"{_PICTURE}::test_another_kind_of_picture_is_refused",
    "LB602": f"{_PICTURE}::test_a_head_that_promises_too_many_pixels_is_refused",
    "LB603": f"{_PICTURE}::test_a_picture_of_too_many_bytes_is_refused",
    "LB604": f"{_PICTURE}::test_a_picture_that_stops_halfway_is_refused",
    "LB605": f"{_PICTURE}::test_a_moving_picture_is_refused",
    "LB606": f"{_PICTURE}::test_a_picture_without_bytes_is_refused",
    "LB607": f"{_TOOLS}::test_a_picture_that_stays_too_large_is_refused",
    "LB610": f"{_COVER}::test_a_letter_that_the_typeface_lacks_is_refused",
    "LB611": f"{_COVER}::test_a_text_that_does_not_fit_is_refused",
    "LB612": "tests/images/test_card.py::test_a_card_on_which_text_cannot_be_read_is_refused",
    "LB990": "tests/hostile/test_texts.py::test_nothing_is_told_in_words_that_are_not_ours",
}
