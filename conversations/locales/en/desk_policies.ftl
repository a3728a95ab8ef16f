command-policies = See every policy: its value, bounds, where it is set
    .example = policies
command-policies_set = Set a policy
    .example = policies set pulse.delay 15m
command-policies_unset = Take a policy's value away again
    .example = policies unset pulse.delay

policies-count = { $count } policies. A region's value comes before a cohort's, a programme's and the company's; where privacy is concerned, the strictest holds.
policies-row = { $value } · { $low } – { $high } · { $where }
policies-default = the default
policies-everywhere = the whole company
policies-set_in = set in: { $places }
policies-there = { $place } ({ $value })
policies-do-change = Change
policies-unit = “{ $typed }” doesn't fit { $policy }. It takes { $low } to { $high }, such as { $high }.
policies-bounds = “{ $typed }” is outside what { $policy } takes. { $low } to { $high } would do.
policies-stricter = { $policy } protects people, so it can only become stricter than { $value }. Its bounds are { $low } to { $high }.
policies-set-done = Done: { $policy } is { $value } in { $place }.
policies-unset-nothing = { $policy } isn't set in { $place }, so there is nothing to take away.
policies-unset-sure = { $policy } would no longer be { $value } in { $place }; what is set above it would hold again.
policies-unset-done = Done: { $policy } is no longer set in { $place }.

policies-in-working_days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
policies-in-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
policies-in-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
policies-in-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
policies-in-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
policies-in-months_apart = { $count ->
    [one] every month
   *[other] every { $count } months
}
policies-in-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
policies-in-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
policies-in-per_cent = { $count } %
policies-in-levels = { $count ->
    [one] 1 level
   *[other] { $count } levels
}
policies-in-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
policies-in-yes_or_no = { $count ->
    [0] no
   *[other] yes
}

desk-policies_set = It counts from the next time it's needed.
    .title = Set a policy
    .submit = Set it
    .policy = Policy
    .value = Value
    .value-hint = With its unit: 15m, 2h, 10 working days, 3 months, 40%, yes.
    .region = Only in this region
    .cohort = Only in this cohort
    .programme = Only in this programme
    .why = Why
    .why-hint = A line for the audit log.
desk-policies_unset = What is set above it holds again.
    .title = Take a value away
    .submit = Take it away
    .policy = Policy
    .region = In this region
    .cohort = In this cohort
    .programme = In this programme
    .why = Why
    .why-hint = A line for the audit log.
