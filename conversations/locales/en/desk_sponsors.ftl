# Sponsors: the words of figures, of the monthly status, and of the desk about them.

sponsors-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}

sponsors-told = { $value } · n ≥ { $n }
sponsors-told-target = { $value } · target { $target } · n ≥ { $n }
sponsors-told-trend = { $value } · { $trend } · n ≥ { $n }
sponsors-told-target-trend = { $value } · target { $target } · { $trend } · n ≥ { $n }
sponsors-trend-better = better
sponsors-trend-worse = less good
sponsors-trend-same = as before
sponsors-few = fewer than 5, of { $n } or more
sponsors-all_but_few = all but fewer than 5, of { $n } or more
sponsors-untold-too_few = too few to tell
sponsors-untold-too_few_answers = too few answers to tell
sponsors-untold-would_tell = kept back: it would tell of a few
sponsors-untold-no_data = nothing to count
sponsors-value-per_cent = { $value }%
sponsors-value-points = { $value }
sponsors-value-of_5 = { $value } of 5
sponsors-value-plain = { $value }
sponsors-value-days = { $value ->
    [one] { $value } day
   *[other] { $value } days
}
sponsors-explained = { $figure }: { $formula } (n ≥ { $n }).
sponsors-explained-response = { $figure }: { $formula } (n ≥ { $n }, response { $response }%).
sponsors-explained-untold = { $figure }: { $formula } ({ $why }).
sponsors-formulas = How it's computed
sponsors-stories = Stories, released by those who lived them
sponsors-since = What came of { $month }
sponsors-since-open = { $figure }: a plan is made.
sponsors-since-on_it = { $figure }: a plan is on its way.
sponsors-since-done = { $figure }: what was planned is done.
sponsors-since-dropped = { $figure }: the plan was let go.
sponsors-since-none = { $figure }: no plan so far.
sponsors-since-waiting = { $count ->
    [one] { $count } pairing has waited long for a hand from the office.
   *[other] { $count } pairings have waited long for a hand from the office.
}
sponsors-since-waiting_few = Fewer than 5 pairings have waited long for a hand from the office.
sponsors-since-waiting_some = Several pairings have waited long for a hand from the office.
sponsors-since-nudged = { $count ->
    [one] { $count } pairing got a friendly word.
   *[other] { $count } pairings got a friendly word.
}
sponsors-since-nudged_few = Fewer than 5 pairings got a friendly word.
sponsors-since-nudged_some = Quiet pairings got a friendly word.
sponsors-way-noted = Noted
sponsors-way-act = I will act on …
sponsors-way-more = Tell me more

sponsors-figure-participation = Participation
sponsors-figure-completion = Completion
sponsors-figure-satisfaction = Satisfaction
sponsors-figure-nps = Would recommend it
sponsors-figure-matching_accuracy = Matching accuracy
sponsors-figure-at_risk = Pairings worth a look
sponsors-figure-days_to_first_meeting = Days to the first meeting
sponsors-figure-leader_coverage = Leaders taking part
sponsors-figure-confidence_lift = Gain in confidence
sponsors-figure-action_follow_through = Next steps done
sponsors-figure-commitments_kept = Commitments kept

sponsors-formula-participation = people with a held session, of all people in active pairings
sponsors-formula-completion = sessions held, of all whose time is over
sponsors-formula-satisfaction = how useful people found their sessions, 1 to 5; each person counts once
sponsors-formula-nps = share who'd recommend it with 9 or 10, minus the share with 0 to 6; by quarter
sponsors-formula-matching_accuracy = pairings that both confirmed after the trial, of all that were asked
sponsors-formula-at_risk = pairings worth a look at the month's end, of all that run
sponsors-formula-days_to_first_meeting = median of days from the announcement to the first session
sponsors-formula-leader_coverage = leaders who listen in an active pairing, of all who lead somebody
sponsors-formula-confidence_lift = confidence at the end minus that at the start, 1 to 5, on the same objectives; by quarter
sponsors-formula-action_follow_through = share of next steps that are done, of those people spoke of; by quarter
sponsors-formula-commitments_kept = people who kept their commitment, of those who said what became of it; by quarter

sponsors-ask-participation = ask each of your direct reports to keep one hour a month free for this.
sponsors-ask-completion = say where people hear you that this hour is work, and move a meeting of yours if it's in the way.
sponsors-ask-satisfaction = ask two leaders you trust what would make the hour more useful, and tell your programme office.
sponsors-ask-nps = tell in one sentence, in public, what you heard from somebody junior lately.
sponsors-ask-matching_accuracy = invite three more leaders by name; a bigger circle makes better pairings.
sponsors-ask-none = say where people hear you that you want this to go on.

command-sponsors = See who reads the monthly status
    .example = sponsors
command-sponsors_preview = Read the status as it goes out
    .example = sponsors preview Europe
command-sponsors_plans = See what sponsors will do
    .example = sponsors plans
command-sponsors_brief = One page for a sponsor
    .example = sponsors brief Spring

sponsors-count = { $count ->
    [one] One sponsor reads the monthly status.
   *[other] { $count } sponsors read the monthly status.
}
sponsors-row = { $place } · next one: { $at }
sponsors-nobody = Nobody is sponsor where you can see it, so no status goes out there.
sponsors-nobody_there = nobody so far
sponsors-no_figures = There are no figures of { $month }: nothing goes out.
sponsors-which = Of which region?
sponsors-preview = To: { $names }. { $month } in two minutes: { $place }. One thing needs you: { $ask }
sponsors-plans = { $count ->
    [0] No sponsor has a plan so far.
    [one] One plan of a sponsor.
   *[other] { $count } plans of sponsors.
}
sponsors-plan = { $figure } · { $words } · { $state }
sponsors-plan-open = to be followed up
sponsors-plan-on_it = on it
sponsors-plan-done = done
sponsors-plan-dropped = let go
sponsors-do-give = Make somebody sponsor
sponsors-do-preview = Read the status
sponsors-do-plans = What they will do
sponsors-brief = { $cohort } on one page, to hand to a sponsor.
sponsors-brief-programme = Programme
sponsors-brief-cohort = Cohort
sponsors-brief-from = From
sponsors-brief-until = Until
sponsors-brief-size = Planned pairings
sponsors-brief-goals = Goals
sponsors-brief-criteria = Success would be
sponsors-brief-sponsors = Sponsors
sponsors-month_of_year = { $month } { $year }
sponsors-brief-open = open

desk-sponsors_preview = Of which region?
    .title = The status
desk-sponsors_brief = Of which cohort?
    .title = One page
