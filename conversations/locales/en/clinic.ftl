clinic-comes = This month's clinic among trainers: 45 minutes to hear how others do it. The theme is { $theme }. { $host } finds a time this month for all { $count } of you. Bring one question, without names.
clinic-yours = This month's clinic among trainers: 45 minutes to hear how others do it. The theme is { $theme }. It's your turn to find a time this month for { $others } and you. Bring one question, without names.

clinic-agenda = The 45 minutes
clinic-agenda-round = 5 minutes: a first round, one sentence each.
clinic-agenda-questions = 25 minutes: two questions that trainers bring, about twelve minutes for each.
clinic-agenda-theme = 10 minutes: the theme. What worked, and what would you leave out next time?
clinic-agenda-close = 5 minutes: what each of you will try.
clinic-theme-1 = how an orientation stays short and warm
clinic-theme-2 = saying the difficult thing well
clinic-theme-3 = pairings that go quiet
clinic-theme-4 = what to pass on, and what to keep
clinic-theme-5 = leaders who explain instead of listening
clinic-theme-6 = endings that leave something
clinic-do-script = A script to lead by
clinic-do-scenes = Six scenes to play
