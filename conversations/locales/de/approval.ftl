approval-overview = { $count ->
    [one] { $count } Tandem wartet auf dein Ja. Vorher erfährt niemand davon.
   *[other] { $count } Tandems warten auf dein Ja. Vorher erfährt niemand davon.
}
    .again = { $count ->
        [one] { $count } Entwurf wartet auf dein Ja. Nach fünf Arbeitstagen verfällt er, und ich entwerfe neu.
       *[other] { $count } Entwürfe warten auf dein Ja. Nach fünf Arbeitstagen verfallen sie, und ich entwerfe neu.
    }
    .footnote = Die Gründe beruhen auf dem, was beide gemeinsam haben. Vertrauliches steht nicht darin.
    .all = Alle bestätigen
    .choose = Einzeln durchgehen

approval-pick = Wähle, was du bestätigst und was du lieber beiseitelegst. Alles andere wartet.
    .title = Einzeln durchgehen
    .footnote = Dein Name, deine Wahl und dein Grund kommen ins Protokoll; die beiden sehen sie nicht.
    .submit = So entscheide ich
    .approve = Ich bestätige
    .set_aside = Lege ich lieber beiseite
    .reason = Warum ich diese beiseitelege
    .reason-hint = Eine Zeile fürs Protokoll, wenn du magst.

approval-done = Das steht im Protokoll. Wer zu einem bestätigten Tandem gehört, erfährt es jetzt.
approval-drafts = Entworfene Tandems
approval-pair = { $mentor } → { $mentee }: { $why }

factor-objectives = gemeinsame Themen
factor-communication_style = Art zu reden
factor-feedback_style = Art des Feedbacks
factor-rhythm = Termine leicht zu finden
factor-reach = über Ebenen, Abteilungen oder Regionen hinweg
factor-priority = als wichtig markiert
