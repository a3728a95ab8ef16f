door-start = I can join a second chat tool of your company, such as Teams beside Slack. You get a code here; whoever installs me there types it to me.
    .footnote = Without the code I'd start there from nothing, as for another company.
    .code = Give me a code
    .not_now = Not now
door-code = Your code is { $code }. Whoever installs me in the other chat tool types it to me there within { $hours } hours; it works once. For Slack, put ?code={ $code } at the end of the install link instead.
    .footnote = Whoever has it can add their chat tool to your company, so pass it on with care.
door-not_now = Then everything stays as it is.
door-opened = Your company has me in { $tool } now, too; an admin's code opened it. Whoever writes to me there can take part.
    .footnote = The audit log has the details.
door-disowned = Somebody wrote to me in { $tool } under the e-mail address of { $name }, who says it was somebody else. It may be an old or a shared mailbox; a look into your directory can help.
    .footnote = Nothing confidential was shown there.
door-here = Here I am: from now on { $company } has me in this chat tool, too. Everybody here can write to me.
