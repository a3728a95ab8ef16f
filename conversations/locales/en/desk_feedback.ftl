# Feedback: what the people of a region say about the programme, and what may help.

command-feedback = See what your people say about the programme
    .example = feedback Europe
command-feedback_compare = See it beside the whole company
    .example = feedback compare Europe

feedback-page = { $place } in { $month }: what people say, and what you could do.
feedback-compare = { $place } in { $month }, beside the whole company. Only what may be told of both is here.
feedback-nothing = Nothing may be told of { $place } for now: figures rest on at least { $k } people. The next ones are counted on { $day }.
feedback-nothing-beside = Nothing may be told of { $place } beside the company for now: no figure and no difference rests on fewer than { $k } people. The next ones are counted on { $day }.
feedback-which = { $count ->
    [0] There's no region or cohort whose feedback you read.
   *[other] Whose feedback would you like to read?
}
feedback-beside = { $here } · company { $there }
feedback-band = { $low } to { $high } of 5

feedback-figure-satisfaction = Usefulness of sessions
feedback-figure-response = Answers after sessions
feedback-figure-nps = Would recommend it
feedback-figure-inclusion = Feeling included
feedback-figure-survey_belonging = Belonging here
feedback-figure-survey_voice = Speaking up has an effect
feedback-figure-survey_learning = Learned something that changed work
feedback-figure-survey_reach = Reaching people at other levels
feedback-figure-survey_energy = Energy from work
feedback-figure-collaboration = Working well together

feedback-advice-usefulness = Make the hour more useful
feedback-why-usefulness = Usefulness is below its target. Often the two expect different things; this list helps to find out.
feedback-do-usefulness = See the checklist
feedback-advice-response = Hear from more people
feedback-why-response = Fewer than 60% of the questions after sessions got an answer. Start with the pairings that are quiet.
feedback-do-response = Pairings worth a look
feedback-advice-recommend = Let people tell each other
feedback-why-recommend = Fewer would recommend it than we aim for. An hour in which pairings tell what helped can change that.
feedback-do-recommend = Plan an event
feedback-advice-belonging = Share something about differences
feedback-why-belonging = Belonging is in the lower half. These short pieces are a good start for a talk.
feedback-do-belonging = See the short lessons
feedback-advice-voice = Show what listening looks like
feedback-why-voice = People find that speaking up changes little. This page for leaders is short enough to pass on.
feedback-do-voice = Read the page
feedback-advice-all_well = Pass on what works
feedback-why-all_well = Nothing that can be told here calls for a change. An event is a good place to share what helped.
feedback-do-all_well = Plan an event
feedback-do-compare = Beside the company
feedback-do-page = What people say

desk-feedback = Whose feedback?
    .title = What people say
    .submit = Show me
    .region = Region
    .cohort = Cohort
desk-feedback_compare = Which region?
    .title = Beside the company
