// The timeline's sentences: facts as things that happened, plans as things to come. Names are filled in literally.

const FACTS = {
  en: {
    Nominated: '{by} suggested {who} as {side}', Invited: '{who} was invited', InvitationPostponed: '{who} put the invitation off', InvitationDeclined: '{who} said “not now”', InvitationExpired: 'The invitation of {who} ended without an answer',
    Consented: '{who} said yes', IntakeCompleted: '{who} answered the questions and is ready to be matched', RhythmChanged: '{who} changed working hours or time zone',
    PersonUnreachable: '{who} cannot be reached', PersonReachable: '{who} can be reached again', PersonPaused: '{who} pauses until {until}', PersonResumed: '{who} is back', Left: '{who} left the programme', Rejoined: '{who} came back to the programme', ExportAsked: '{who} downloaded their data', EraseConfirmed: '{who} had their data erased',
    PairingsDrafted: 'The matcher drafted pairings: {count}', LeftOver: 'No partner for {who} this time', PairingApproved: '{by} approved the pairing of {pair}', PairingRefused: '{by} set the pairing of {pair} aside', DraftLapsed: 'The draft of {pair} lapsed: nobody approved it',
    PairingAnnounced: '{pair} learn who their partner is', AgreementSigned: '{who} signed the agreement', AgreementReached: '{pair} have an agreement', DecisionAnswered: '{who} answered in private', RematchDue: 'Two sessions in a row did not take place: {pair} are asked how to go on', DecisionSettled: 'Decided between {pair}',
    SwapRequested: '{who} asked for another partner', PairingPaused: '{pair} pause until {until}', PauseAsked: 'A pause for {pair} until {until}', PairingResumed: '{pair} go on', NewMatchAnswered: '{who} answered about a new match', PairingEnded: 'The pairing of {pair} has ended',
    BookingOpened: 'Times were proposed to {pair}', TimesChosen: '{who} chose times', OwnTimeOffered: '{who} offered {start}', SessionBooked: 'A session of {pair} is booked for {start}', TimeGivenUp: '{who} cannot make the session', OtherTimesAsked: '{who} asked for other times', MetOn: '{who} says they met on {start}', SessionUnbooked: 'The session of {pair} was taken back', SessionInWriting: '{pair} exchange thoughts in writing this time',
    SessionClosed: 'The session of {pair}: {status}', PulseAsked: '{who} is asked whether the session took place', HeldAnswered: '{who} answered: {held}', PulsesDiffer: 'The answers of {pair} differ: each is asked once more', Noted: '{who} kept a line for themselves', NoteShared: 'A line was shared', UsefulnessRated: '{who} rated the session',
    ConcernRaised: '{who} raised a concern with {confidant}', ConcernPassedOn: 'A concern went on to {to}', ConcernAcknowledged: '{by} acknowledged a concern', TopicSkipped: '{who} took a topic off the list', AttentionNeeded: '{pair} may need a hand: the champion is told',
  },
  de: {
    Nominated: '{by} schlägt {who} vor ({side})', Invited: '{who} ist eingeladen', InvitationPostponed: '{who} verschiebt die Einladung', InvitationDeclined: '{who} sagt „Jetzt nicht“', InvitationExpired: 'Die Einladung an {who} endet ohne Antwort',
    Consented: '{who} sagt Ja', IntakeCompleted: '{who} hat alle Fragen beantwortet und kann zugeordnet werden', RhythmChanged: '{who} ändert Arbeitszeiten oder Zeitzone',
    PersonUnreachable: '{who} ist nicht erreichbar', PersonReachable: '{who} ist wieder erreichbar', PersonPaused: '{who} pausiert bis {until}', PersonResumed: '{who} ist zurück', Left: '{who} verlässt das Programm', Rejoined: '{who} kommt ins Programm zurück', ExportAsked: '{who} nimmt die eigenen Daten mit', EraseConfirmed: '{who} lässt die eigenen Daten löschen',
    PairingsDrafted: 'Die Zuordnung entwirft Tandems: {count}', LeftOver: 'Diesmal niemand für {who}', PairingApproved: '{by} bestätigt das Tandem {pair}', PairingRefused: '{by} legt das Tandem {pair} beiseite', DraftLapsed: 'Der Entwurf {pair} verfällt: niemand hat ihn bestätigt',
    PairingAnnounced: '{pair} erfahren voneinander', AgreementSigned: '{who} unterschreibt die Vereinbarung', AgreementReached: '{pair} haben eine Vereinbarung', DecisionAnswered: '{who} antwortet vertraulich', RematchDue: 'Zwei Treffen in Folge fanden nicht statt: {pair} werden gefragt, wie es weitergeht', DecisionSettled: 'Entschieden zwischen {pair}',
    SwapRequested: '{who} bittet um ein anderes Gegenüber', PairingPaused: '{pair} pausieren bis {until}', PauseAsked: 'Eine Pause für {pair} bis {until}', PairingResumed: '{pair} machen weiter', NewMatchAnswered: '{who} antwortet zu einem neuen Tandem', PairingEnded: 'Das Tandem {pair} ist beendet',
    BookingOpened: '{pair} bekommen Zeiten vorgeschlagen', TimesChosen: '{who} wählt Zeiten', OwnTimeOffered: '{who} schlägt {start} vor', SessionBooked: 'Ein Treffen von {pair} ist gebucht: {start}', TimeGivenUp: '{who} kann nicht zum Treffen', OtherTimesAsked: '{who} bittet um andere Zeiten', MetOn: '{who} sagt, das Treffen war am {start}', SessionUnbooked: 'Das Treffen von {pair} ist abgesagt', SessionInWriting: '{pair} tauschen sich diesmal schriftlich aus',
    SessionClosed: 'Das Treffen von {pair}: {status}', PulseAsked: '{who} wird gefragt, ob das Treffen stattfand', HeldAnswered: '{who} antwortet: {held}', PulsesDiffer: 'Die Antworten von {pair} gehen auseinander: beide werden noch einmal gefragt', Noted: '{who} behält eine Zeile für sich', NoteShared: 'Eine Zeile wurde geteilt', UsefulnessRated: '{who} bewertet das Treffen',
    ConcernRaised: '{who} wendet sich mit einem Anliegen an {confidant}', ConcernPassedOn: 'Ein Anliegen geht an {to}', ConcernAcknowledged: '{by} bestätigt ein Anliegen', TopicSkipped: '{who} nimmt ein Thema von der Liste', AttentionNeeded: '{pair} könnten Hilfe brauchen: die Ansprechperson erfährt es',
  },
};

const PLANS = {
  en: {
    open: '{what} for {who}', nudge: '{what}: a reminder for {who}, unless answered', lapse: '{what} closes for {who}, unless answered', job: 'The matcher looks for pairings', held: '{what} waits for the working hours of {who}',
    pairing_ends: 'The pairing of {pair} comes to its end', booking_opens: 'Booking opens for {pair}', pause_ends: 'A pause ends', still_waits: 'Who waits for a partner is told', concern_overdue: 'An open concern goes further', erase: 'Data are erased',
  },
  de: {
    open: '{what} für {who}', nudge: '{what}: Erinnerung an {who}, falls keine Antwort kommt', lapse: '{what} schließt für {who}, falls keine Antwort kommt', job: 'Die Zuordnung sucht Tandems', held: '{what} wartet auf die Arbeitszeit von {who}',
    pairing_ends: 'Das Tandem {pair} endet', booking_opens: 'Terminsuche für {pair}', pause_ends: 'Eine Pause endet', still_waits: 'Wer noch wartet, erfährt es', concern_overdue: 'Ein offenes Anliegen geht weiter', erase: 'Daten werden gelöscht',
  },
};

const SCRIPTS = {
  en: { invitation: 'Invitation', intake: 'Questions', announcement: 'Announcement', agreement: 'Agreement', golden_hour: 'Times to meet', preparation: 'Reminder of the session', 'preparation.guide': 'Guide for the session', pulse: 'Pulse', rematch: 'How to go on', change: 'Change of time', pause: 'Pause', swap: 'Another partner', leave: 'Goodbye', farewell: 'News of an ending', concern: 'Concern', confidant: 'Concern', approval: 'Approval', attention: 'A pairing that needs a hand', waiting: 'Still looking', absence: 'News of a break', share: 'A shared line', my_data: 'My data', home: 'Where I stand', help: 'Help' },
  de: { invitation: 'Einladung', intake: 'Fragen', announcement: 'Bekanntgabe', agreement: 'Vereinbarung', golden_hour: 'Terminvorschläge', preparation: 'Erinnerung ans Treffen', 'preparation.guide': 'Leitfaden fürs Treffen', pulse: 'Puls', rematch: 'Wie weiter', change: 'Terminänderung', pause: 'Pause', swap: 'Anderes Gegenüber', leave: 'Abschied', farewell: 'Nachricht vom Ende', concern: 'Anliegen', confidant: 'Anliegen', approval: 'Bestätigung', attention: 'Ein Tandem braucht Hilfe', waiting: 'Noch auf der Suche', absence: 'Nachricht von einer Unterbrechung', share: 'Geteilte Zeile', my_data: 'Meine Daten', home: 'Mein Stand', help: 'Hilfe' },
};

const VALUES = {
  en: { and: ' and ', somebody: 'somebody', yes: 'it took place', no: 'it did not take place', moved: 'it was moved', held: 'took place', missed: 'did not take place', lapsed: 'was not booked in time', cancelled: 'cancelled', unknown: 'no answer' },
  de: { and: ' und ', somebody: 'jemand', yes: 'es fand statt', no: 'es fand nicht statt', moved: 'es wurde verschoben', held: 'fand statt', missed: 'fand nicht statt', lapsed: 'kam nicht zustande', cancelled: 'abgesagt', unknown: 'ohne Antwort' },
};

// Bookkeeping that tells a reader nothing.
export const UNTOLD = new Set(['PoolChanged', 'PulseFinished', 'draft_lapses', 'decision_silent', 'booking_silent', 'window_ends', 'pulse_closes', 'partner_unreachable']);

export const factSentence = (name, tongue) => FACTS[tongue][name];
export const planSentence = (how, name, tongue) => (how === 'timer' ? PLANS[tongue][name] : PLANS[tongue][how]);
export const scriptName = (name, tongue) => SCRIPTS[tongue][name];
export const valueWord = (value, tongue) => VALUES[tongue][value];
