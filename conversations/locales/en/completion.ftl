completion-twice_more = { $held ->
    [0] You two have come to the planned end. Thank you for being part of this.
    [one] { $held } session took place, { $hours } in all. Thank you for the time you gave it.
   *[other] { $held } sessions took place, { $hours } in all. Thank you for the time you gave them.
 } May I ask you twice more, 18 and 24 months from now, how it went on?
    .footnote = Three taps each time, only counted, never shown next to your name. You can take a yes back at any time.
    .door-recognition = My hours and certificate
    .door-stories = Tell a story
    .yes = Yes, ask me then
    .no = Rather not

completion-agreed = Noted: I'll ask you in 18 and in 24 months. If you'd rather not after all, write “take back my yes”.
completion-not_asked = Noted, I won't ask.
