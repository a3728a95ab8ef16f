link-start = Do you use me in another chat tool as well? I can give you a code to type to me there; from then on I know you in both.
    .footnote = Until then I show nothing of yours there.
    .code = Give me a code
    .not_now = Not now
link-code = Your code is { $code }. Type it to me in the other chat tool within { $minutes } minutes; it works once.
    .footnote = Keep it to yourself: whoever types it, I'll take to be you.
link-not_now = Then everything stays as it is. If you change your mind, write “link”.

link-is_it_you = Somebody with your e-mail address wrote to me in { $tool }. Is that you? If so, you get a code to type there.
    .footnote = Until then I show nothing of yours there.
    .yes = Yes, that's me
    .no = No, not me
link-not_me = Thank you. That account stays apart from yours, and your programme office knows.

link-where = I know you in more than one chat tool. Where shall I write to you?
    .footnote = I answer wherever you write to me.
link-preferred = Done: that's where I'll write to you from now on. I always answer wherever you write to me.

link-here = Done: I know you in { $tool } now, too. I answer wherever you write to me; everything else goes where you choose.
    .door-link = Choose my chat tool
link-there = Your code was typed in { $tool }, so I know you there now, too. If that was somebody else, please tell your programme office today.
    .door-link = Choose my chat tool
