ahead-what = Ein Link, ein Gedanke, eine Frage: Was soll { $partner } vor eurem Treffen bekommen?
    .title = Vor dem Treffen
    .footnote = Nur { $partner } liest es.
    .submit = Bitte weitergeben
    .words = Meine Nachricht

ahead-sent = Unterwegs: { $partner } bekommt es während der Arbeitszeit, und sonst liest es niemand.
    .door-ahead = Noch etwas schicken
ahead-received =
    { $partner } schickt dir etwas vor eurem Treffen:

    { $words }
    .door-ahead = Etwas zurückschicken
