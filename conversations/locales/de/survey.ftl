survey-questions = Fünfmal tippen im Quartal, und man sieht, was sich hier ändert und was nicht. Von 1 (gar nicht) bis 5 (voll und ganz); lass aus, was du magst.
    .again = Fünfmal tippen für dieses Quartal, von 1 (gar nicht) bis 5 (voll und ganz). Lass aus, was du magst.
    .title = Wie sich Arbeit anfühlt
    .footnote = Wird nur gezählt und nie neben deinem Namen gezeigt. Hinter jeder Zahl stehen mindestens fünf Personen.
    .submit = Zähl mich mit
    .belonging = Ich gehöre hier dazu
    .voice = Wenn ich sage, was ich denke, bewirkt das etwas
    .learning = In den letzten drei Monaten habe ich etwas gelernt, das meine Arbeit verändert hat
    .reach = Ich kann mich an Leute auf ganz anderen Ebenen wenden, und sie antworten
    .energy = Meine Arbeit gibt mir mehr Energie, als sie kostet

survey-thanks = Danke dir, das zählt mit. In einem Quartal frage ich wieder.
survey-left_out = Auch gut. In einem Quartal frage ich wieder.
