"""One edit for each promise about what goes out by itself: to sponsors, to the committee, at a phase's end."""

from tests.rehearsal.breaking_edits import Break, copied, dropped, reworded

REPORTS: dict[str, Break] = {
    "a_sponsors_message_takes_two_minutes": lambda _, log: reworded(
        log, "chief", "sponsor_status.status", "first page.", "first page.\n- And the second."
    ),
    "a_sponsors_message_has_one_ask": lambda _, log: reworded(
        log, "chief", "sponsor_status.status", "One thing needs you", "One thing needs you: come. One thing needs you"
    ),
    "each_sponsor_gets_one_message_a_month": lambda _, log: copied(log, "chief", "sponsor_status.status", 24),
    "each_of_the_committee_gets_one_pack_a_quarter": lambda _, log: dropped(log, "kim", "quarterly_pack.pack"),
    "a_gate_is_reported_where_it_is_due": lambda _, log: dropped(log, "mia", "gates.report"),
}
