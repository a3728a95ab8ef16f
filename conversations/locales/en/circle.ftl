circle-invite = Hear how other mentors of { $programme } do it: 45 minutes among yourselves, on { $start }. You bring one question.
    .footnote = Your host sees how many come, and no names. Your partner isn't told.
    .yes = I'll be there
    .no = Not this time
circle-see_you = Good. Here it is for your calendar.
circle-another_time = Noted. I'll invite you to the next one, too.

circle-cancelled = This month's circle on { $start } does not take place. This takes it out of your calendar; the next one comes next month.
circle-where = Where: { $place }
circle-entry = Mentors' circle, { $programme }
circle-about = 45 minutes among mentors. Bring one question; names stay out.
