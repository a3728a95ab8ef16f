circle_host-when = { $count } mentors in { $cohort } could hear from each other in this month's circle: { $minutes } minutes, with you as their host. When and where?
    .again = When and where does this month's circle in { $cohort } meet? If it doesn't fit, skip it; there is another one next month.
    .title = This month's circle
    .footnote = The mentors read both in their invitation. Without a time there is no circle this month.
    .submit = Invite the mentors
    .start = Day and time
    .start-hint = On your clock, for instance: 3 March 15:00
    .place = Where
    .place-hint = A room or a link; only you and the mentors read it.
circle_host-called = I'll invite the mentors. On the working day before, I'll tell you how many come. If something comes up: circles cancel
circle_host-not_this_month = Noted: no circle this month. I'll ask again next month.
circle_host-coming = { $count ->
    [0] The circle in { $cohort } meets on { $start }. So far nobody has said that they'll come; next month may suit better.
    [one] The circle in { $cohort } meets on { $start }. { $count } mentor has said that they'll come.
   *[other] The circle in { $cohort } meets on { $start }. { $count } mentors have said that they'll come.
}
    .footnote = You see the number alone, never who.
