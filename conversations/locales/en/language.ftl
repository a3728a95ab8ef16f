language-which = Which language shall I write to you in? Your partner goes on reading theirs.
language-changed = Done: from now on I write to you in this language.
