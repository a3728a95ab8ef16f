audit-look = { $mentor } and { $mentee } are in the audit of { $quarter }: a sample that I draw by lot. How does it look from outside?
    .again = One answer for the audit is open: { $mentor } and { $mentee }, { $quarter }. How does it look from outside?
    .footnote = You see what was planned and held, and the lines that their authors shared with the audit. The two don't see your answer; their office does.
    .fine = Looks fine
    .talk = Worth a talk
    .help = Needs help
audit-line = Would you like to add a line?
    .title = A line for the audit
    .line = Your line
    .line-hint = It stays sealed with your answer; nobody else reads it.
    .submit = Add it
audit-done = Noted in the audit log. That's all for { $mentor } and { $mentee }.
audit-pattern = The audit of { $quarter } shows a pattern in { $region }: { $count } of { $size } in the sample could use help. { $count ->
    [one] It is
   *[other] They are
} on your list of escalations now; a word with the others there may be worth your time.
    .footnote = A sample, drawn by lot. It says nothing about anybody in it.

audit-label-held = Sessions held in the quarter
audit-label-answered = Questions afterwards answered
audit-held = { $count } of { $planned } due
audit-answered = { $count } of { $planned }
audit-notes = Shared with the audit
