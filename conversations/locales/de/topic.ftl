topic-which = Worüber möchtest du beim nächsten Mal mit { $partner } sprechen? Was du wählst, gebe ich weiter.
    .footnote = { $partner } sieht dieses eine Thema, keines deiner anderen.

topic-of_my_own = Etwas anderes, in meinen Worten

topic-own = Worum geht es? Eine Zeile genügt.
    .title = Ein eigenes Thema
    .footnote = Verschlüsselt; nur { $partner } liest es.
    .submit = Das ist mein Thema
    .words = Sprechen möchte ich über

topic-chosen = { $partner } erfährt von mir, worüber du sprechen möchtest: { $topic }. Hier sind Fragen für den Anfang.
topic-told = { $partner } möchte beim nächsten Mal darüber sprechen: { $topic }
    .door-topic = Auch ein Thema wählen
