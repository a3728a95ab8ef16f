intake-side = Which side would you like to be on? As a mentor you lead, and a senior leader learns from you; as a mentee you learn.
    .footnote = Your programme office sees this.
    .again = It begins with one tap: which side would you like to be on? As a mentor you lead, and a senior leader learns from you; as a mentee you learn.
    .mentor = Mentor: I lead
    .mentee = Mentee: I learn
    .both = Both, in two pairings

intake-offer = Which topics would you like to talk about? Only what you tick is offered; nobody assumes the rest.
    .title = My topics
    .again = Your place is kept. With your topics I can begin to look: only what you tick is offered.
    .footnote = Your partner sees the topics you have in common.
    .submit = These are my topics
    .topics_offered = Topics I'm happy to talk about
    .own_topics = Topics of my own
    .own_topics-hint = In your words, separated by commas. Encrypted; only the partner you are paired with reads it.

intake-wants = What would you like to learn? Up to four topics; they count most in finding your match.
    .title = What I'd like to learn
    .again = Your place is kept. With one topic you'd like to learn about, I can begin to look.
    .footnote = Your partner sees the topics you have in common.
    .submit = That's what I'd like
    .objectives = I'd like to learn about

intake-style = How do you like to talk? I'll look for somebody who likes it your way.
    .title = How I like to talk
    .footnote = Your partner learns only what you have in common.
    .submit = That's me
    .communication_style = I like a conversation
    .feedback_style = I like feedback
    .languages = I'm happy to talk in
    .modes = I'd like to meet
    .modes-hint = Choose both and I'll find you a match more easily.

intake-rhythm = When is a good time for you? I write only inside these hours, and look for times there first.
    .title = My hours
    .footnote = Your partner sees only the times I propose, never your hours.
    .submit = These are my hours
    .week = My working hours
    .week-hint = For instance: Mon–Fri 09:00–17:00; Sat 10:00–12:00
    .zone = My time zone
    .zone-hint = A big city on your clock will do, such as Berlin.
    .lunch = My lunch break
    .lunch-noon = 12:00–12:45
    .lunch-half_past = 12:30–13:15
    .lunch-one = 13:00–13:45
    .lunch-none = No fixed break
    .favourites = I like these times best
    .favourites-morning = Morning
    .favourites-midday = Midday
    .favourites-afternoon = Afternoon
    .edges = An early or late session, if our days don't overlap
    .edges-yes = Yes, if we take turns
    .edges-no = No, only inside my hours

intake-practical = How many partners would suit you at a time, and how may they reach you?
    .title = Practical things
    .footnote = Your programme office sees how many partners, not how to reach you.
    .submit = That suits me
    .capacity = Partners at a time
    .capacity-1 = One
    .capacity-2 = Two
    .capacity-3 = Three
    .contact = A phone number or meeting link
    .contact-hint = Stored encrypted, meant for your partner only.

intake-boundaries = Is there anything you'd rather avoid? You can leave all three empty.
    .title = My boundaries
    .footnote = Seen by the matcher only, the part of me that suggests pairings. Encrypted; no colleague reads it, and nobody hears that it played a part.
    .submit = That's everything
    .off_the_table = Topics off the table
    .not_with_people = People I'd rather not be paired with
    .not_with_people-hint = Names as in your directory, separated by commas.
    .not_with_units = Departments I'd rather not be paired with
    .not_with_units-hint = Separated by commas.

intake-done = That's all I need. I look for matches every working morning and tell you either way.
