intake-side = Welche Seite liegt dir? Als Mentorin oder Mentor leitest du, und eine Führungskraft lernt von dir; als Mentee lernst du.
    .footnote = Das sieht dein Programmbüro.
    .again = Damit fängt es an: Welche Seite liegt dir? Als Mentorin oder Mentor leitest du, und eine Führungskraft lernt von dir; als Mentee lernst du.
    .mentor = Ich leite
    .mentee = Ich lerne
    .both = Beides, in zwei Tandems

intake-offer = Worüber möchtest du sprechen? Angeboten wird nur, was du ankreuzt; den Rest setzt niemand voraus.
    .title = Meine Themen
    .again = Dein Platz ist dir sicher. Mit deinen Themen kann ich zu suchen beginnen; angeboten wird nur, was du ankreuzt.
    .footnote = Dein Gegenüber sieht die Themen, die ihr gemeinsam habt.
    .submit = Das sind meine Themen
    .topics_offered = Darüber spreche ich gern
    .own_topics = Eigene Themen
    .own_topics-hint = In deinen Worten, mit Komma getrennt. Verschlüsselt; nur dein Gegenüber im Tandem liest es.

intake-wants = Was möchtest du lernen? Bis zu vier Themen; sie zählen bei der Zuordnung am meisten.
    .title = Was ich lernen möchte
    .again = Dein Platz ist dir sicher. Schon mit einem Thema, das dich interessiert, kann ich zu suchen beginnen.
    .footnote = Dein Gegenüber sieht die Themen, die ihr gemeinsam habt.
    .submit = Das möchte ich lernen
    .objectives = Ich möchte etwas erfahren über

intake-style = Wie redest du gern? Ich suche jemanden, der es ähnlich mag.
    .title = Wie ich gern rede
    .footnote = Dein Gegenüber erfährt nur, was ihr gemeinsam habt.
    .submit = So mag ich es
    .communication_style = Gespräche mag ich
    .feedback_style = Feedback mag ich
    .languages = Ich spreche gern
    .modes = Treffen möchte ich mich
    .modes-hint = Mit beidem finde ich leichter jemanden für dich.

intake-rhythm = Wann passt es dir? Nur in diesen Zeiten schreibe ich dir, und dort suche ich zuerst nach Terminen.
    .title = Meine Zeiten
    .footnote = Dein Gegenüber sieht nur meine Vorschläge, nie deine Zeiten.
    .submit = Das sind meine Zeiten
    .week = Meine Arbeitszeiten
    .week-hint = Zum Beispiel: Mo–Fr 09:00–17:00; Sa 10:00–12:00
    .zone = Meine Zeitzone
    .zone-hint = Eine große Stadt mit deiner Uhrzeit genügt, etwa Berlin.
    .lunch = Meine Mittagspause
    .lunch-noon = 12:00–12:45
    .lunch-half_past = 12:30–13:15
    .lunch-one = 13:00–13:45
    .lunch-none = Keine feste Pause
    .favourites = Am liebsten
    .favourites-morning = Vormittags
    .favourites-midday = Mittags
    .favourites-afternoon = Nachmittags
    .edges = Früh oder spät, wenn unsere Tage nicht zusammenpassen
    .edges-yes = Ja, wenn wir uns abwechseln
    .edges-no = Nein, nur in meinen Zeiten

intake-practical = Wie viele Tandems möchtest du zugleich, und wie bist du erreichbar?
    .title = Praktisches
    .footnote = Dein Programmbüro sieht die Zahl, nicht den Kontakt.
    .submit = So passt es
    .capacity = Tandems zugleich
    .capacity-1 = Eines
    .capacity-2 = Zwei
    .capacity-3 = Drei
    .contact = Nummer oder Link für Treffen
    .contact-hint = Verschlüsselt gespeichert, nur für dein Gegenüber gedacht.

intake-boundaries = Gibt es etwas, das du lieber meidest? Alle drei Felder dürfen leer bleiben.
    .title = Meine Grenzen
    .footnote = Das kennt allein die Zuordnung, der Teil von mir, der Tandems vorschlägt. Verschlüsselt; kein Mensch außer dir liest es, und niemand erfährt, dass es eine Rolle gespielt hat.
    .submit = Das ist alles
    .off_the_table = Themen, die außen vor bleiben
    .not_with_people = Mit wem ich lieber kein Tandem bilde
    .not_with_people-hint = Namen wie im Firmenverzeichnis, mit Komma getrennt.
    .not_with_units = Abteilungen, mit denen ich lieber kein Tandem bilde
    .not_with_units-hint = Mit Komma getrennt.

intake-done = Mehr brauche ich nicht. Ich suche an jedem Arbeitsmorgen und sage dir in jedem Fall Bescheid.
