command-texts = Find what I say, and what your regions say instead
    .example = texts waiting
command-texts_show = See one text in all languages
    .example = texts show waiting-told
command-texts_override = Give your region its own words for a text
    .example = texts override waiting-told language=en
command-texts_preview = Read your own words before anybody else does
    .example = texts preview waiting-told text="We keep looking"
command-texts_revert = Go back to my words
    .example = texts revert waiting-told language=en

texts-own = { $count ->
    [0] Your regions use my words everywhere. To find a text, type “texts” and a word from it.
    [one] One text has words of your own.
   *[other] { $count } texts have words of your own.
}
texts-found = { $count ->
    [0] I found no text with that in it. Texts that are locked aren't listed.
    [one] I found one text.
   *[other] I found { $count } texts.
}
texts-shown = This is { $key }. What stands in brackets is filled in.
texts-of = In { $region }
texts-everywhere = all regions
texts-unknown = I have no text called { $key }. To find its name, type “texts” and a word from it.
texts-locked = { $key } is locked. Everybody reads the same words there, so that they stay neutral and promise only what holds.
texts-no_language = I don't speak “{ $language }” yet. I speak { $languages }.
texts-which_region = For which region? Add region= and one of these: { $regions }.
texts-lost = These must stay in the text, as they are: { $places }. Nothing has changed.
texts-invented = I wouldn't know what to fill in here: { $places }. Nothing has changed.
texts-too_long = That is more than a phone shows at once; there is room for { $longest } characters. Nothing has changed.
texts-changed = From the next message on, people in { $region } read: { $text }
texts-preview = It would read: { $text }
texts-reverted = { $key } has my words again.
texts-ours_already = { $key } has my words already.
texts-do-show = Look at it
texts-do-change = Change it in { $language }
texts-do-use = Use these words

desk-texts = What are you looking for?
    .title = Texts
    .submit = Find
    .search = A word or a name
desk-texts_show = Which text?
    .title = One text
    .submit = Show it
    .key = Its name
    .key-hint = To find it, type “texts” and a word from it.
desk-texts_override = From the next message on, your region reads your words instead of mine.
    .title = Your own words
    .submit = Use these words
    .key = Its name
    .language = Language
    .region = Region
    .region-hint = Leave it empty for all your regions.
    .text = Your words
    .text-hint = What stands in brackets is filled in; leave it as it is.
desk-texts_preview = Nothing changes yet.
    .title = Read it first
    .submit = Show me
    .key = Its name
    .language = Language
    .region = Region
    .text = Your words
    .text-hint = What stands in brackets is filled in; leave it as it is.
desk-texts_revert = My words are used again.
    .title = Back to my words
    .submit = Go back
    .key = Its name
    .language = Language
    .region = Region
