help-doors = What would you like to do, { $name }? You can also just write it: “I can't make it”, “who is my partner”.
help-stale = Things have moved on since these buttons were sent. Nothing was changed.
help-unclear = I'm not sure what you mean. Is it one of these?
help-because = { $because }
help-nothing_open = No question is open at the moment, so there is nothing to put off.
help-no_skip = I can't go on without this one. You can answer it later, or stop here.
help-stopped = Stopped. I won't ask this again.
help-postponed = I'll ask again on { $at }.
help-kept_open = I'll leave it at that. The question stays open above, and I won't remind you.
help-one_field =
    { $error }
    { $question }
