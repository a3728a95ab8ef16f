welcome-begin = { $company } can start. Leaders learn from colleagues closer to the work, one hour a month; I find the pairs and the times. To begin, ask a few people to write “join” to me. I look for pairings every working morning and announce none before you've said yes to it here.
    .title = I'm Flipside
    .footnote = Nobody is enrolled without their own yes. You're the admin, and the champion until others are named.
