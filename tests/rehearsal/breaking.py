"""One edit for each promise: what a run looks like when exactly this promise is broken."""

from typing import Any

from tests.rehearsal.breaking_edits import (
    Break,
    Lines,
    change,
    copied,
    dropped,
    line,
    lives_in,
    moved,
    noun,
    proposed,
    reworded,
    said,
)
from tests.rehearsal.breaking_journey import JOURNEY
from tests.rehearsal.breaking_reports import REPORTS
from tests.rehearsal.good_telling import Json


def copied_pairing(result: Json, **changes: Any) -> None:
    """The first pairing, once more."""
    result["pairings"].append({**result["pairings"][0], "id": "p9", "ended_at": None, **changes})


def asked_again_and_again(_: Json, lines: Lines) -> None:
    """A pulse with six reminders."""
    for days in (1, 2, 3, 4, 7, 8):
        copied(lines, "ana", "pulse.held", 24 * days)


def asked_three_times_on_the_spot(_: Json, lines: Lines) -> None:
    """A learning asked for, and twice more in the same words."""
    for hours in (0.1, 0.2):
        copied(lines, "ana", "pulse.learning", hours)


def one_side_without_a_script(result: Json, lines: Lines) -> None:
    """Only Ana reads the script, and the pairing lives on."""
    dropped(lines, "bo", "rematch.script")
    change(result, "pairings", "p1", ended_at="2026-04-24T14:00:00Z")


def asked_too_late(_: Json, lines: Lines) -> None:
    """Both are shown the times on the Friday before."""
    for reader in ("ana", "bo"):
        moved(lines, reader, "golden_hour.choose", 24 * 4, session="p1s0")


BREAKS: dict[str, Break] = {
    "before_consent_there_is_one_invitation_and_one_reminder": lambda _, log: copied(
        log, "ana", "invitation.invite", 24
    ),
    "nothing_follows_a_decline": lambda _, log: copied(log, "fay", "invitation.invite", 72),
    "nothing_follows_an_expired_invitation": lambda _, log: copied(log, "fay", "invitation.invite", 24 * 70),
    "nothing_follows_a_leaving": lambda _, log: copied(log, "hal", "pause.back", to="gus"),
    "the_words_to_an_erased_person_are_gone": lambda _, log: log[0].update(to="eve", text="Hello"),
    "messages_come_inside_hours": lambda _, log: moved(log, "dee", "waiting.told", 12),
    "urgent_is_only_what_cannot_wait": lambda _, log: line(log, "jun", "change.freed").update(text="Thu 5 Mar, 12:00"),
    "nobody_hears_from_us_in_a_pause": lambda _, log: moved(log, "hal", "pause.back", -24),
    "a_paused_pairing_is_quiet": lambda _, log: copied(log, "jun", "preparation.hour", 24 * 13, 1),
    "everyone_reads_in_their_zone_and_language": lambda _, log: line(log, "bo", "announcement.met").update(locale="en"),
    "one_question_at_a_time": lambda _, log: copied(
        log, "ana", "agreement.terms", 0.5, conversation="pulse", step="held"
    ),
    "nothing_is_said_twice": lambda _, log: copied(log, "ana", "preparation.hour", 0.5),
    "no_reply_comes_twice_at_once": lambda _, log: copied(log, "ana", "agreement.signed"),
    "never_the_same_two_again": lambda out, _: copied_pairing(out, announced_at="2026-03-02T12:00:00Z"),
    "nobody_has_more_partners_than_they_offered": lambda out, _: copied_pairing(out, mentee="lee"),
    "nobody_is_paired_within_their_line": lambda out, _: change(out, "people", "mia", manager="bo"),
    "the_mentee_stands_above_the_mentor": lambda out, _: change(out, "people", "ana", level=8),
    "partners_share_a_language": lambda out, _: change(out, "people", "ana", languages=["pt"]),
    "partners_have_opposite_roles": lambda out, _: change(out, "people", "ana", roles=["mentee"]),
    "both_said_yes_before_they_were_paired": lambda out, _: change(
        out, "people", "bo", intake_at="2026-02-15T13:30:00Z"
    ),
    "a_human_approves_before_anything_is_announced": lambda out, _: change(out, "pairings", "p1", approved_at=None),
    "an_announcement_reaches_both": lambda _, log: dropped(log, "ana", "announcement.met"),
    "whoever_is_left_over_is_told_the_same_day": lambda _, log: moved(log, "dee", "waiting.told", 24),
    "nobody_waits_in_silence": lambda out, _: out["settings"].update(ends_at="2026-02-26T06:00:00Z"),
    "an_agreement_comes_before_sessions": lambda out, _: out["decisions"][0].update(decided_at="2026-01-27T13:00:00Z"),
    "a_status_rests_on_what_people_said": lambda out, _: said(out, "p1s1", "no", "yes"),
    "a_meeting_in_the_past_has_a_status": lambda out, _: change(out, "sessions", "p2s1", status="planned"),
    "a_pulse_holds_what_was_asked_and_no_more": lambda out, _: noun(out, "sessions", "p1s0")["pulses"][0].update(
        person="bo"
    ),
    "sessions_are_due_by_cadence": lambda out, _: change(out, "sessions", "p1s1", due_at="2026-02-23T13:00:00Z"),
    "preparation_comes_before_the_meeting": lambda _, log: moved(log, "ana", "preparation.hour", 2),
    "reminders_of_a_meeting_come_apart": lambda _, log: copied(log, "ana", "preparation.hour", step="day"),
    "the_next_meeting_waits_for_this_one": lambda _, log: moved(log, "ana", "golden_hour.choose", -24 * 7 - 1, 1),
    "a_pairing_is_booked_one_session_at_a_time": lambda out, _: change(out, "pairings", "p1", announced_at=None),
    "proposals_lie_three_to_fifteen_working_days_ahead": asked_too_late,
    "proposals_lapse_a_day_before": lambda _, log: moved(log, "bo", "golden_hour.booked", 24 * 6, session="p1s0"),
    "proposals_lie_inside_hours_or_at_an_edge": lambda out, _: proposed(
        out, "p1s0", "2026-01-26T19:00:00Z", "2026-01-26T20:00:00Z"
    ),
    "edges_are_for_pairs_without_a_common_hour": lambda out, _: proposed(
        out, "p1s0", "2026-01-26T11:00:00Z", "2026-01-26T12:00:00Z"
    ),
    "from_ten_hours_on_both_give_an_edge": lambda out, log: lives_in(out, log, "jun", "Asia/Kolkata"),
    "edges_alternate_and_the_senior_goes_first": lambda out, _: proposed(
        out, "p2s0", "2026-01-27T23:00:00Z", "2026-01-27T23:59:00Z"
    ),
    "nobody_is_in_two_meetings_at_once": lambda out, _: proposed(
        out, "p1s1", "2026-01-26T13:30:00Z", "2026-01-26T14:30:00Z"
    ),
    "no_time_exists_twice": lambda out, _: proposed(out, "p2s1", "2026-11-01T09:30:00Z", "2026-11-01T10:30:00Z"),
    "a_booked_time_was_proposed_or_named": lambda out, _: change(
        out, "sessions", "p1s0", planned_start="2026-01-26T13:30:00Z"
    ),
    "a_pulse_asks_its_three_questions_and_no_other": lambda _, log: line(log, "ana", "pulse.held").update(step="mood"),
    "a_pulse_question_is_put_once": asked_three_times_on_the_spot,
    "a_second_ask_comes_like_a_reminder": lambda _, log: copied(log, "ana", "pulse.held", 0.5),
    "a_pulse_asks_three_times_at_most": asked_again_and_again,
    "a_pulse_comes_when_the_meeting_is_over": lambda _, log: moved(log, "bo", "pulse.held", -1),
    "both_are_asked_after_a_meeting": lambda _, log: dropped(log, "lee", "pulse.held"),
    "both_are_asked_again_when_they_differ": lambda out, _: said(out, "p1s0", "yes", "no"),
    "the_script_opens_after_two_in_a_row": one_side_without_a_script,
    "the_script_never_opens_else": lambda out, _: change(out, "sessions", "p1s1", status="held"),
    "the_script_reaches_both_within_a_working_day": lambda _, log: moved(log, "bo", "rematch.script", 72),
    "the_script_has_the_same_words_for_both": lambda _, log: copied(
        log, "ana", "rematch.script", to="jun", pairing="p2", text="You missed two sessions. Are you able to carry on?"
    ),
    "the_script_offers_three_ways_out": lambda _, log: line(log, "ana", "rematch.script").update(inputs=["Carry on"]),
    "what_two_decide_follows_the_matrix": lambda out, _: out["decisions"][1].update(outcome="goes_on"),
    "nobody_hears_about_a_pairing_that_ended": lambda _, log: moved(log, "ana", "pulse.held", 24 * 2, 2),
    "the_farewell_comes_one_to_three_working_days_later": lambda _, log: moved(log, "ana", "farewell.ended", -48),
    "whoever_stays_is_told": lambda _, log: dropped(log, "jun", "farewell.ended"),
    "the_farewell_has_the_same_words_whatever_the_cause": lambda _, log: reworded(
        log, "jun", "farewell.ended", "as some do", "as Lee wished"
    ),
    "nothing_stays_planned_when_a_pairing_ends": lambda out, _: change(out, "sessions", "p1s3", status="planned"),
    "no_meeting_lies_in_a_pause": lambda out, _: change(
        out, "pairings", "p1", pauses=[["2026-01-24T12:00:00Z", "2026-01-30T12:00:00Z"]]
    ),
    "no_text_shows_a_raw_placeholder_or_key": lambda _, log: reworded(
        log, "ana", "announcement.met", "Bo", "{ $partner }"
    ),
    "no_sentence_has_a_hole": lambda _, log: reworded(log, "jun", "farewell.ended", "Lee", ""),
    "no_message_is_empty": lambda _, log: line(log, "ana", "announcement.met").update(text=" "),
    "texts_are_in_the_readers_language": lambda _, log: line(log, "bo", "announcement.met").update(
        text="You have a match: Ana is your mentor, and this is what the two of you have in common."
    ),
    "a_booked_time_is_shown_on_the_readers_clock": lambda _, log: reworded(
        log, "bo", "golden_hour.booked", "14:00", "13:00", session="p1s0"
    ),
    "both_hear_of_a_booked_time": lambda _, log: dropped(log, "ana", "golden_hour.booked"),
    "the_office_reads_no_private_line": lambda _, log: line(log, "kim", "approval.overview").update(
        text="Jun learned: Ask why twice before you answer"
    ),
    "a_shared_line_reaches_the_partner_alone": lambda _, log: line(log, "lee", "share.received").update(to="ana"),
    "messages_about_a_pairing_go_to_its_two_people": lambda _, log: line(log, "ana", "announcement.met").update(
        to="jun"
    ),
    "conflicts_of_interest_are_kept": lambda _, log: line(log, "kim", "approval.overview").update(
        to="bo", pairing="p1"
    ),
    "every_figure_has_its_n_and_response_rate": lambda out, _: out["figures"]["participation"].pop("n"),
    "satisfaction_is_the_mean_of_what_people_tapped": lambda out, _: out["figures"]["satisfaction"].update(value=4.5),
    **JOURNEY,
    **REPORTS,
}
