command-events = See what is ahead in your regions
    .example = events
command-events_add = Invite everybody in a region to an event
    .example = events add "Summer lunch" start="2027-06-18 12:00" place="Canteen"
command-events_cancel = Cancel an event
    .example = events cancel "Summer lunch"
command-events_restore = Let a cancelled event take place after all
    .example = events restore "Summer lunch"

events-count = { $count ->
    [0] Nothing is ahead in your regions.
    [one] One event is ahead.
   *[other] { $count } events are ahead.
}
events-row-on = { $start } · { $region } · { $place } · { $coming ->
    [0] nobody has said yes yet
    [one] 1 comes
   *[other] { $coming } come
}
events-row-off = Cancelled: { $start } · { $region } · { $place } · { $coming ->
    [0] nobody had said yes
    [one] 1 had said yes
   *[other] { $coming } had said yes
}
events-no_place = no place named
events-added = “{ $name }” stands: { $start }, { $region }. { $count ->
    [0] Nobody there takes part yet, so nobody is invited.
    [one] One person is invited, in their own hours.
   *[other] { $count } people are invited, each in their own hours.
}
events-cancel-sure = “{ $name }” on { $start } would not take place. { $count ->
    [0] Nobody has said yes yet, so nobody is told.
    [one] The one who said yes hears of it.
   *[other] The { $count } who said yes hear of it.
}
events-cancelled = Done: “{ $name }” on { $start } does not take place. { $count ->
    [0] Nobody had said yes.
    [one] The one who said yes hears of it.
   *[other] The { $count } who said yes hear of it.
}
events-restored = Done: “{ $name }” takes place after all, { $start }. Whoever had said yes hears of it; whoever had not answered is invited again.
events-unknown = I know no such event ahead in your regions: “{ $words }”. The list shows what there is.
events-unnamed = An event
events-orientation = Orientation
events-do-cancel = Cancel it
events-do-restore = Let it take place
events-do-list = See the list

desk-events_add = Everybody in the region who takes part is invited and answers with one tap.
    .title = An event
    .submit = Invite them
    .what = What is it called?
    .start = Day and time
    .start-hint = On your own clock; everybody reads it on theirs.
    .minutes = Minutes
    .minutes-hint = Left empty, it takes an hour.
    .place = Where?
    .place-hint = A room or a link. The invited read it, nobody else.
    .region = Region
desk-events_cancel = Which event does not take place?
    .title = Cancel an event
    .submit = Go on
    .event = Its name
desk-events_restore = Which event takes place after all?
    .title = Let it take place
    .submit = It takes place
    .event = Its name
