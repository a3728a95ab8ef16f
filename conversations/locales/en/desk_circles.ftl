command-circles = See the mentors' circles you host
    .example = circles
command-circles_cancel = Call off a circle you host
    .example = circles cancel

circles-count = { $count ->
    [0] No circle of yours is ahead. On the first working day of a month I ask its host for a time.
    [one] One circle of yours is ahead.
   *[other] { $count } circles of yours are ahead.
}
circles-row = { $start } · { $coming ->
    [0] nobody has said yes yet
    [one] 1 comes
   *[other] { $coming } come
}
circles-which = I don't know which circle you mean. The list shows those you host.
circles-cancel-sure = The circle in { $cohort } on { $start } would not take place. { $count ->
    [0] Nobody has said yes yet, so nobody is told.
    [one] The one who said yes hears of it.
   *[other] The { $count } who said yes hear of it.
}
circles-cancelled = Done: the circle in { $cohort } on { $start } does not take place. { $count ->
    [0] Nobody had said yes.
    [one] The one who said yes hears of it.
   *[other] The { $count } who said yes hear of it.
} The next one comes next month.
circles-do-cancel = Call it off
circles-do-list = See the list

desk-circles_cancel = Which circle does not take place?
    .title = Call off a circle
    .submit = Go on
    .circle = Which one, from the list
