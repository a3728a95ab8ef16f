my_data-what = Your data is yours: see it, take it with you, or have it erased.
    .see = Show me what is stored
    .export = Give me the file
    .erase = Erase everything

my_data-see = This is stored about you, besides your name, e-mail and work details.
my_data-export = Here is everything that is stored about you, as a file (JSON).

my_data-sure = Erasing ends your pairings and deletes everything I store about you, for good. What remains are codes that nobody can read your name from; they keep an import from bringing you back.
    .footnote = Your partner reads only that the pairing has ended, as some do.
    .erase = Erase everything
    .keep = Keep my data
my_data-kept = Everything stays as it was.
my_data-receipt = This is your receipt: your pairings have ended, and everything I store about you is erased within a day. I won't write to you again.

my_data-row-participations = Rounds you took part in
my_data-row-pairings = Pairings
my_data-row-pulses = Answers after sessions
my_data-row-words = Texts you wrote, encrypted
my_data-row-messages = Messages from me
