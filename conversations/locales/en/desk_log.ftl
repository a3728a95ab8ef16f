command-log = Read the audit log
    .example = log since=2026-03-01

log-count = { $count ->
    [0] I found no such change in the audit log.
    [one] One change: who, what and why.
   *[other] { $count } changes, the newest first.
}
log-when = { $at } · { $name }
log-somebody = the command line, or somebody who has left
log-row = { $parts }
log-about = { $action } · { $about }
log-and = { $one } · { $other }
log-from_to = from { $before } to { $after }
log-to = to { $value }
log-from = was { $value }
log-why = why: { $why }
log-no_day = “{ $typed }” isn't a day I can read. Year, month, day would do, such as 2027-03-01.

desk-log = Which changes do you want to read?
    .title = Audit log
    .submit = Show them
    .person = Made by
    .action = About
    .action-hint = A keyword, such as policy or role.
    .since = Since
    .since-hint = Year, month, day: 2027-03-01
