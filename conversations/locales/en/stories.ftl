stories-what = What would you like to do? Your story is told only with your yes, and you can take it back whenever you like.
    .footnote = Where a story has been told already, I can't unsay it.
stories-told_already = This may be told
stories-take_back = Take back: { $words }
stories-look = Show me how mine would read
stories-new = Tell a story

stories-write = What changed because the two of you talked? A few sentences are enough; they may help others who begin.
    .title = Tell a story
    .footnote = Only you read this. I take out names, teams and places and show you how it would read; nothing is told without your yes.
    .submit = Show me how it reads
    .words = My story
    .words-hint = What was it like before, what happened, what is different now?

stories-draft =
    This is how your story would read:

    { $draft }
    .footnote = Nobody else has read it. With your yes, the programme office, sponsors and committee may, without your name.
    .tell = Tell it like this
    .change = Change it
    .keep = Don't tell it

stories-edit = Change whatever you like. I'll show you once more how it reads, before anything is told.
    .title = My story
    .footnote = Only you read this.
    .submit = Show me how it reads
    .words = My story

stories-told = Thank you. It may be told like this, without your name; you can take it back whenever you like.
    .door-stories = My stories
stories-kept = It won't be told. What you wrote stays with you.
    .door-stories = My stories
stories-taken_back = Taken back. From now on it's told nowhere, and the version without names is deleted. What you wrote stays with you.

stories-hidden-teller = [me]
stories-hidden-partner = [my partner]
stories-hidden-person = [somebody]
stories-hidden-unit = [a team]
stories-hidden-role = [a role]
stories-hidden-place = [a place]
stories-hidden-address = [an address]
stories-hidden-number = [a number]
