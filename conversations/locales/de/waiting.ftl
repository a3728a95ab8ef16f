waiting-told = In { $programme } habe ich noch keine Zuordnung für dich. { $reason } Ich sehe an jedem Arbeitsmorgen wieder nach; in zehn Arbeitstagen sage ich dir, wie es steht.
waiting-no_partner_fits = Diesmal passt niemand; über dich sagt das nichts.
waiting-everybody_is_taken = Alle, die passen könnten, sind gerade in einem Tandem.
waiting-paused = Du machst gerade Pause, deshalb suche ich nicht.
waiting-intake_incomplete = Ein paar Antworten sind offen; mit ihnen kann ich suchen.
