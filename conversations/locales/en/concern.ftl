concern-what = You needn't carry it alone. What would help?
    .footnote = Your partner isn't told, whichever you choose.
    .talk = Tell somebody I can trust
    .topic = Take a topic off my list
    .support = Show me other support

concern-words = You choose who reads it, and you'll hear from me when it has been read.
    .title = Tell somebody
    .footnote = Only the person you choose reads this, with your name. Without an answer in two working days, one other confidant does. Encrypted.
    .submit = Send it to them
    .confidant = Who should read it
    .words = What happened, or what worries you

concern-topic = Which topic should go? It leaves your list at once.
    .footnote = Nobody is told who took it off.

concern-sent = It's on its way, to that one person. You'll hear from me when they've read it.
concern-skipped = It's off your list, and nobody is told.
concern-last_skipped = It's off your list, and nobody is told. It was the one topic you two had in common; choosing others takes a minute.
    .door-intake = Choose other topics
concern-nobody = At the moment I know no confidant with enough distance from this. Your HR team or your company's support line will listen, outside this programme too.
concern-support = Your HR team or your company's support line will listen in confidence. If somebody is in danger, please call your local emergency number first.
concern-contact = Somebody listens outside this programme, too, and nobody hears from me that you asked. If anybody is in danger, please call your local emergency number first.
concern-acknowledged = { $confidant } has read what you wrote and will get in touch with you.
