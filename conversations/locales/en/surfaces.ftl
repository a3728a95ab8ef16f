# Words that a chat tool shows beside what is said: titles of dialogs, their buttons, what stands in an empty field.
# A dialog's title and buttons hold 24 characters.

surface-answer = Answer
surface-dialog = Your answer
surface-loading-title = One moment
surface-loading = I'm fetching this for you.
surface-cancel = Close
surface-next = Next
surface-choose = Choose
surface-date = Pick a day
surface-time = Pick a time
surface-more = More
surface-calendar = Add to my calendar
surface-calendar-remove = Take it out of my calendar
surface-calendar-teams = Open in the Teams calendar
surface-chat = Open our chat
surface-calendar-over = This link worked for a day, and that day is over. The time itself is in our chat.
surface-see-chat = It's in our chat now. You can close this.
surface-trouble = Something got stuck on my side. Nothing you wrote is lost: please try again in a minute.

# What the browser shows while the app is installed. The first line names the language of this file.
surface-install-language = en
surface-install-done-title = Flipside is here
surface-install-done = You'll find me in Slack under Apps, as Flipside.
surface-install-done-everywhere = Now add Flipside to the workspaces that take part: in Slack's organisation settings, under Integrations. Then you'll find me there under Apps.
surface-install-open = Open Slack
surface-install-declined-title = Nothing was installed
surface-install-declined = You said no, and that's fine. If you change your mind, start again whenever you like.
surface-install-stale-title = Let's start again
surface-install-stale = An installation works once, for ten minutes, in the browser where it began. This one is over; nothing was changed.
surface-install-failed-title = Let's try that again
surface-install-failed = The installation stopped halfway. Starting again is safe: nothing will be there twice.
surface-install-lacking = Slack granted less than I need. Please install again and allow these as well:
surface-install-again = Start again
surface-not-a-member = For now only this company's own people can take part, so I can't set anything up for you here. Its programme office can tell you more.
surface-not-linked = I know your e-mail address from another chat tool, so for now I answer only there. If that's you, write “link” to me there and type the code here.

# What a chat tool's own menu of shortcuts shows; 24 characters.
shortcut-met = Log a session
shortcut-concern = Raise a concern
shortcut-action = Save as an action

# What Teams shows of the app before anybody has written to it, and beside each command that can be typed.
# The short description holds 80 characters.
surface-app-name = Flipside: mentoring
surface-app-description = Runs your mentoring programme: finds pairs, books times, keeps confidences.
surface-app-about = Flipside is the programme office of your mentoring programme. It asks who wants to take part, finds the best pairings, books times that suit both across time zones, asks three short questions after each session, and notices early when a pairing stops meeting. It keeps to people's working hours, reads nothing but what is sent to it, and keeps confidences.
surface-command-home = Your partner, your next session and what is open
surface-command-golden_hour = Times that are comfortable for both of you
surface-command-change = Another time, or a session you can't make
surface-command-pause = Two, four or eight weeks without a word from me
surface-command-swap = Another match, no reason needed
surface-command-concern = In confidence, to somebody who can help
surface-command-intake = Your topics, your hours and what matters to you
surface-command-help = Everything you can do here

# What Teams says where nobody has set the bot up yet, and where it is written to among others.
surface-unknown-tenant = I'm new to your company here. If it has me in Slack already, type the code from your programme office. Otherwise type “start”, and you become the first admin.
surface-start = start
surface-own-chat = Let's talk in our own chat, where nobody else reads along:
surface-not-stored = The file couldn't be put there. I keep it for an hour: please try again, or ask me for a new one.
