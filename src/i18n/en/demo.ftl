demo-start = Begin as any of them by sending this.
demo-vote = Voting asks for a personal code. These are for you, one a district; each works once.
demo-organize = As Chiara, send this code to become an organizer. Then send /admin.
demo-clock = Move the clock to see other phases. After voting, boxes close and are counted within a minute.
