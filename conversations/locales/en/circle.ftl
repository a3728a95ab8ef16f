circle-invite = The mentors of { $programme } meet on { $start }, for 45 minutes among themselves. You bring one question and hear how the others do it.
    .footnote = Your host sees how many come, and no names. Your partner isn't told.
    .yes = I'll be there
    .no = Not this time
circle-see_you = Good. Here it is for your calendar.
circle-another_time = Noted. I'll invite you again next month.

circle-where = Where: { $place }
circle-entry = Mentors' circle, { $programme }
circle-about = 45 minutes among mentors. Bring one question; names stay out.
