command-roles = Ansehen, wer welche Rolle hat
    .example = roles
command-roles_give = Jemandem eine Rolle geben
    .example = roles give Ana champion region=Europe
command-roles_take = Eine Rolle wegnehmen
    .example = roles take Ana champion region=Europe

roles-count = { $count ->
    [one] Eine Rolle ist vergeben.
   *[other] { $count } Rollen sind vergeben.
}
roles-champion = Ansprechperson
roles-trainer = Trainingsteam
roles-sponsor = Schirmherrschaft
roles-admin = Programmbüro
roles-committee = Beirat
roles-hat_in = { $hat } ({ $places })
roles-do-give = Rolle vergeben
roles-do-take = Wegnehmen
roles-do-list = Alle Rollen ansehen
roles-given = Erledigt: { $name } hat ab jetzt die Rolle „{ $hat }“.
roles-given-already = { $name } hat die Rolle „{ $hat }“ schon.
roles-not_worn = { $name } hat die Rolle „{ $hat }“ nicht. Die Liste zeigt, wer welche hat und wo.
roles-last_admin = Außer { $name } ist niemand im Programmbüro, und jemand muss das Programm führen. Gib die Rolle erst jemand anderem.
roles-take-sure = { $name } hätte die Rolle „{ $hat }“ ab sofort nicht mehr.
roles-taken = Erledigt: { $name } hat die Rolle „{ $hat }“ nicht mehr.

desk-roles_give = Sie gilt sofort.
    .title = Rolle vergeben
    .submit = Vergeben
    .person = Wer
    .person-hint = Ein Teil des Namens, die E-Mail-Adresse oder die Personalnummer.
    .role = Rolle
    .role-champion = Ansprechperson
    .role-trainer = Trainingsteam
    .role-sponsor = Schirmherrschaft
    .role-admin = Programmbüro
    .role-committee = Beirat
    .region = Nur in dieser Region
    .cohort = Nur in diesem Durchgang
    .cohort-hint = Ein verdeckter Durchgang braucht ein eigenes Büro.
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-roles_take = Es gilt sofort.
    .title = Rolle wegnehmen
    .submit = Wegnehmen
    .person = Wer
    .person-hint = Ein Teil des Namens, die E-Mail-Adresse oder die Personalnummer.
    .role = Rolle
    .role-champion = Ansprechperson
    .role-trainer = Trainingsteam
    .role-sponsor = Schirmherrschaft
    .role-admin = Programmbüro
    .role-committee = Beirat
    .region = Region
    .cohort = Durchgang
    .why = Warum
    .why-hint = Eine Zeile fürs Protokoll.
desk-roles = Welche Rolle möchtest du sehen?
    .title = Rollen
    .role-champion = Ansprechperson
    .role-trainer = Trainingsteam
    .role-sponsor = Schirmherrschaft
    .role-admin = Programmbüro
    .role-committee = Beirat
