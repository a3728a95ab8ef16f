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
approval-half = Das steht im Protokoll. Tandems über zwei Regionen erfahren es, sobald auch die andere Region Ja sagt, alle anderen jetzt.
approval-waits = { $count ->
    [one] Dein Ja zu diesem Tandem steht. Es wartet noch auf das Ja der anderen Region.
   *[other] Dein Ja zu diesen { $count } Tandems steht. Sie warten noch auf das Ja der anderen Region.
}
approval-drafts = Entworfene Tandems
approval-passed_on = Wartet auf das Ja der anderen Region
approval-pair_across = { $mentor } → { $mentee }: { $why }. Über zwei Regionen hinweg, deshalb braucht es auch das Ja der anderen Region.
approval-pair = { $mentor } → { $mentee }: { $why }

factor-objectives = gemeinsame Themen
factor-communication_style = Art zu reden
factor-feedback_style = Art des Feedbacks
factor-rhythm = Termine leicht zu finden
factor-reach = über Ebenen, Abteilungen oder Regionen hinweg
factor-priority = mit Vorrang
