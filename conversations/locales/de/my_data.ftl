my_data-what = Deine Daten gehören dir: sieh sie an, nimm sie mit oder lass sie löschen.
    .see = Zeig mir, was gespeichert ist
    .export = Gib mir die Datei
    .erase = Alles löschen

my_data-see = Das ist über dich gespeichert, neben Name, E-Mail und Angaben zur Arbeit.
my_data-export = Hier ist alles, was über dich gespeichert ist, als Datei (JSON).

my_data-sure = Mit dem Löschen enden deine Tandems, und alles, was ich über dich speichere, ist endgültig weg. Es bleiben nur verschlüsselte Kennzeichen, aus denen niemand deinen Namen lesen kann: So bringt dich keine Namensliste versehentlich zurück.
    .footnote = Dein Gegenüber liest nur, dass das Tandem zu Ende ist, und keinen Grund.
    .erase = Alles löschen
    .keep = Daten behalten
my_data-kept = Alles bleibt, wie es war.
my_data-receipt = Das ist deine Quittung: Deine Tandems sind zu Ende, und was ich über dich speichere, ist innerhalb eines Tages gelöscht. Ich schreibe dir nicht mehr.

my_data-row-participations = Durchgänge mit dir
my_data-row-pairings = Tandems
my_data-row-pulses = Rückblicke
my_data-row-words = Texte von dir, verschlüsselt
my_data-row-messages = Nachrichten von mir
