recognition-so_far = Das sind deine Stunden bisher. { $when }
    .footnote = Ein Treffen, das stattgefunden hat, zählt mit der Länge, die ihr vereinbart habt, auch in Schriftform.
recognition-certificate = Hier ist deine Urkunde, dazu die Stunden, die dahinterstehen. Sie nennt dich, nie dein Gegenüber und nie, worüber ihr gesprochen habt.
    .footnote = Die Urkunde zählt Tandems, die wie geplant zu Ende gingen. Ein Treffen zählt mit der Länge, die ihr vereinbart habt, auch in Schriftform.
recognition-nothing = Deine Stunden beginnen mit dem ersten Treffen. Jedes, das stattfindet, zählt, auch in Schriftform; die Urkunde kommt mit dem geplanten Ende eines Tandems.

recognition-with_the_end = Deine Urkunde kommt am { $day }, mit dem geplanten Ende deines Tandems.
recognition-later = Deine Urkunde kommt mit dem geplanten Ende eines Tandems.
recognition-by_pairing = Nach Tandems
recognition-pairing = { $partner }: { $held } Treffen, { $hours }
recognition-credited = { $partner }: { $held } Treffen, { $hours }, Entwicklungspunkte: { $credits }
recognition-no_name = Ein Gegenüber, dessen Daten gelöscht sind
recognition-rule = { $count ->
    [one] Ein Entwicklungspunkt steht für eine Stunde.
   *[other] Ein Entwicklungspunkt steht für { $count } Stunden.
}

hours = { $hours } Std.
hours-and_minutes = { $hours } Std. { $minutes } Min.

certificate-title = Urkunde
certificate-as_mentor = hat an { $programme } teilgenommen und im Mentoring die Treffen geleitet.
certificate-as_mentee = hat als Mentee an { $programme } teilgenommen.
certificate-as_both = hat an { $programme } teilgenommen, im Mentoring Treffen geleitet und als Mentee zugehört.
certificate-period = Zeitraum
certificate-from_to = { $since } – { $until }
certificate-months = Monate
certificate-sessions = Treffen, die stattgefunden haben
certificate-hours = Stunden
certificate-credits = Entwicklungspunkte
certificate-issued = Ausgestellt am { $day }
