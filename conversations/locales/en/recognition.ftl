recognition-so_far = Here are your hours so far. { $when }
    .footnote = A session that took place counts with the length you two agreed, in writing too.
recognition-certificate = Here is your certificate, with the hours behind it. It names you, never your partner or what you talked about.
    .footnote = The certificate counts pairings that have come to their planned end. A session counts with the length you two agreed, in writing too.
recognition-nothing = Your hours begin with your first session. Each one that takes place counts, in writing too, and your certificate comes with the planned end of a pairing.

recognition-with_the_end = Your certificate comes with the planned end of your pairing, on { $day }.
recognition-later = Your certificate comes with the planned end of a pairing.
recognition-by_pairing = By pairing
recognition-pairing = { $held ->
    [one] { $partner }: { $held } session, { $hours }
   *[other] { $partner }: { $held } sessions, { $hours }
}
recognition-credited = { $held ->
    [one] { $partner }: { $held } session, { $hours }, credits: { $credits }
   *[other] { $partner }: { $held } sessions, { $hours }, credits: { $credits }
}
recognition-no_name = A partner whose data is erased
recognition-rule = { $count ->
    [one] One development credit stands for one hour.
   *[other] One development credit stands for { $count } hours.
}

hours = { $hours } h
hours-and_minutes = { $hours } h { $minutes } min

certificate-title = Certificate
certificate-as_mentor = took part in { $programme } as a mentor.
certificate-as_mentee = took part in { $programme } as a mentee.
certificate-as_both = took part in { $programme } as a mentor and as a mentee.
certificate-period = Period
certificate-from_to = { $since } – { $until }
certificate-months = Months
certificate-sessions = Sessions that took place
certificate-hours = Hours
certificate-credits = Development credits
certificate-issued = Issued on { $day }
