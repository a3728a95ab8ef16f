"""The programme's nouns and rules: people, pairings, sessions, matching, golden hours, policies, rights."""
