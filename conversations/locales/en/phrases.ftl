# What people type. One meaning a message, its phrasings separated by |.

phrase-later = later | later today | not now | remind me later | ask me later | in a bit | in a few hours | i'm busy | i'm in a meeting | give me a moment
phrase-tomorrow = tomorrow | ask me tomorrow | remind me tomorrow | not today | tomorrow please | do it tomorrow | tomorrow morning | try again tomorrow
phrase-skip = skip | skip this | skip it | next | next question | pass | i'd rather not say | no answer | leave it out
phrase-stop = stop | stop this | stop asking | enough | that's enough | quit | cancel | never mind | leave me alone | don't ask me again
phrase-help = help | i need help | help me | what can you do | what can i do here | how does this work | i'm lost | show me what you can do | what now | options

phrase-home = hi | hello | hey | good morning | home | start | menu | status | where do i stand | where i stand | who is my partner | who's my partner | who is my mentor | who is my mentee | when do we meet | when is my next session | when is our next session | next session | when's our next meeting
phrase-change = change | can't make it | i can't make it | cannot make it | i can't come | cancel my session | cancel the session | cancel our meeting | move my session | move the session | another time | change the time | new time | reschedule | postpone the session | we met on another day | something came up
phrase-golden_hour = find a time | find us a time | book a session | book a time | book our session | schedule a session | propose times | show me times | choose a time | when can we meet
phrase-pulse = we met | we have met | our session took place | it took place | we didn't meet | we did not meet | it didn't take place | it did not take place | how was it | log my session
phrase-share = share | share a line | share my learning | share what i learned | share my action | share my next step | share with my partner | share with the audit
phrase-pause = pause | pause please | take a break | i need a break | i need a pause | i'm on holiday | i'm on vacation | i'm on leave | i'm away | pause everything | put it on hold | resume | come back from my pause
phrase-swap = swap | a different partner | another partner | new partner | new match | change partner | change my partner | find me a new match | i'd like a different partner | i want another mentor | i want another mentee | this isn't a good match
phrase-leave = leave | leave the programme | leave the program | opt out | i want out | i'd like to leave | i want to leave | sign me off | unsubscribe | i don't want to take part any more | remove me
phrase-concern = concern | raise a concern | i have a concern | i'm worried | something is wrong | something happened | i feel uncomfortable | i don't feel safe | i want to talk to somebody | i want to complain | report a problem | harassment | i need support
phrase-intake = intake | change my answers | my answers | edit my profile | change my topics | change my hours | my hours have changed | new working hours | change my time zone | i've moved | my boundaries | update my profile
phrase-action = action | save an action | save this as an action | note an action | add an action | remember this for me | note my next step | add a next step | i want to note something | put it on my list
phrase-met = met | log a session | log our session | log a meeting | add a session | add our session | record a session | enter a session | we met without a time | we met off the calendar
phrase-my_data = my data | what do you know about me | what do you store | what is stored about me | show my data | export my data | delete my data | erase my data | erase me | forget me | privacy | who sees my answers
phrase-invitation = join | i want to join | i'd like to join | join in | count me in | i'm in | sign me up | sign up | i want to take part | i want to be a mentor | i want to be a mentee | take part
phrase-rejoin = rejoin | find me a match | match me again | I would like a match again | back into the pool | put me back in | look for a match again | I am ready for a new match
phrase-link = link | link my accounts | link my other account | link another chat tool | my chat tools | connect my accounts | connect my other chat | connect teams | connect slack | i'm in teams too | i'm in slack too | i use teams as well | i use slack as well | another chat tool | write to me in teams | write to me in slack
