// What the page itself says; what Flipside says arrives in the reader's language from the server.

const WORDS = {
  en: {
    clock: 'Programme clock',
    texts: 'Every text', textsLong: 'Every text in all languages, side by side', textsSearch: 'Search by name, place or words', textsFound: '{count} of {all} texts', textsNone: 'No text has these words.', textsUnsaid: 'Not said anywhere yet', textsBack: 'Back to the chats', textsMissing: 'Not there yet',
    hour: '+1 h', hourLong: 'Move the clock by one hour',
    day: 'Next working day', dayShort: 'Work day', dayOf: 'Move to the next working day of {name}',
    week: '+1 week', weekLong: 'Move the clock by one week',
    next: 'Until something happens', nextShort: 'Next event', nextLong: 'Move until something happens',
    story: 'Timeline', storyLong: 'What happened, and why', storyEmpty: 'Nothing has happened yet. Move the clock, or write to Flipside.',
    storyMine: 'Only people in the columns', storyAhead: 'Planned', thereThen: '{place}',
    hint: 'Answer as these people, then move the clock: Flipside does the rest.', hintGone: 'Understood', close: 'Close', closeColumn: 'Close the column of {name}',
    toLight: 'Use light colours', toDark: 'Use dark colours',
    people: 'People', add: 'Add a person', change: 'Change who sits here: {name}', pick: 'Who sits here?', search: 'Search by name, role or place', nobody: 'Nobody found for these words.',
    chatWith: 'Chat of {name} with Flipside', write: 'Write to Flipside', writeAs: 'Write to Flipside as {name}', send: 'Send',
    empty: 'Nothing here yet', emptyHint: 'Flipside writes when there is a reason to. {name} can also begin.', arrive: 'Open the chat', newer: 'New messages',
    more: 'More ways to answer', moreShort: 'Later, skip or stop', sent: 'Sent', chosen: 'Chosen', download: 'Download {name}', optional: 'optional', noAnswer: 'No answer', choose: 'Choose…',
    between: 'Choose {least} to {most}.', atMost: 'Choose up to {most}.', localTime: '{place} time', hoursExample: 'Mon-Fri 09:00-12:30 13:30-17:00', formTrouble: 'Some answers do not fit yet.',
    offline: 'The connection is gone. I am trying again; nothing you send is lost.', again: 'Send again',
    trouble: 'That did not work. Your words are kept; try again.', too_long: 'That is too long to send in one piece.', unknown_person: 'This person is no longer in the cast. Load the page again.', malformed: 'That could not be understood. Load the page again.',
    from: 'Flipside to {name}', mentor: 'Mentor', mentee: 'Mentee', champion: 'Champion', admin: 'Programme office', sponsor: 'Sponsor', trainer: 'Trainer', committee: 'Committee', unread: 'new messages',
  },
  de: {
    clock: 'Uhr des Programms',
    texts: 'Alle Texte', textsLong: 'Alle Texte in allen Sprachen nebeneinander', textsSearch: 'Suche nach Name, Ort oder Worten', textsFound: '{count} von {all} Texten', textsNone: 'In keinem Text stehen diese Worte.', textsUnsaid: 'Wird noch nirgends gesagt', textsBack: 'Zurück zu den Chats', textsMissing: 'Noch nicht da',
    hour: '+1 Std.', hourLong: 'Die Uhr um eine Stunde weiterstellen',
    day: 'Nächster Arbeitstag', dayShort: 'Arbeitstag', dayOf: 'Zum nächsten Arbeitstag von {name}',
    week: '+1 Woche', weekLong: 'Die Uhr um eine Woche weiterstellen',
    next: 'Bis etwas passiert', nextShort: 'Bis etwas', nextLong: 'Weiter, bis etwas passiert',
    story: 'Verlauf', storyLong: 'Was passiert ist, und warum', storyEmpty: 'Noch ist nichts passiert. Stell die Uhr weiter oder schreib Flipside.',
    storyMine: 'Nur Personen in den Spalten', storyAhead: 'Geplant', thereThen: '{place}',
    hint: 'Antworte als diese Personen und stell dann die Uhr weiter: den Rest macht Flipside.', hintGone: 'Verstanden', close: 'Schließen', closeColumn: 'Die Spalte von {name} schließen',
    toLight: 'Helle Farben', toDark: 'Dunkle Farben',
    people: 'Personen', add: 'Person dazunehmen', change: 'Wechseln, wer hier sitzt: {name}', pick: 'Wer sitzt hier?', search: 'Suche nach Name, Rolle oder Ort', nobody: 'Zu diesen Worten ist niemand da.',
    chatWith: 'Chat von {name} mit Flipside', write: 'Flipside schreiben', writeAs: 'Als {name} an Flipside schreiben', send: 'Senden',
    empty: 'Noch nichts da', emptyHint: 'Flipside schreibt, wenn es einen Grund gibt. {name} kann auch anfangen.', arrive: 'Chat öffnen', newer: 'Neue Nachrichten',
    more: 'Weitere Antworten', moreShort: 'Später, überspringen oder aufhören', sent: 'Gesendet', chosen: 'Gewählt', download: '{name} herunterladen', optional: 'freiwillig', noAnswer: 'Keine Angabe', choose: 'Auswählen…',
    between: 'Wähle {least} bis {most}.', atMost: 'Wähle bis zu {most}.', localTime: 'Zeit in {place}', hoursExample: 'Mo-Fr 09:00-12:30 13:30-17:00', formTrouble: 'Einige Antworten passen noch nicht.',
    offline: 'Die Verbindung ist weg. Ich versuche es weiter; nichts, was du sendest, geht verloren.', again: 'Noch einmal senden',
    trouble: 'Das hat nicht geklappt. Deine Worte sind noch da; versuch es noch einmal.', too_long: 'Das ist zu lang für eine Nachricht.', unknown_person: 'Diese Person gehört nicht mehr dazu. Lade die Seite neu.', malformed: 'Das war nicht zu verstehen. Lade die Seite neu.',
    from: 'Flipside an {name}', mentor: 'Mentorin oder Mentor', mentee: 'Mentee', champion: 'Ansprechperson', admin: 'Programmbüro', sponsor: 'Schirmherrschaft', trainer: 'Trainingsteam', committee: 'Beirat', unread: 'neue Nachrichten',
  },
};

export const language = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2)).find((tag) => tag in WORDS) ?? 'en';

// For dates: the browser's own region, European habits where it names none.
const tag = (navigator.languages ?? [navigator.language]).find((one) => one.slice(0, 2) === language) ?? language;
export const locale = tag === 'en' ? 'en-GB' : tag;

// In the page's language, or in `tongue`: inside a card the page speaks the reader's language.
export function t(key, given = {}, tongue = language) {
  const said = WORDS[tongue.slice(0, 2)]?.[key] ?? WORDS.en[key] ?? key;
  return said.replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}

export const hat = (name) => t(name.toLowerCase());

// MachineKeys and machine_keys as a person would write them: "Pairing announced".
export function humane(key) {
  const apart = String(key).replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.-]+/g, ' ').toLowerCase().trim();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
