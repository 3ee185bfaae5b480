# INF-10, ERR-7, ERR-8, and the commands of the menu.

help-who = I am an automatic assistant, run by { $organizer }.
help-can = I can: show projects, take your proposal and your vote, follow the works. Type a word to search.
help-command = { $command } · { $what }
help-person = Your question
help-what-happened = What happened
help-person-question = Write your question in one message. People of the office read it and answer you here.
help-person-report-code = Tell us what happened with your code. People of the office read it and answer you here.
help-person-report-desk = Tell us why that vote at a desk is not yours. People of the office read it and answer you here.
help-person-second-look = Tell us why we should look again. People of the office read it and answer you here.
help-person-change-asked = Ask what staff mean by the change of proposal { $number }. People of the office read it and answer you here.
help-person-pressure = Write what happened, in one message. Only the organizers read it. Nobody answers here, so that no message gives you away.
help-person-who-reads = Please leave out your vote, your code and your documents.
help-check = This goes to people of the office, who answer you here:
button-send-question = Send the question
button-change-question = Change the question

button-my-data = My data
button-questions = Common questions
button-places = Places with assisted voting
button-ask-what-is-meant = Ask what is meant
button-second-look = Ask for a second look

# VOT-7, when somebody is pressured
pressure-title = **Your vote is yours alone.** Nobody may force it, buy it or ask to see it.
pressure-again = You can vote again until { $until }. Only your last vote counts.
pressure-unseen = Nobody is told that you voted again, not even the organizers. Your ballot is secret.
pressure-code = Whoever has the receipt code of your vote can see whether you replaced it. Give your codes to nobody.
pressure-chat = Do it when you are alone, and delete this chat afterwards if others use your phone.
pressure-report = You can tell the organizers. What you write is kept apart from your ballot.
pressure-reported = Thank you. Only the organizers read it, and nobody answers in this chat.
pressure-delete = If others use your phone, delete the message you wrote.
button-pressured = Somebody pressured me
button-report-pressure = Tell the organizers

topics-title = **Common questions.** Which one is yours?
topics-none = There are no answers here yet. A person can help you.
topic-title = **{ $title }**
topic-unknown = That answer is no longer here. Here are the others.
places-none = No place is listed yet. A person can tell you where you get help.

paused-until = The service is paused until { $until }.
paused-deadlines = If deadlines move, the calendar shows it. You can still read everything.
paused-over = The service is running again. Nothing was lost.
suspended-until = You cannot propose or support from this account until { $until }.
suspended-reason = The reason: { $reason }
suspended-over = Your account is not suspended. You can do everything as before.

command-home-name = home
command-home = Where you are and what comes next
command-vote-name = vote
command-vote = Vote, while voting is open
command-projects-name = projects
command-projects = Projects, by district
command-propose-name = propose
command-propose = Make a proposal
command-mine-name = mine
command-mine = My proposals and votes
command-calendar-name = calendar
command-calendar = Dates and phases
command-results-name = results
command-results = Results and how they were counted
command-verify-name = verify
command-verify = Check a receipt code
command-language-name = language
command-language = Change language
command-settings-name = settings
command-settings = Messages, photos, district
command-privacy-name = privacy
command-privacy = How your data is used
command-help-name = help
command-help = What I can do, and a person to ask
command-start-name = start
command-stop-name = stop
command-stop = No more messages from me
command-cancel-name = cancel
command-cancel = Stop what you are doing; it is kept as a draft

bot-about = I am the automatic assistant for participatory budgeting. I show you projects, take your proposal, and take your vote when voting is open. Your vote is secret.
bot-about-short = Participatory budgeting in this chat: read, propose, vote.

# How a command is written in a sentence, and those that no menu lists.
command-by-itself = /{ $name }
command-after-word = `{ $word } { $name }`
command-with = { $name } { $words }
command-join-name = join
command-admin-name = admin
command-desk-name = desk
command-link-name = link
command-check-name = check
