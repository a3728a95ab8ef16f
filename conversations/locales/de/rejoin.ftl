rejoin-looking = Du bist wieder dabei. Ich suche an jedem Arbeitsmorgen und sage dir in jedem Fall Bescheid.
