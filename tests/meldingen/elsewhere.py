"""Which test raises a code that no folder can raise: what the check never meets."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# File, and in it the test of each code.
_TESTS: Final = MappingProxyType({
    "tests/cli/test_commands.py": {
        "LB505": "test_a_bug_ends_with_3_and_a_file_for_a_developer",
    },
    "tests/cli/test_preview.py": {
        "LB516": "test_a_port_that_is_taken_is_told_before_anything_is_built",
    },
    "tests/reading/test_reviews.py": dict.fromkeys(
        ("LB909", "LB972", "LB973", "LB975", "LB976"), "test_a_mistake_gives_exactly_this_message"
    ),
    "tests/cli/test_review_command.py": {
        "LB908": "test_a_record_of_a_day_that_has_yet_to_come_is_refused_at_its_line",
        "LB978": "test_a_record_that_is_there_is_kept",
        "LB979": "test_without_an_epub_there_is_nothing_to_review",
    },
    "tests/epub/test_review.py": {
        "LB977": "test_a_review_of_other_content_leaves_the_package_as_it_was_and_is_told",
    },
    "tests/cli/test_drafts.py": {
        "LB143": "test_a_file_that_exists_is_refused_and_unchanged",
        "LB309": "test_an_example_cannot_have_the_name_of_a_real_story",
        "LB144": "test_with_contents_that_are_wrong_nothing_is_written",
    },
    "tests/consent/test_agreement.py": dict.fromkeys(
        (
            "LB301", "LB310", "LB311", "LB312", "LB313", "LB314", "LB315", "LB316", "LB317",
            "LB318", "LB319", "LB323",
        ),
        "test_each_message_names_the_story_and_says_what_to_do",
    ),
    "tests/consent/test_coverage.py": {
        "LB330": "test_a_private_file_in_git_is_told",
    },
    "tests/consent/test_matrix.py": {
        "LB325": "test_each_quotation_that_is_left_out_is_told",
    },
    "tests/consent/test_overview.py": {
        "LB320": "test_without_signature_or_key_nothing_is_agreed_to",
        "LB321": "test_one_changed_byte_anywhere_and_nothing_is_agreed_to",
        "LB322": "test_a_form_that_this_version_does_not_know_is_refused_at_its_line",
    },
    "tests/consent/test_selection.py": {
        "LB302": "test_a_release_leaves_examples_out_and_says_so_at_their_line",
    },
    "tests/epub/test_checks.py": {
        "LB521": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
        "LB522": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
        "LB523": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
        "LB525": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
        "LB526": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
        "LB527": "test_a_fault_is_a_problem_at_the_file_of_the_editor",
    },
    "tests/epub/test_pictures.py": {
        "LB524": "test_another_kind_of_file_is_refused_by_name",
    },
    "tests/epub/test_refusals.py": {
        "LB520": "test_a_page_that_is_no_xml_is_named_and_stops_the_package",
        "LB528": "test_a_cover_that_is_none_stops_the_package",
        "LB530": "test_a_page_that_is_no_xml_is_named_and_stops_the_package",
    },
    "tests/form/test_form_file.py": {
        "LB890": "test_what_is_no_file_of_the_form_is_refused",
        "LB891": "test_a_file_that_is_too_large_is_refused",
        "LB892": "test_a_key_or_value_that_is_wrong_is_refused_by_name",
        "LB894": "test_another_version_is_refused",
        "LB895": "test_a_draft_is_refused",
        "LB896": "test_a_name_form_and_its_name_belong_together",
        "LB897": "test_other_people_are_for_an_editor_to_look_at",
        "LB898": "test_with_a_photo_its_description_comes_along",
    },
    "tests/form/test_form_page.py": {
        "LB893": "test_a_file_that_is_no_form_is_not_written_over",
        "LB899": "test_what_the_owner_has_not_filled_in_is_told",
    },
    "tests/images/test_cover.py": {
        "LB610": "test_a_letter_that_the_typeface_lacks_is_refused",
        "LB611": "test_a_text_that_does_not_fit_is_refused",
        "LB612": "test_colours_on_which_text_cannot_be_read_are_refused",
    },
    "tests/images/test_opening.py": {
        "LB601": "test_another_kind_of_picture_is_refused",
        "LB602": "test_a_head_that_promises_too_many_pixels_is_refused",
        "LB603": "test_a_picture_of_too_many_bytes_is_refused",
        "LB604": "test_a_picture_that_stops_halfway_is_refused",
        "LB605": "test_a_moving_picture_is_refused",
        "LB606": "test_a_picture_without_bytes_is_refused",
    },
    "tests/language/test_check.py": dict.fromkeys(
        (
            "LB630", "LB631", "LB632", "LB633", "LB640", "LB641", "LB643", "LB644", "LB645",
            "LB646", "LB647", "LB648", "LB649",
        ),
        "test_each_mistake_is_told_at_its_line",
    ),
    "tests/language/test_wording.py": {
        "LB642": "test_a_chapter_of_long_sentences_is_told_at_its_title",
    },
    "tests/leak_scan/test_last_gate.py": {
        "LB844": "test_without_the_register_less_can_be_looked_for_and_that_is_told",
    },
    "tests/leak_scan/test_names.py": {
        "LB830": "test_a_name_is_found_however_it_is_written",
        "LB831": "test_a_name_is_found_however_it_is_written",
        "LB832": "test_a_name_is_found_however_it_is_written",
        "LB833": "test_a_name_is_found_however_it_is_written",
    },
    "tests/leak_scan/test_scan.py": {
        "LB834": "test_a_contact_is_found",
        "LB835": "test_six_words_in_a_row_are_found",
        "LB836": "test_a_title_is_found_and_a_short_one_is_not",
        "LB837": "test_a_photo_is_found_however_it_was_changed",
        "LB838": "test_an_address_is_found",
        "LB839": "test_any_address_or_number_is_found_unless_readers_may_read_it",
        "LB840": "test_any_address_or_number_is_found_unless_readers_may_read_it",
        "LB841": "test_any_address_or_number_is_found_unless_readers_may_read_it",
        "LB842": "test_the_place_where_a_photo_was_made_is_found",
        "LB843": "test_what_cannot_be_searched_whole_is_told",
    },
    "tests/leak_scan/test_recognisable.py": {
        "LB850": "test_what_may_be_recognised_is_warned_about",
        "LB851": "test_what_may_be_recognised_is_warned_about",
        "LB852": "test_what_may_be_recognised_is_warned_about",
        "LB853": "test_what_may_be_recognised_is_warned_about",
        "LB854": "test_what_may_be_recognised_is_warned_about",
        "LB855": "test_what_may_be_recognised_is_warned_about",
        "LB856": "test_a_photo_without_consent_asks_for_eyes",
    },
    "tests/intake_documents/test_messages.py": {
        "LB740": "test_a_file_gives_exactly_this_message",
        "LB741": "test_a_file_gives_exactly_this_message",
        "LB742": "test_a_file_gives_exactly_this_message",
        "LB743": "test_a_file_gives_exactly_this_message",
        "LB744": "test_a_file_gives_exactly_this_message",
        "LB745": "test_a_file_gives_exactly_this_message",
        "LB747": "test_a_file_gives_exactly_this_message",
        "LB748": "test_a_file_gives_exactly_this_message",
        "LB749": "test_a_file_gives_exactly_this_message",
        "LB750": "test_a_file_gives_exactly_this_message",
        "LB752": "test_a_file_gives_exactly_this_message",
        "LB753": "test_a_file_gives_exactly_this_message",
        "LB754": "test_a_file_gives_exactly_this_message",
        "LB756": "test_a_file_gives_exactly_this_message",
        "LB760": "test_a_file_gives_exactly_this_message",
        "LB761": "test_a_file_gives_exactly_this_message",
        "LB762": "test_a_file_gives_exactly_this_message",
        "LB763": "test_a_file_gives_exactly_this_message",
        "LB764": "test_a_file_gives_exactly_this_message",
        "LB765": "test_a_file_gives_exactly_this_message",
        "LB766": "test_a_file_gives_exactly_this_message",
        "LB767": "test_a_file_gives_exactly_this_message",
        "LB768": "test_a_file_gives_exactly_this_message",
        "LB769": "test_a_file_gives_exactly_this_message",
        "LB770": "test_a_file_gives_exactly_this_message",
        "LB771": "test_a_file_gives_exactly_this_message",
        "LB772": "test_a_file_gives_exactly_this_message",
        "LB773": "test_a_file_gives_exactly_this_message",
        "LB774": "test_a_file_gives_exactly_this_message",
        "LB775": "test_a_file_gives_exactly_this_message",
        "LB776": "test_a_file_gives_exactly_this_message",
        "LB777": "test_a_file_gives_exactly_this_message",
        "LB779": "test_a_file_gives_exactly_this_message",
        "LB751": "test_a_file_that_takes_too_long_gives_exactly_this_message",
        "LB755": "test_a_text_that_cannot_be_written_gives_exactly_this_message",
    },
    "tests/intake_batch/test_bodies.py": {
        "LB825": "test_what_nobody_sees_is_left_out_and_told",
    },
    "tests/intake_batch/test_csv.py": {
        **dict.fromkeys(
            ("LB787", "LB788", "LB789", "LB792", "LB805", "LB815"),
            "test_a_table_that_cannot_be_trusted_is_refused",
        ),
        **dict.fromkeys(
            ("LB793", "LB795", "LB796", "LB797", "LB807"),
            "test_a_row_that_is_wrong_is_told_at_its_line_and_the_others_are_taken",
        ),
        "LB808": "test_a_row_that_is_there_twice_counts_once",
        "LB809": "test_a_choice_that_the_form_does_not_know_is_to_be_done_and_told",
        "LB810": "test_a_name_that_is_none_is_told",
    },
    "tests/intake_batch/test_drafts.py": {
        "LB780": "test_a_kind_that_is_not_taken_is_told_with_those_that_are",
        "LB783": "test_the_choice_of_an_edition_that_is_not_there_is_told",
        "LB785": "test_what_came_before_is_recognised_under_any_name",
        "LB786": "test_a_file_that_somebody_put_there_is_never_overwritten",
        "LB800": "test_a_table_without_answers_is_told",
        "LB828": "test_a_second_photo_is_told",
    },
    "tests/intake_batch/test_hostile.py": {
        "LB781": "test_what_is_no_file_of_its_own_is_refused",
        "LB782": "test_nothing_is_taken_from_the_book_itself",
        "LB784": "test_what_is_not_there_is_told_and_the_rest_goes_on",
    },
    "tests/intake_batch/test_mail.py": {
        "LB816": "test_a_mail_that_is_too_deep_is_refused",
        "LB817": "test_an_encoding_that_is_none_is_refused_by_name",
        "LB818": "test_what_is_no_mail_is_refused",
        **dict.fromkeys(
            ("LB819", "LB824"),
            "test_a_mail_without_words_is_told",
        ),
        "LB778": "test_a_mail_that_shows_another_text_than_its_plain_one_is_told",
        "LB820": "test_a_mail_of_html_alone_is_told",
        "LB821": "test_what_was_cut_is_told",
        "LB822": "test_letters_that_cannot_be_read_are_told",
        "LB823": "test_an_attached_text_is_the_story_and_the_mail_is_told",
        "LB829": "test_a_logo_in_the_layout_is_no_photo_of_the_story",
    },
    "tests/intake_batch/test_mapping.py": {
        "LB790": "test_a_table_of_no_form_names_its_columns",
        "LB791": "test_two_forms_that_fit_are_never_chosen_from",
        "LB794": "test_what_differs_from_the_nearest_form_is_named",
        **dict.fromkeys(
            ("LB811", "LB812", "LB813", "LB814"),
            "test_a_mistake_in_a_form_is_told_at_its_line",
        ),
    },
    "tests/intake_batch/test_photos.py": {
        "LB826": "test_a_heic_of_too_many_pixels_is_refused_before_it_is_decoded",
        "LB827": "test_a_heic_that_is_cut_off_is_refused",
    },
    "tests/intake_batch/test_sheets.py": {
        "LB798": "test_consent_that_nobody_typed_is_refused",
        "LB799": "test_a_row_that_is_hidden_is_refused",
        "LB801": "test_words_that_a_formula_gave_are_left_out_and_told",
        "LB802": "test_a_hidden_column_of_words_is_left_out_and_told",
        "LB803": "test_other_sheets_are_not_read_and_named",
        "LB804": "test_remarks_beside_cells_are_left_out_and_told",
        "LB806": "test_a_workbook_that_cannot_be_trusted_is_refused",
    },
    "tests/publishing/test_faults.py": {
        "LB513": "test_a_full_disk_leaves_the_old_publication_and_with_room_again_comes_the_new",
    },
    "tests/publishing/test_shelf.py": {
        "LB510": "test_two_builds_at_once_are_refused",
        "LB511": "test_somebody_elses_folder_is_not_replaced",
        "LB512": "test_without_a_previous_publication_nothing_is_brought_back",
        "LB517": "test_somebody_elses_link_is_not_replaced",
        "LB518": "test_no_publication_comes_inside_another_or_between_the_texts",
    },
    "tests/quality/test_release.py": {
        "LB502": "test_a_release_is_refused_while_the_owner_has_not_filled_in_everything",
    },
    "tests/reading/test_private.py": {
        "LB701": "test_a_place_for_everybody_is_refused",
    },
    "tests/reading/test_text.py": {
        "LB136": "test_a_file_that_may_not_be_opened_is_told",
    },
    "tests/register/test_agreements.py": {
        "LB730": "test_what_was_not_agreed_cannot_be_changed",
        "LB731": "test_what_was_agreed_is_not_agreed_again",
        "LB732": "test_what_can_be_no_proof_is_refused",
        "LB733": "test_without_a_form_nothing_can_be_taken_over",
    },
    "tests/register/test_commands.py": {
        "LB734": "test_a_file_that_is_there_is_not_written_over",
    },
    "tests/register/test_conditions.py": {
        "LB702": "test_a_register_that_is_locked_is_told",
        "LB703": "test_another_file_in_its_place_is_told",
        "LB706": "test_a_register_that_is_gone_is_not_made_anew",
        "LB707": "test_another_version_is_told_and_stays_as_it_is",
        "LB708": "test_a_full_disk_and_one_that_is_read_only_are_told_and_nothing_is_lost",
        "LB709": "test_a_full_disk_and_one_that_is_read_only_are_told_and_nothing_is_lost",
        "LB710": "test_a_disk_that_refuses_halfway_is_told_and_nothing_is_lost",
        "LB711": "test_a_register_that_is_gone_is_not_made_anew",
        "LB712": "test_a_register_that_is_gone_without_any_back_up_is_told",
        "LB713": "test_what_is_no_back_up_is_not_put_back",
    },
    "tests/register/test_history.py": {
        "LB704": "test_a_line_that_is_altered_is_noticed",
        "LB705": "test_a_table_that_is_changed_without_its_history_is_noticed",
    },
    "tests/register/test_overview.py": {
        "LB714": "test_a_key_that_is_gone_is_not_made_anew",
        "LB715": "test_the_key_of_another_book_is_refused",
        "LB716": "test_a_withdrawal_that_an_older_register_forgot_is_not_undone",
        "LB717": "test_a_copy_of_the_book_without_its_private_folder_is_refused",
        "LB718": "test_a_key_that_cannot_be_read_is_told",
        "LB719": "test_a_no_that_an_older_register_forgot_is_not_undone",
    },
    "tests/register/test_people.py": {
        "LB725": "test_with_a_story_that_may_be_shown_somebody_is_not_forgotten",
        "LB726": "test_who_was_forgotten_gets_no_new_name",
    },
    "tests/register/test_register.py": {
        "LB720": "test_a_story_that_is_not_there_is_told",
        "LB721": "test_a_person_that_is_not_there_is_told",
        "LB722": "test_without_a_known_teller_nothing_can_be_agreed",
        "LB723": "test_more_than_before_needs_a_proof",
        "LB724": "test_a_story_that_was_taken_back_stays_so",
        "LB727": "test_an_agreement_that_is_not_complete_is_refused",
        "LB728": "test_an_agreement_that_is_not_complete_is_refused",
        "LB729": "test_an_agreement_that_is_not_complete_is_refused",
        "LB736": "test_the_same_bytes_are_recognised",
    },
    "tests/torture/test_whole.py": {
        "LB607": "test_a_drawing_that_runs_together_in_greys_is_told",
    },
    "tests/use_cases/test_agreed.py": {
        "LB329": "test_what_the_register_narrowed_is_narrow_and_told",
    },
    "tests/use_cases/test_endings.py": {
        "LB501": "test_a_build_of_one_edition_says_that_it_is_not_all_and_what_stays_out",
        "LB503": "test_settings_that_cannot_be_read_are_told_without_a_traceback",
        "LB504": "test_a_process_that_is_ended_from_outside_is_told",
        "LB514": "test_a_place_that_cannot_be_written_to_is_told",
        "LB515": "test_a_build_of_one_edition_says_that_it_is_not_all_and_what_stays_out",
        "LB541": "test_without_its_search_engine_a_build_says_so",
        "LB990": "test_what_sphinx_says_and_nobody_foresaw_keeps_its_words",
    },
    "tests/use_cases/test_inspect.py": {
        "LB542": "test_a_checker_that_is_not_there_is_told_and_not_passed_over",
        "LB543": "test_what_a_checker_finds_is_told_with_its_page",
        "LB544": "test_a_folder_without_a_publication_is_refused",
        "LB558": "test_a_file_that_is_not_what_was_built_is_told",
    },
    "tests/use_cases/test_inspect_subjects.py": {
        "LB910": "test_what_is_no_epub_is_told_and_shown_to_no_checker",
        "LB911": "test_an_exception_takes_nothing_else_away_and_is_told_as_not_needed",
    },
    "tests/use_cases/test_site_check.py": {
        "LB550": "test_a_folder_of_nothing_is_no_publication",
        "LB551": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB552": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB553": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB554": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB555": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB556": "test_what_no_reader_may_get_is_told_with_its_file",
        "LB557": "test_what_no_reader_may_get_is_told_with_its_file",
    },
    "tests/withdrawal/test_approve.py": {
        "LB872": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB873": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB874": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB875": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB877": "test_before_a_proof_there_is_no_approval",
        "LB878": "test_what_changed_after_the_proof_needs_a_new_one",
        "LB879": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB881": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB882": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB885": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
        "LB886": "test_a_story_that_would_be_seen_nowhere_is_not_proved",
        "LB887": "test_a_story_of_an_edition_that_cannot_be_read_is_not_proved_or_approved",
        "LB889": "test_without_what_an_approval_needs_there_is_none_and_no_proof_either",
    },
    "tests/withdrawal/test_quoted.py": {
        "LB845": "test_who_takes_a_story_back_is_told_where_a_sentence_of_it_is_left",
    },
    "tests/withdrawal/test_withdraw.py": {
        "LB880": "test_when_the_book_cannot_be_built_the_old_one_stands_and_that_is_said_loudly",
        "LB883": "test_of_another_publication_the_kept_one_is_removed_and_the_present_one_is_told",
    },
    "tests/withdrawal/test_withdraw_faults.py": {
        "LB876": "test_what_is_taken_back_while_a_book_is_built_does_not_come_into_it",
        "LB884": "test_without_git_the_editor_is_told_how_to_look",
        "LB888": "test_what_fails_while_no_old_book_stands_is_told_as_such",
    },
    "tests/withdrawal/test_restore.py": {
        "LB870": "test_a_publication_with_a_story_that_may_not_be_shown_so_never_comes_back",
        "LB871": "test_a_publication_of_which_nobody_knows_what_it_holds_does_not_come_back",
    },
})  # fmt: skip
ELSEWHERE: Final = MappingProxyType({
    code: f"{file}::{name}" for file, tests in _TESTS.items() for code, name in tests.items()
})  # fmt: skip
