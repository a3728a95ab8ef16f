"""One edit for each promise about the participant's journey."""

from tests.rehearsal.breaking_edits import Break, Lines, change, copied, dropped, line, moved, reworded
from tests.rehearsal.good_journey import mark
from tests.rehearsal.good_telling import Json


def vote(result: Json, pairing: str, kind: str) -> Json:
    """The row of one vote."""
    found: Json = next(each for each in result["decisions"] if (each["pairing"], each["kind"]) == (pairing, kind))
    return found


def again(lines: Lines, reader: str, name: str, *days: int) -> None:
    """The line comes once more after each of these days."""
    for each in days:
        copied(lines, reader, name, 24 * each)


def asked_days_later(result: Json, lines: Lines) -> None:
    """Uma is asked on Monday about the Wednesday before."""
    moved(lines, "uma", "chemistry.together", 24 * 4)
    vote(result, "p3", "chemistry")["decided_at"] = "2026-02-06T09:00:00Z"


def asked_again_with_the_vote_answered(_: Json, lines: Lines) -> None:
    """Tom voted, and is asked for the midpoint by itself a week later."""
    copied(lines, "tom", "check_in.midpoint", 24 * 7, reply=False)


def leaked(_: Json, lines: Lines) -> None:
    """The office reads a story."""
    line(lines, "kim", "circle_host.when")["text"] = mark("tom", "story")


JOURNEY: dict[str, Break] = {
    "chemistry_follows_the_first_meeting": lambda out, _: vote(out, "p3", "chemistry").update(
        opened_at="2026-01-28T12:30:00Z"
    ),
    "the_trial_vote_follows_the_trial": lambda out, _: out["decisions"].remove(vote(out, "p3", "trial_vote")),
    "short_pairings_have_no_vote": lambda out, _: change(out, "pairings", "p3", planned=4),
    "a_vote_reaches_both_by_the_next_working_day": asked_days_later,
    "a_vote_is_asked_once_and_reminded_once": lambda _, log: again(log, "tom", "trial_vote.vote", 1, 4),
    "a_vote_has_the_same_words_for_both": lambda _, log: reworded(log, "uma", "trial_vote.vote", "Would", "Do"),
    "a_vote_stays_with_its_voter": lambda _, log: line(log, "uma", "chemistry.go_on").update(to="ana"),
    "a_check_in_comes_once": lambda _, log: again(log, "tom", "check_in.baseline", 1, 2),
    "the_baseline_comes_before_the_first_session": lambda _, log: moved(log, "uma", "check_in.baseline", 24 * 24),
    "the_midpoint_comes_half_way": lambda _, log: moved(log, "uma", "check_in.midpoint", -24 * 21),
    "a_midpoint_near_the_vote_is_asked_with_it": asked_again_with_the_vote_answered,
    "the_closing_comes_before_the_end": lambda _, log: moved(log, "uma", "check_in.closing", -24 * 7),
    "whoever_completes_was_asked_how_it_went": lambda _, log: dropped(log, "uma", "check_in.closing"),
    "confidence_is_asked_for_the_same_goals": lambda _, log: line(log, "uma", "check_in.closing").update(
        inputs=["Another goal"]
    ),
    "answers_lie_on_their_scale": lambda out, _: out["answers"][0].update(value=6),
    "answers_follow_their_question": lambda out, _: out["answers"].append(out["answers"][0]),
    "a_survey_comes_once_a_quarter": lambda _, log: again(log, "tom", "survey.questions", 2, 3),
    "a_control_cohort_hears_surveys_alone": lambda out, _: out["settings"].update(cohort="control"),
    "a_session_in_writing_asks_both_to_write": lambda _, log: dropped(log, "uma", "reflection.in_writing"),
    "what_both_wrote_is_a_session_held": lambda out, _: change(out, "sessions", "p3s4", status="unknown"),
    "a_reflection_follows_each_third_session": lambda out, _: change(out, "sessions", "p3s1", status="missed"),
    "the_lesson_comes_before_session_one": lambda _, log: moved(log, "uma", "lesson.read", 24 * 22),
    "an_action_is_followed_up_two_weeks_later": lambda _, log: moved(log, "tom", "follow_up.line", -24 * 7),
    "an_action_is_asked_about_three_times_at_most": lambda _, log: copied(log, "tom", "follow_up.line", 24 * 14),
    "what_is_ones_own_reaches_oneself": lambda _, log: line(log, "tom", "follow_up.line").update(to="uma"),
    "leaders_commit_once_a_quarter": lambda _, log: line(log, "uma", "commitment.one").update(to="tom"),
    "a_commitments_outcome_is_asked_once": lambda _, log: copied(log, "uma", "commitment.outcome", 24 * 14),
    "a_private_line_reaches_its_author_alone": leaked,
    "a_story_to_be_told_names_nobody": lambda _, log: reworded(log, "tom", "stories.draft", "A colleague", "Uma"),
    "a_story_is_told_only_with_a_yes": lambda out, _: out["stories"][0].update(approved_at=None),
    "whoever_was_erased_leaves_no_answers": lambda out, _: out["answers"][0].update(person="eve"),
    "a_completed_pairing_is_thanked_once": lambda out, _: change(out, "pairings", "p3", end_reason="swap"),
    "years_later_only_those_who_agreed_are_asked": lambda _, log: dropped(log, "tom", "completion.agreed"),
    "a_circle_comes_once_a_month": lambda _, log: again(log, "tom", "circle.invite", 1, 2),
    "a_circle_is_the_mentors_own": lambda _, log: line(log, "tom", "circle.invite").update(to="uma"),
    "a_champion_hears_the_same_day": lambda _, log: moved(log, "kim", "escalation.look", 48),
    "one_escalation_is_open_at_a_time": lambda out, _: out["escalations"].append(out["escalations"][0]),
    "the_office_hears_after_three_working_days": lambda _, log: moved(log, "kim", "escalation.office", -48),
    "no_escalation_tells_what_somebody_tapped": lambda _, log: reworded(
        log, "kim", "escalation.look", "worth a look", "rated low"
    ),
    "a_sample_is_as_large_as_the_policy_says": lambda out, _: out["audits"][0].update(size=2),
    "an_auditor_is_asked_in_the_quarters_first_days": lambda _, log: moved(log, "kim", "audit.look", -24),
    "a_hidden_cohort_has_an_office_of_its_own": lambda out, _: out["settings"].update(cohort="hidden"),
}
