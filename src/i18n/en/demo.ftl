demo-start = Begin as any of them by sending this.
demo-vote = Voting asks for a personal code. These are for you, one a district; each works once.
demo-organize = As Chiara, send a code to become an organizer. Then send /admin. Results take two: add somebody and send the other code.
demo-clock = Move the clock to see other phases. After voting, boxes close and are counted within a minute.
demo-broadcast = There Chiara can also write to many invented people.
demo-notices = As Anna, follow a project and choose your messages. Then move the clock and see what she is told.
demo-last-days = Last days to vote
