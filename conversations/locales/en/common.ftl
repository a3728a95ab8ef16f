# Words that several conversations share.

submit = Save my answers
answered = Answered
skipped = Skipped

way-later = Later today
way-tomorrow = Tomorrow
way-skip = Skip
way-stop = Stop
way-help = Help

programme-name = { $name }

door-absence = My partner is away
door-action = Save an action
door-ahead = Send something beforehand
door-agreement = Our agreement
door-announcement = Who my partner is
door-approval = Review drafts
door-attention = Pairings worth a look
door-change = Change the time
door-check_in = How it's going
door-commitment = My commitment
door-concern = Raise a concern
door-confidant = Read what I was told
door-door = Add a chat tool
door-escalation = A pairing worth a look
door-audit = The quarterly audit
door-farewell = A new match
door-follow_up = Where a next step stands
door-golden_hour = Find a time
door-group_chat = A chat for the two of us
door-help = Help
door-home = Where I stand
door-intake = Change my answers
door-invitation = Join in
door-leave = Leave the programme
door-lesson = Something to read first
door-link = My chat tools
door-load = It's too much
door-met = Log a session
door-my_data = My data
door-nudge = A friendly word
door-pause = Pause
door-preparation = Prepare the session
door-progress = What's on its way
door-pulse = After the session
door-chemistry = After our first session
door-reflection = Look back
door-trial_vote = After our trial
door-rematch = How we go on
door-share = Share a line
door-rejoin = Find me a match
door-survey = Five questions
door-stories = My stories
door-swap = A different partner
door-topic = A topic for next time
door-variant = Another way to spend the hour
door-waiting = Why I have no match yet
door-welcome = Getting started
door-circle = The mentors' circle
door-event = An event of your region
door-clinic = This month's clinic
door-circle_host = This month's circle
door-completion = What we gave
door-long_view = Later questions
door-recognition = My hours and certificate
door-zone = My time zone
door-language = My language
door-sponsor_status = Sponsor's month
door-gates = The end of a phase
door-diagnosis = The diagnosis
door-readiness = Five questions beforehand
door-quick_pulse = Two quick questions
door-launch_check = Before a launch
door-quarterly_pack = The quarter on one page

platform-slack = Slack
platform-teams = Microsoft Teams
platform-playground = Playground

side-mentor = mentor
side-mentee = mentee
side-either = mentor or mentee

option-inclusive_leadership = Inclusive leadership
option-emerging_technology = Emerging technology
option-identity = Identity at work
option-social_impact = Social impact
option-generations = Generations at work
option-feedback_culture = Feedback culture
option-ways_of_working = Ways of working
option-customers_of_tomorrow = Tomorrow's customers

option-direct = Direct and short
option-thoughtful = With time to think
option-lively = Lively, thinking aloud
option-straight = Straight out
option-examples_first = An example first
option-in_writing = In writing first

option-en = English
option-de = German
option-es = Spanish
option-fr = French
option-pt = Portuguese
option-ja = Japanese

option-live = Live
option-async = In writing

option-30 = 30 minutes
option-45 = 45 minutes
option-60 = 60 minutes
option-90 = 90 minutes

error-needed = This one needs an answer before I can go on.
error-too-long = That is { $length } characters; there is room for { $room }.
error-choice = You can choose from these: { $options }.
error-too-few = { $count ->
    [one] Choose at least { $count }.
   *[other] Choose at least { $count }.
}
error-too-many = { $count ->
    [one] There is room for { $count } here.
   *[other] There is room for { $count } here; take out the ones that matter least.
}
error-scale = A whole number from { $low } to { $high } fits here.
error-moment = I need a day and a time, such as “3 March 15:00” or “tomorrow at 3 pm”.
error-moment-ahead = { $moment } has gone by. A day and time from now on would fit.
error-moment-past = { $moment } lies ahead. A day and time that has gone by would fit.
error-zone = I couldn't find that place. A big city on the same clock will do, such as Berlin or Singapore.
error-hours-day = I couldn't read “{ $word }” as a day. This would fit: Mon–Fri 09:00–17:00; Sat 10:00–12:00
error-hours-time = I couldn't read “{ $word }” as hours. This would fit: Mon–Fri 09:00–17:00; Sat 10:00–12:00
error-hours-empty = I need your days and hours, such as Mon–Fri 09:00–17:00.

calendar-title = Session with { $partner }
calendar-description = Time for the two of you. To change it, write “change” to me in the chat.
calendar-before = Kept free before the session with { $partner }
calendar-after = Kept free after the session with { $partner }

# Why something does not open just now.

because-left = You've left this round, so there is nothing to decide here.
because-no_person = I couldn't find you in this programme; your programme office can help.
because-no_cohort = There is no round open for you at the moment. Your programme office can invite you.
because-no_pairing = You have no partner at the moment, so there is nothing to do here.
because-no_session = You have no open session at the moment.
because-no_shared_door = I can't open a chat for the two of you here. You can write to your partner directly; if you use different chat tools, their contact is in the announcement.
because-group_chat_wanted = You've said that you'd like this. Your chat opens once you both have.
because-no_consent = These questions come after your yes to the invitation.
because-few_waiting = There is nothing to wait for: whatever is on its way leaves within a minute.
because-no_actions = There is no open next step on your list. Write “add an action” to me to keep one.
because-no_drafts = No drafted pairings wait for you.
because-one_chat_tool = Your company has me only in this chat tool, so there is nothing to link.
because-no_times = There are no times to choose from at the moment. The next booking opens by itself.
because-not_allowed = I can't open that for you; your programme office can help.
because-somebody_else = I can't open that for you; your programme office can help.
because-not_asked_again = You've answered this invitation, and your answer stands.
because-not_in = You aren't taking part at the moment.
because-not_over = This session is ahead of you. I'll ask once it's over.
because-not_held = I look back with you once a session has taken place.
because-nothing_to_share = You have no line from this session to share.
because-already_in = You have your invitation already, or you're in.
because-agreed_already = Your agreement stands already.
because-acknowledged = You've said that you've read this.
because-answered = You've answered this already.
because-moved = This session has another time now.
because-begun = This session has begun. The next one gets its guide in good time.
because-first_session = The first session is for getting to know each other. From the next one on, there is something to choose here.
because-in_writing = This session is in writing and has a prompt of its own.
because-nothing_to_read = There is nothing to read for you here.
because-partner_leads = Whoever leads the session chooses how to spend the hour. You can choose a topic or send something beforehand.
because-paused = Your pairing is paused at the moment. It resumes by itself.
because-reachable = I can reach your partner again.
because-same_zone = Your chat tool and I have the same time zone for you.
because-times_are_over = These times are too close now. You can ask me for other ones.
because-told_with_the_pairing = Your pairing has resumed; I've told you both.
because-only_questions = You're in the comparison group: five taps a quarter, and nothing else to fill in.
because-no_follow_ups = There is nothing to take back: I won't ask you later about a pairing that has ended.
because-unbooked = This session has no time at the moment.
because-no_figures = There are no figures of this month, or they aren't yours to read.
because-no_plan = There is no plan of yours to follow up.
