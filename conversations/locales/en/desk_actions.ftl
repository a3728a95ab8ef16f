command-actions = See what the committee has taken on
    .example = actions
command-actions_add = Add an action with owner and day
    .example = actions add what="Book rooms" owner=Ana due=2027-03-01
command-actions_done = Say that an action is done
    .example = actions done 0123456789abcdef
command-actions_reopen = Open an action again
    .example = actions reopen 0123456789abcdef

actions-count = { $count ->
    [0] Nothing is to be done.
    [one] One action is open.
   *[other] { $count } actions are open.
}
actions-row = { $owner } · until { $due }
actions-item = { $what } · { $owner } · until { $due }
actions-open = To be done
actions-themes = What stories are about, each told by ten people or more
actions-audit = What the office saw in a sample of pairings, { $quarter } (n ≥ { $n })
actions-audit-fine = { $share }% are fine
actions-audit-talk = { $share }% could do with a talk
actions-audit-help = { $share }% need help
actions-quarter = Q{ $number } { $year }
actions-do-done = Done
actions-do-list = See all
actions-added = Added: { $name } does it until { $due } and is asked that morning.
actions-closed = Done: { $what }
actions-reopened = Open again: { $what }
actions-gone = I know no such action; the list has those that are open.
actions-not_theirs = { $name } is neither of the committee nor of the programme office. One of those would do.
actions-no_day = “{ $typed }” is no day I can read. This would do: 2027-03-01.
actions-past = That morning has passed; a later day would do.

desk-actions_add = Its owner is told, and asked on its day.
    .title = Add an action
    .submit = Add it
    .what = What is to be done
    .what-hint = The committee and the programme office read this.
    .owner = Who does it
    .owner-hint = Somebody of the committee or the programme office.
    .due = Until when
    .due-hint = Year, month, day: 2027-03-01.
desk-actions_done = Which action?
    .title = Done
    .item = Its number
desk-actions_reopen = Which action?
    .title = Open again
    .item = Its number
