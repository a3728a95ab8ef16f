rejoin-looking = You're back in. I look for a match every working morning and tell you either way.
