# Was alle Befehle gemeinsam haben. Die Befehle selbst bleiben englisch; manche arbeiten in mehreren Sprachen.

desk-answer = { $words }
desk-several = „{ $words }“ passt auf mehrere. Wen oder was meinst du?
desk-nearest = „{ $words }“ finde ich nirgends. Meinst du etwas hiervon?
desk-no_person = „{ $words }“ finde ich in deinen Regionen nicht. Ein Teil des Namens, die E-Mail-Adresse oder die Personalnummer genügt.
desk-no_pairing = Ein Tandem mit „{ $words }“ finde ich in deinen Regionen nicht. Einer der beiden Namen genügt.
desk-no_cohort = Einen Durchgang „{ $words }“ kenne ich nicht.
desk-no_region = Eine Region „{ $words }“ kenne ich nicht.
desk-no_programme = Ein Programm „{ $words }“ kenne ich nicht.
desk-unfit = { $name }: { $error }
desk-verbs = Das geht mit „{ $noun }“:
desk-no_verb = „{ $words }“ nach „{ $noun }“ verstehe ich nicht. Das geht:
desk-left_over = „{ $words }“ verstehe ich nicht, deshalb habe ich nichts geändert. So geht es: { $example }
desk-nearest_command = Den Befehl „{ $words }“ kenne ich nicht. Meinst du einen von diesen?
desk-nearest_verb = Diesen Befehl kenne ich bei „{ $noun }“ nicht. Meinst du etwas hiervon?

do-undo = Rückgängig machen
do-add = Hinzufügen
do-without = Das weglassen
do-yes = Ja, so machen
do-more = { $count ->
    [one] 1 weitere
   *[other] { $count } weitere
}
