command-cohorts = See your cohorts: dates, size, who leads
    .example = cohorts
command-cohorts_add = Plan a cohort
    .example = cohorts add "Autumn" 2027-09-01 2028-03-01
command-cohorts_goal = Add a strategic goal and its topics
    .example = cohorts goal Spring "Know our customers" topics="customers_of_tomorrow, generations"
command-cohorts_success = Say what success looks like
    .example = cohorts success Spring "80 % of sessions take place"
command-cohorts_size = Say how many pairings are planned
    .example = cohorts size Spring 40
command-cohorts_mode = Let one side lead, or both in turn
    .example = cohorts mode Spring two_way
command-cohorts_weights = See or change what counts how much in matching
    .example = cohorts weights Spring rhythm=0.15 reach=0.2
command-cohorts_launch = Launch a cohort
    .example = cohorts launch Spring
command-cohorts_close = Close a cohort
    .example = cohorts close Spring
command-cohorts_open = Open a closed cohort again
    .example = cohorts open Spring

cohorts-count = { $count ->
    [0] There is no cohort yet.
    [one] You look after one cohort.
   *[other] You look after { $count } cohorts.
}
cohorts-row = { $state } · { $starts } to { $ends } · { $mode } · { $people ->
    [one] 1 person takes part
   *[other] { $people } people take part
}{ $size ->
    [0] {""}
   *[other] , { $size } pairings planned
}
cohorts-state-planned = Being planned
cohorts-state-ahead = Launched, starts later
cohorts-state-running = Running
cohorts-state-over = Over
cohorts-state-closed = Closed
cohorts-mode-one_way = mentors lead
cohorts-mode-two_way = both lead in turn
cohorts-mode-hidden = hidden
cohorts-mode-control = for comparison only
cohorts-modes = { $modes }
cohorts-do-goal = Add a goal
cohorts-do-success = Say what success is
cohorts-do-sponsor = Name a sponsor
cohorts-do-launch = Launch
cohorts-do-close = Close
cohorts-do-open = Open again
cohorts-taken = There is a cohort called { $name } already. Another name keeps them apart.
cohorts-no_day = “{ $typed }” isn't a day I can read. Year, month, day would do, such as 2027-03-01.
cohorts-order = The last day has to be in the future, and after the first.
cohorts-added = { $name } is planned; nobody is asked yet. Before the launch I need a goal with its topics, what success looks like, and a sponsor.
cohorts-closed-already = { $name } is closed already.
cohorts-close-sure = { $name } would be closed: no more matching, circles or quarterly questions. Pairings under way carry on to their end.
cohorts-close-done = Done: { $name } is closed.
cohorts-open-already = { $name } is open already.
cohorts-open-done = Done: { $name } is open again.
cohorts-mode-done = Done: in { $name }, { $mode }. Pairings keep what they have agreed.
cohorts-goals-too_many = More than { $most } goals give no direction. Take one out first: choose it and leave its topics empty.
cohorts-goals-title = Goals and their topics
cohorts-goal = { $goal }: { $topics }
cohorts-goals-done = Noted for { $name }.
cohorts-success-done = Noted for { $name }. The gates are measured against it.
cohorts-size-done = { $count ->
    [one] Done: { $name } plans for 1 pairing.
   *[other] Done: { $name } plans for { $count } pairings.
}
cohorts-weights-now = This is what counts in matching in { $name }. To change it, name the factor and its share of 1.
cohorts-weights-done = Done: from the next run on, matching in { $name } counts like this.
cohorts-weights-unfit = These weights don't add up. Each is a number such as 0.15 with at most three decimals, together they make 1, and objectives counts most.
cohorts-weight-objectives = objectives
cohorts-weight-communication_style = communication_style
cohorts-weight-feedback_style = feedback_style
cohorts-weight-rhythm = rhythm
cohorts-weight-reach = reach
cohorts-weight-priority = priority
cohorts-launch-already = { $name } is launched already.
cohorts-launch-missing = { $name } isn't ready yet. This is what I need first:
cohorts-missing-sponsor = A sponsor who stands for it
cohorts-missing-goal = A strategic goal and its topics
cohorts-missing-success = What success looks like
cohorts-launch-sure = { $name } would be launched: whoever is proposed gets an invitation within a working day, and I start matching. That can't be taken back.
cohorts-launch-done = { $name } is launched. Invitations go out in people's working hours.

desk-cohorts_add = Nobody is asked before you launch it.
    .title = Plan a cohort
    .submit = Plan it
    .programme = Programme
    .name = Name
    .name-hint = Others read it too, so a short one such as “Autumn”.
    .starts = First day
    .starts-hint = Year, month, day: 2027-03-01
    .ends = Last day
    .ends-hint = Year, month, day: 2027-09-01
    .goal = Strategic goal
    .goal-hint = One line. Topics and further goals come afterwards.
    .mode = Who leads
    .mode-one_way = Mentors
    .mode-two_way = Both in turn
    .hidden = Hidden
    .hidden-hint = Only its members and its own office know of it.
    .hidden-no = No
    .hidden-yes = Yes
    .control = For comparison only
    .control-hint = Its people answer five questions a quarter and nothing else.
    .control-no = No
    .control-yes = Yes
desk-cohorts_goal = Which topics belong to this goal? Without topics, the goal is taken out.
    .title = A goal and its topics
    .submit = Keep it
    .cohort = Cohort
    .goal = Strategic goal
    .topics = Topics
desk-cohorts_success = How would you know that it worked?
    .title = What success is
    .submit = Keep it
    .cohort = Cohort
    .criteria = Success criteria
    .criteria-hint = Admins see them, and the gate report quotes them.
desk-cohorts_size = How many pairings do you plan for?
    .title = Size
    .submit = Keep it
    .cohort = Cohort
    .pairings = Pairings
desk-cohorts_mode = Who leads the sessions?
    .title = Who leads
    .submit = Keep it
    .cohort = Cohort
    .mode = Who leads
    .mode-one_way = Mentors
    .mode-two_way = Both in turn
desk-cohorts_weights = What should count how much? Empty fields stay as they are; together they make 1.
    .title = What counts in matching
    .submit = Weigh like this
    .cohort = Cohort
    .objectives = Topics in common
    .objectives-hint = Always the largest weight.
    .communication_style = Way of talking
    .feedback_style = Taste in feedback
    .rhythm = Times in common
    .reach = Distance in level, department and region
    .priority = Marked as high impact
desk-cohorts_launch = Which cohort is ready?
    .title = Launch a cohort
    .submit = Launch it
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log.
desk-cohorts_close = Which cohort would you like to close?
    .title = Close a cohort
    .submit = Close it
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log.
desk-cohorts_open = Which cohort would you like to open again?
    .title = Open a cohort again
    .submit = Open it
    .cohort = Cohort
    .why = Why
    .why-hint = A line for the audit log.
