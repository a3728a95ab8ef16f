command-match = See the drafts that wait for a yes
    .example = match
command-match_preview = See what I would draft; nothing changes
    .example = match preview Spring
command-match_run = Let me draft now
    .example = match run Spring
command-match_approve = Say yes to a draft, or to all of yours
    .example = match approve Ana
command-match_override = Give a draft another mentor or mentee
    .example = match override Ana mentor=Finn why="Same product"
command-match_swap = Let the mentors of two drafts change places
    .example = match swap Ana, Finn
command-match_pin = Keep two people together
    .example = match pin Finn, Gia
command-match_forbid = Never pair two people
    .example = match forbid Finn, Gia why="They share a desk"
command-match_pins = See who is kept together or apart
    .example = match pins
command-match_release = Take back such a wish
    .example = match release Finn

match-drafts = { $count ->
    [0] No draft is waiting at the moment. I look every working morning.
    [one] One draft is waiting. Nobody is told until it has every yes it needs.
   *[other] { $count } drafts are waiting. Nobody is told until they have every yes they need.
}
match-waits_for_you = { $why }. It waits for your yes.
match-waits_for_both = { $why }. Across two regions: it waits for your yes and the other region's.
match-waits_for_the_other = { $why }. It waits for the other region's yes.
match-waits_for_others = { $why }. It waits for its region's yes.
match-approved = { $count ->
    [one] Noted in the audit log. The two hear of it now.
   *[other] Noted in the audit log. All { $count } pairings hear of it now.
}
match-approved_half = { $half ->
    [one] Noted in the audit log. One pairing spans two regions and waits for the other region's yes.
   *[other] Noted in the audit log. { $half } pairings span two regions and wait for the other region's yes.
}
match-nothing = No draft is waiting for your yes.
match-no_draft = That isn't a draft any more.
match-no_drafts = That takes two drafts in the same cohort.
match-not_asked = This draft doesn't wait for your yes; it's with those responsible for it.

match-preview_begun = I'm working on it: { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
} and { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} of yours are ready in { $cohort }. I'll show you here what I find; nothing changes.
match-preview_is = { $count ->
    [0] For { $cohort } I would draft no pairing of yours today.
    [one] For { $cohort } I would draft one pairing of yours.
   *[other] For { $cohort } I would draft { $count } pairings of yours.
} { $left ->
    [0] None of your people is left without a partner.
    [one] One person would have no partner yet.
   *[other] { $left } people would have no partner yet.
}
match-run_begun = I'm drafting for { $cohort } now: { $mentors ->
    [one] one mentor
   *[other] { $mentors } mentors
} and { $mentees ->
    [one] one mentee
   *[other] { $mentees } mentees
} of yours are ready. I'll tell you here how it went.
match-run_is = { $count ->
    [0] I've drafted no pairing of yours for { $cohort }.
    [one] I've drafted one pairing of yours for { $cohort }. It waits for a yes.
   *[other] I've drafted { $count } pairings of yours for { $cohort }. They wait for a yes.
} { $left ->
    [0] None of your people is left without a partner.
    [one] One person has no partner yet and hears so from me.
   *[other] { $left } people have no partner yet and hear so from me.
}
match-run_changed = Something in { $cohort } changed while I was drafting, so I've drafted nothing. I'll look again on the next working morning, or right away if you ask again.
match-closed = { $cohort } is over; nobody is matched in it any more.
match-control = { $cohort } is a comparison group; nobody is matched in it.

match-left_over = Without a partner this time
match-left = { $name } ({ $side }): { $reason }
match-side-mentor = mentor
match-side-mentee = mentee
match-reason-no_partner_fits = no partner fits this time
match-reason-everybody_is_taken = everybody who fits has a partner at the moment
match-reason-paused = on a break
match-reason-intake_incomplete = a few answers are open
match-pins_refused = Pins that can't be kept
match-pin_refused = { $mentor } → { $mentee }: { $reason }
match-refused-cannot_be_paired = these two can't be paired
match-refused-at_capacity = one of them has no room for another partner
match-refused-paused = one of them is on a break
match-refused-intake_incomplete = one of them has answers open
match-refused-not_in_pool = one of them isn't ready to be matched

match-cannot = { $pair }: { $reason }. Nothing has changed.
match-override_whom = Whom instead? Name another mentor or mentee, such as mentor=Finn.
match-rearranged = { $count ->
    [one] Done: { $pairs }. Like any draft it waits for a yes; nobody has been told.
   *[other] Done: { $pairs }. Like any drafts they wait for a yes; nobody has been told.
}
match-one_person = That is the same person twice. It takes two.
match-which = In which cohort?
match-wished-pin = Done: from the next run on I keep { $mentor } and { $mentee } together in { $cohort }, as far as the rules allow.
match-wished-forbid = Done: I'll never draft { $mentor } and { $mentee }. If a draft of the two was waiting, it's gone.
match-released-pin = Done: { $mentor } and { $mentee } are no longer pinned.
match-released-forbid = Done: { $mentor } and { $mentee } may be drafted again.
match-wishes = { $count ->
    [0] Nobody is kept together or apart.
    [one] One wish counts in matching.
   *[other] { $count } wishes count in matching.
}
match-wish-pin = Kept together since { $since }
match-wish-forbid = Never paired, since { $since }

match-do-approve = Approve
match-do-approve_all = Approve all of mine
match-do-approve_pair = Approve { $pair }
match-do-preview = Preview a run
match-do-pins = Pinned and forbidden
match-do-run = Draft them now
match-do-drafts = See the drafts
match-do-pin = Pin these two
match-do-forbid = Never pair them
match-do-release = Take it back

match-why-objectives = { $count ->
    [one] one topic in common ({ $topics })
   *[other] { $count } topics in common ({ $topics })
}
match-why-communication-style-shared = { $style ->
    [direct] both talk direct and short
    [thoughtful] both like time to think
    [lively] both like it lively
   *[other] the same way of talking
}
match-why-communication-style-unknown = not known how both like to talk
match-why-communication-style-differs = different ways of talking
match-why-feedback-style-shared = { $style ->
    [straight] both like feedback straight out
    [examples_first] both like an example first
    [in_writing] both like to read feedback first
   *[other] the same taste in feedback
}
match-why-feedback-style-unknown = not known how both like feedback
match-why-feedback-style-differs = different tastes in feedback
match-why-rhythm = { $starts ->
    [one] one starting time in common in two weeks
   *[other] { $starts } starting times in common in two weeks
}
match-why-rhythm-async = both meet in writing
match-why-reach = { $cross_unit ->
    [0] { $cross_region ->
        [0] { $levels ->
            [one] one level apart
           *[other] { $levels } levels apart
        }
       *[other] different regions
    }
   *[other] { $cross_region ->
        [0] different departments
       *[other] different departments and regions
    }
}
match-why-priority = marked as high impact

desk-match_preview = For which cohort?
    .title = Preview a run
    .submit = Show me
    .cohort = Cohort
    .part = Which part of the list
    .part-hint = Long lists come in parts; leave it empty for the first.
desk-match_run = For which cohort?
    .title = Draft now
desk-match_approve = Which draft?
    .title = Approve a draft
    .submit = Approve
    .pair = The draft
    .pair-hint = One of the two names, or “all”.
desk-match_override = Who takes whose place? The hard rules hold for everybody.
    .title = Change a draft
    .submit = Change it
    .pair = The draft
    .pair-hint = One of the two names will do.
    .mentor = The new mentor
    .mentee = Or the new mentee
    .why = Why
    .why-hint = A line for the audit log. The two don't see it.
desk-match_swap = Which two drafts? Their mentors change places.
    .title = Swap mentors
    .submit = Swap them
    .one = One draft
    .other = The other one
    .why = Why
    .why-hint = A line for the audit log. None of the four sees it.
desk-match_pin = Who belongs together?
    .title = Pin two people
    .submit = Pin them
    .mentor = Mentor
    .mentee = Mentee
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log. The two don't see it.
desk-match_forbid = Who must not be paired?
    .title = Forbid a pairing
    .submit = Never pair them
    .one = One person
    .other = The other one
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log. The two don't see it.
desk-match_release = Which wish do you take back?
    .title = Take a wish back
    .submit = Take it back
    .pair = The two
    .pair-hint = One of the two names will do.
