help-doors = What would you like to do, { $name }? You can also just write it: “I can't make it”, “who is my partner”.
help-office = There are commands for running the programme. Tap one to see examples, or type it.
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
help-code = That code doesn't work here. Each code works once and for a short while; you can get a new one where you got this one.
help-unknown = I don't know that command. Is it one of these? You can also just write what you'd like to do.

# A command's own answer, seen by its sender alone.
help-line-see_chat = I've answered in our direct chat.
help-line-unknown = I don't know “{ $words }”. In our direct chat you find what I can do.
help-line-nearest = I don't know “{ $words }”. Do you mean “{ $nearest }”? In our direct chat you find more.
