announcement-met = You have a match: { $partner } is your { $side }. Next I'll ask you and { $given_name } for a short agreement; then I'll find a time for you to get to know each other.
    .footnote = Your partner reads the same about you.

announcement-label-name = Name
announcement-label-role = Role
announcement-label-unit = Department
announcement-why = Why you two

why-objectives = { $count ->
    [one] A topic you have in common: { $topics }
   *[other] Topics you have in common: { $topics }
}
why-communication-style-shared = { $style ->
    [direct] You both like a conversation to be direct and short.
    [thoughtful] You both like time to think.
    [lively] You both like a lively conversation.
   *[other] You both like to talk the same way.
}
why-communication-style-unknown = How you like to talk is yours to find out.
why-communication-style-differs = You talk in different ways, which can be worth a lot.
why-feedback-style-shared = { $style ->
    [straight] You both like feedback straight out.
    [examples_first] You both like feedback to start with an example.
    [in_writing] You both like to read feedback first.
   *[other] You both like feedback the same way.
}
why-feedback-style-unknown = How you like feedback is yours to find out.
why-feedback-style-differs = You like feedback in different ways; it helps to say so early.
why-rhythm = { $starts ->
    [one] You have { $starts } good starting time in common in a fortnight.
   *[other] You have { $starts } good starting times in common in a fortnight.
}
why-rhythm-async = You both like to work in writing, so time zones don't matter.
why-reach = { $cross_unit ->
    [0] { $cross_region ->
        [0] { $levels ->
            [one] You see the company from neighbouring levels.
           *[other] You see the company from different levels.
        }
       *[other] You work in different regions.
    }
   *[other] { $cross_region ->
        [0] You work in different departments.
       *[other] You work in different departments and regions.
    }
}
why-priority = Your programme office sees particular promise in this pairing.
why-priority-none = Your programme office treats this pairing like any other.
announcement-label-own_topics = In their own words
announcement-label-contact = How to reach them
announcement-label-chat_tool = Their chat tool
