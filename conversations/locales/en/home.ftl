home-with_partner = Here is where you stand, { $name }.
home-in_pool = You're in, { $name }. I look for a match every working morning and tell you either way.
home-resting = I'm not looking for a match for you at the moment, { $name }. One tap changes that.
home-half_way = You're in, { $name }. With a few more answers I can look for a match.
    .door-intake = Finish my answers
home-outside = You aren't taking part at the moment, { $name }. You can join, or see what I store.
home-in_pause = Everything of yours stands still until { $until }. Then it resumes by itself.
    .door-pause = Come back earlier
home-office = You look after the programme, { $name }. Pairings that wait for your yes are here.

home-your_mentor = Your mentor
home-your_mentee = Your mentee
home-next = Next session
home-no_time = no time yet
home-so_far = Sessions so far
