group_chat-wanted = Noted. If { $partner } would like it too, the chat opens by itself.
group_chat-wish = Some pairs like a chat of their own beside their sessions. Shall I open one for you and { $partner }?
    .footnote = It opens only if you both say yes; a no is told to nobody. I say hello there and can't read what you write.
    .yes = Yes, please
    .no = No need
group_chat-declined = That's fine. Your sessions go on as they are.
group_chat-hello = Hello { $name }, hello { $partner }. This chat is yours: for a link, a thought, a quick “running late”. I can't read what you write here; to reach me, use your own chats as before.
