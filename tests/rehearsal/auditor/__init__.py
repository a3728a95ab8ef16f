"""An outsider's audit: believes nothing but the two files of a rehearsal, and borrows no line of the house."""
