follow_up-line = You took this on: “{ $words }”. Where does it stand?
    .footnote = Only you see it. Your answer counts in a figure, without your words and your name.
    .done = Done
    .on_it = I'm on it
    .dropped = I've let it go

follow_up-which = Which of your next steps, and where does it stand?
    .title = My next steps
    .footnote = Only you see them. Your answer counts in a figure, without your words and your name.
    .submit = That's where it stands
    .action = My next step
    .outcome = Where it stands
    .done = Done
    .on_it = I'm on it
    .dropped = I've let it go

follow_up-done = Done, and off your list.
follow_up-on_it = Good. It stays on your list, and I'll ask about it again.
follow_up-rests = Good. It stays on your list, and I won't ask again; write “done with my action” once it's done.
follow_up-dropped = Off your list, and that's fine.
