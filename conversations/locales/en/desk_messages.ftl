command-messages = See messages that did not arrive, or may not have
    .example = messages
command-messages_retry = Send such a message again
    .example = messages retry 0123456789abcdef
command-messages_drop = Stop sending such a message
    .example = messages drop 0123456789abcdef

messages-count = { $count ->
    [0] Every message is where it belongs.
   *[other] { $undelivered } did not arrive, { $ambiguous } may not have, { $stuck } wait longer than they should.
}
messages-row = { $kind } · { $state } since { $since } · { $why }
messages-state-undelivered = did not arrive,
messages-state-ambiguous = may have arrived,
messages-state-stuck = waiting
messages-no_reason = no reason given
messages-nobody = Somebody who has left
messages-private = Something personal
messages-do-retry = Send again
messages-do-drop = Don't send it
messages-do-list = See the others
messages-gone = Nobody needs to look after that message any more.
messages-blank = What it said is no longer kept, so it can't be sent again. You can take it off the list.
messages-retry-sure = It may have arrived. Sent again, it may be read twice.
messages-retried = It's on its way again and arrives within a minute, unless it's no longer needed.
messages-drop-sure = { $name } wouldn't get it any more ({ $kind }).
messages-dropped = Done: it won't be sent. The audit log keeps a note.

desk-messages_retry = Which message?
    .title = Send again
    .submit = Send it
    .message = Number of the message
desk-messages_drop = Which message?
    .title = Don't send it
    .submit = Don't send it
    .message = Number of the message
