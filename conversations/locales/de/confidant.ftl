confidant-read =
    { $author } wendet sich vertraulich an dich:

    { $words }
    .title = Im Vertrauen
    .again =
        { $author } möchte wissen, ob das hier bei dir angekommen ist:

        { $words }
    .footnote = Das lest nur ihr beide, du und { $author }. Kommt in zwei Arbeitstagen kein Zeichen von dir, frage ich eine weitere Vertrauensperson.
    .got_it = Ich habe es gelesen
confidant-thanks = { $author } erfährt, dass du es gelesen hast. Das nächste Wort hast du, am besten persönlich.
