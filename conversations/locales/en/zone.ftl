zone-which = { $platform } shows you on { $there } time now; I go by { $here }. Which one shall I use for your hours and sessions?
    .footnote = Booked sessions stay where they are.
    .use = Use the new one
    .keep = Keep mine
zone-used = Done: from now on I go by { $there } time. Sessions you've booked stay until you move them.
zone-kept = Then I'll keep to { $here } time, and ask again only if the other one changes.
