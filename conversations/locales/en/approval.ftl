approval-overview = { $count ->
    [one] { $count } pairing waits for your yes. Nobody is told before.
   *[other] { $count } pairings wait for your yes. Nobody is told before.
}
    .again = { $count ->
        [one] { $count } drafted pairing waits for your yes. After five working days a draft lapses, and I draft again.
       *[other] { $count } drafted pairings wait for your yes. After five working days drafts lapse, and I draft again.
    }
    .footnote = The reasons rest on what both have in common or anybody may know. What was written in confidence is not shown here.
    .all = Approve all
    .choose = One by one

approval-pick = Tick what you approve and what you'd rather set aside. Whatever you leave unticked waits.
    .title = One by one
    .footnote = Your name, your choice and your reason go into the audit log; the two people don't see them.
    .submit = That's my decision
    .approve = I approve
    .set_aside = I'd rather set aside
    .reason = Why I set these aside
    .reason-hint = A line for the audit log, if you like.

approval-done = Noted in the audit log. Whoever is approved hears of it now.
approval-half = Noted in the audit log. Pairings across two regions hear of it once the other region has said yes too, all others now.
approval-waits = { $count ->
    [one] You've said yes to this pairing. It waits for the other region's yes.
   *[other] You've said yes to these { $count } pairings. They wait for the other region's yes.
}
approval-drafts = Drafted pairings
approval-passed_on = Waits for the other region's yes
approval-pair_across = { $mentor } → { $mentee }: { $why }. Across two regions, so it needs the other region's yes too.
approval-pair = { $mentor } → { $mentee }: { $why }

factor-objectives = shared topics
factor-communication_style = the same way of talking
factor-feedback_style = the same taste in feedback
factor-rhythm = many times in common
factor-reach = different places in the company
factor-priority = marked as high impact
