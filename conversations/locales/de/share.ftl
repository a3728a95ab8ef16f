share-what = Eine geteilte Zeile kann euer nächstes Gespräch eröffnen. Welche soll { $partner } oder die Stichprobe lesen?
    .title = Eine Zeile teilen
    .footnote = Nur die Zeile, die du wählst. Bei der Stichprobe sieht sich dein Programmbüro jedes Quartal einige Tandems an.
    .submit = Diese Zeile teilen
    .kind = Diese Zeile
    .with_ = Teilen mit
    .with_-partner = Meinem Gegenüber
    .with_-audit = Der Stichprobe
share-learning = Was ich gelernt habe
share-action = Was ich als Nächstes mache
share-reflection = Meine Reflexion
share-shared = Geteilt, nur diese eine Zeile.
share-received =
    { $partner } teilt mit dir etwas aus eurem Treffen:

    { $words }
