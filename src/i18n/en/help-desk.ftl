# The help desk (ORG-9): citizens' questions as threads, and what they are told.

# The citizen
help-asked = Thank you, your message is with us. We answer here by **{ $by }**.
help-asked-then = The answer comes as a message from the office. You can answer it.
help-reply = Write your answer in one message. It goes to the same people, below your question.
help-replied = Thank you, it is below your question. We answer here by **{ $by }**.
ask-reply = Your answer
notice-answer-back = You can answer here if something is missing.
notice-question-closed = We have closed this question. If something is still open, answer here: that opens it again.
button-answer-back = Answer back
refusal-reply-too-many = You have written { $most } messages in a row. Please wait for the answer of the office.

# The list
desk-answered-undo = "{ $question }": done. You can take it back until { $until }; then the person is told.
button-undo-answer = Take back: { $question }
button-answered-questions = Answered, open: { $count }
desk-answered-title = **Answered, not closed** · { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
desk-answered-none = Every answered question is closed.
desk-answered-how = Close those that are settled. Whoever asked can open them again by answering.
question-for = for { $to }
question-is-taken = Somebody else answers it until { $until }
question-is-own = your own: somebody else answers it
question-answer-by = answer by { $by }
question-overdue-since = **overdue** since { $by }
question-state-answered = answered
question-state-closed = closed
question-yours = It is yours to answer until { $until }.

# One question
thread-person = They wrote again, { $on }:
thread-office = { $name } answered, { $on }:
thread-closing = { $name } closed it, { $on }.
button-standard-answers = Choose a standard answer
button-pass-on = Pass it on
button-close-question = Close it
desk-answer-edit = Change the answer, up to { $max } characters. You will see it before it goes.
desk-standard = **Which answer?** They read it in their language. You will see it before it goes.
button-choose-answer = Choose answer { $number }
desk-pass = **Who answers this question?**
desk-pass-how = A desk answers in its own name. The day by which an answer is due stays the same.
desk-pass-nobody = Nobody else has a role here yet. Organizers can give one.
target-office = the office
target-organizer = the organizers
target-moderator = the moderators
target-evaluator = the evaluators
target-desk = whoever sits at desks
target-help = the help desk
toast-passed-on = Passed on.
button-close-now = Close the question
button-add-closing-line = Add a closing line
desk-closing-line = Write the last words to whoever asked, up to { $max } characters.
ask-closing-line = Closing line
toast-question-closed = Closed. You can take it back for 2 minutes.
toast-answer-undone = Taken back. Nobody was told.

# Reported identifiers
button-look-up-reference = Look up a reference
button-look-up-this = Look up the reference
over-reference = Reference
ask-reference = Reference
desk-reference = **Type the reference**, 10 signs, as the person's screen shows it.
desk-reference-how = You see by which check and when it was used. Who it was is shown to nobody. Each look is on record.
reference-used = { $reference } was used here: { $what }, { $at }.
reference-unused = { $reference } was not used in this process.
identifier-list = the electoral list
identifier-code = a personal code
identifier-phone = a phone number
identifier-login = the city's login
identifier-fiscal = the city's login

# In the staff channel
question-card-nobody = Nobody answers it yet.
question-card-taken = { $name } answers it until { $until }.
question-card-answered = Answered by { $name }.
question-card-closed = Closed by { $name }.
question-unreached = I could not reach whoever asked: their chat is closed to me. If you can, phone or write to them.
question-unreached-until = If they come back by { $until }, I tell them.
question-card-last = They wrote last:
button-answer-question = Answer
toast-question-taken = It is yours for 15 minutes.
toast-question-released = Left for others.
said-person = Whoever asked writes:
said-office = { $name } answers:
said-closing = { $name } closes the question.
said-taken-back = { $name } took this back. Nobody was told.

# Refusals
refusal-question-your-own = This is your own question. Somebody else answers it.
refusal-question-taken = Somebody else answers this one now. Take another, or wait 15 minutes.
refusal-question-closed = This question is closed. Whoever asked can open it again by answering.
refusal-question-moved-on = Something new was said in this question. Read it before you answer.
refusal-answer-told = It can no longer be taken back: whoever asked has been told.
refusal-answer-of-another = Only whoever wrote an answer takes it back.
refusal-target-unknown = Nobody answers there any more. Choose somebody else.
refusal-reference-unreadable = A reference has 10 signs: letters, digits, - and _. Capitals count.
