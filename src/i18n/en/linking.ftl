# ONB-7, PRV-4: one person in several chats

platform-telegram = Telegram
platform-slack = Slack
platform-local = the web chat
platform-other = another chat

button-link-other = Link another chat
button-link-my = Link my { $platform }
button-my-chats = My chats

link-title = **Link another chat of yours**
link-what = You stay one person: one right to vote, one ballot, the same proposals in each chat.
link-how = I give you a code. It works once, within { $minutes } minutes.
button-link-code = Give me a code

button-have-code = I have a code
link-enter = Type the code that I gave you in your other chat.
link-enter-like = It looks like `LINK-7F3K-92QD`.
link-code-send = Send me this code in your other chat:
link-code-where = Where you cannot write to me, press “{ $button }” on Home, then “{ $door }”.
link-code-once = It works once, within { $minutes } minutes.
link-code-secret = Give it to nobody: whoever sends it to me can use your vote.
link-code-gone = I show a code only once. Make a new one if you still need it.
button-open-platform = Open { $platform }
button-new-code = Make a new code

link-ask = Link this chat to { $platform } user **{ $name }** in { $community }?
link-ask-nameless = Link this chat to the { $platform } user who made this code in { $community }?
link-ask-what = Both chats are then one person, with one right to vote and one ballot.
link-ask-yours = Link only if both chats are yours. Did somebody else send you this code? Then do not link.
link-gone = Nothing is linked by this code any more. You can make a new one in your other chat.
button-link = Link
button-not-me = This is not me
link-done = Linked. Whatever you do in one of your chats now counts for all.
link-done-drafts = Linked. You had begun a ballot in both chats: I kept the newer one, not yet cast.
link-declined = Nothing was linked. That code works no longer.
link-two-rights = Nothing has changed. A person can look into it with you.

linked-told = Your code was used: this chat and { $platform } are now one person.
linked-drafts = You had begun a ballot in both chats: I kept the newer one, not yet cast.
linked-undo = If it was not you, unlink that chat now.

chats-title = **My chats**
chats-only = This is your only chat with me.
chats-this = { $chat } (this chat)
chat-nth = { $platform } { $nth }
button-unlink = Unlink { $chat }
unlink-other = **Unlink { $chat }?** That chat then starts anew.
unlink-other-what = Your proposals, your ballot and your settings stay in the chats that are left.
unlink-this = **Unlink { $chat }, the chat you are writing in?** It then starts anew.
unlink-this-what = Your proposals, your ballot and your settings stay in your other chats. You no longer see them here.
unlink-right = The right to vote stays there too, and messages no longer come to the unlinked chat.
button-keep-linked = Keep it linked
unlink-done = This chat is unlinked. Everything you did is kept in your other chats.
toast-unlinked = Unlinked: { $chat }. It starts anew.
unlinked-told = This chat was unlinked from { $platform }. It starts anew with what you send next.

refusal-link-code-unknown =
    I do not know that code. Check it, or make a new one in your other chat. { $left ->
        [0] No tries left in this hour.
        [one] 1 try left.
       *[other] { $left } tries left.
    }
refusal-link-code-used = That code works no longer. Make a new one in your other chat.
refusal-link-code-expired = That code was good for 15 minutes, and they are over. Make a new one in your other chat.
refusal-link-code-own = That code is your own. Send it in the other chat, the one you want to add.
refusal-link-code-elsewhere = That code belongs to another process. First choose that process here, in the settings; then send the code again.
refusal-link-two-rights = Each of these chats has a right to vote of its own, so I cannot link them.
refusal-link-chat-unknown = That chat is no longer one of yours. Nothing was changed.
refusal-link-last-chat = This is your only chat, so there is nothing to unlink it from.
