action-line = What will you do next? One line is enough.
    .title = Save as an action
    .footnote = You'll find it under “Where I stand”. Only you see it.
    .submit = Keep it for me
    .action = My next step
    .action-hint = Change the words as you like.

action-kept = Kept. You'll find it under “Where I stand”; nobody else reads it.
action-left_out = Nothing was kept.
