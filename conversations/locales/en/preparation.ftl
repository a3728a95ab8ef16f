preparation-guide = { $when }: your session with { $partner }. Here is a guide; take what helps and leave the rest.
preparation-day = Coming up: { $when }, with { $partner }. One question to bring is enough.
preparation-hour = Your session with { $partner }: { $when }. If something comes up, you can change it right here.
preparation-in_writing = Until { $until } you and { $partner } have a session in writing. Here is a prompt; write to each other directly. Towards the end I'll ask each of you for a few lines.
    .door-reflection = Write my lines

preparation-orientation = A short orientation goes with the first sessions: twenty minutes, for mentors and mentees together. Your trainers or the programme office tell you when. This session stands either way.
preparation-topics = What you two would like to talk about
preparation-you_lead = You lead this time, { $partner } next time.
preparation-partner_leads = { $partner } leads this time, you next time.
preparation-you_begin = You lead the first half, { $partner } the second.
preparation-partner_begins = { $partner } leads the first half, you the second.
