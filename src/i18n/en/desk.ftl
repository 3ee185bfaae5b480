# The organizers' desk (ORG-1, ORG-4, ORG-5, ORG-9), and what it tells people.

# ORG-1
desk-invited = You are invited as **{ $role }** of { $title }.
role-moderator = moderator
role-organizer = organizer
role-moderator-may = Moderators read proposals, answer their authors, and answer questions. Everything they do is on record.
role-organizer-may = Organizers read proposals, make projects of them, answer questions and approve results. Everything they do is on record.
button-accept-role = Accept
button-decline-role = Decline
desk-accepted = Welcome. You find this desk with { $admin } at any time.
desk-declined = Declined. The code stays valid until somebody accepts it, or its 48 hours are over.
desk-title = **Organizers' desk** · { $title }
desk-nothing-waits = Nothing waits for you now.
desk-part-title = **{ $part }** · { $title }
desk-part-proposals = Proposals
desk-part-votes = Dates and votes
desk-part-messages = Messages
desk-part-people = People and record
desk-part-field = Workshops and works
button-part-waits = { $part } ({ $count })
desk-new-processes =
    { $count ->
        [one] 1 new process waits for your approval
       *[other] { $count } new processes wait for your approval
    }
button-new-processes =
    { $count ->
        [one] Read the new process
       *[other] Read { $count } new processes
    }
button-other-desks =
    { $count ->
        [one] Another desk
       *[other] Other desks ({ $count })
    }
desks-title = **Your other desks.** Which one do you want to go to?
desks-waits =
    { $count ->
        [0] nothing waits
        [one] 1 thing waits
       *[other] { $count } things wait
    }
desk-people = Who does what here. Invite people, or end a role.
desk-record = What organizers have done, and when.
desk-to-read =
    { $count ->
        [0] No proposal to read
        [one] 1 proposal to read
       *[other] { $count } proposals to read
    }
desk-overdue = { $count } overdue
desk-questions =
    { $count ->
        [0] No questions waiting
        [one] 1 question waiting
       *[other] { $count } questions waiting
    }
desk-publics =
    { $count ->
        [0] Nothing can become a project yet
        [one] 1 public proposal can become a project
       *[other] { $count } public proposals can become projects
    }
button-read-next = Read the next one
button-reading-queue = Proposals to read
button-questions-queue = See questions
button-make-projects = Make projects

# ORG-4
desk-queue = **To read** · { $count ->
        [one] 1 proposal
       *[other] { $count } proposals
    }
desk-queue-empty = Nothing waits to be read. New proposals appear here, overdue ones first.
desk-is-change = change
desk-is-overdue = overdue
desk-is-taken = Reading: { $name }, until { $until }
desk-is-own = your own: somebody else reads it
desk-card = **Proposal { $number }**
desk-card-sent = Sent on { $on }. To be read by { $by }.
desk-card-overdue = Sent on { $on }. **Overdue:** to be read by { $by }.
desk-card-change = This is a change. What is public stays as it is until you publish it.
desk-card-history =
    { $sent ->
        [0] Its author has sent nothing else.
        [one] Its author has sent 1 other proposal; public: { $published }.
       *[other] Its author has sent { $sent } other proposals; public: { $published }.
    }
desk-card-yours = It is yours to read until { $until }.
button-publish = Publish
button-ask-change = Ask for a change
button-reject = Reject
button-leave-for-others = Leave it for others

desk-ask = **Ask for a change** of proposal { $number }
desk-ask-how = What should its author change? Write 10–500 characters; you will see the message before it goes.
desk-reason = **Reject proposal { $number }.** Which of the public reasons is it?
desk-reason-line = { $number }. { $reason }
button-reason = Reason { $number }
desk-reject = **Reject proposal { $number }.** A few words to its author?
desk-reject-how = Write 10–500 characters, or leave it at the reason. You will see the message before it goes.
button-without-note = Leave it at the reason
desk-preview = **The author will get this**, once it can no longer be undone (2 minutes):
button-ask-author = Ask the author
button-change-note = Change the note
button-change-reason = Change the reason
button-reject-now = Reject proposal { $number }
toast-published = Proposal { $number } is public. You can undo it for 2 minutes.
toast-change-asked = A change of proposal { $number } is asked. You can undo it for 2 minutes.
toast-rejected = Proposal { $number } is rejected. You can undo it for 2 minutes.
desk-done-published = Proposal { $number } is public. You can undo it until { $until }; then its author is told.
desk-done-change-asked = A change of proposal { $number } is asked. You can undo it until { $until }; then its author is told.
desk-done-rejected = Proposal { $number } is rejected. You can undo it until { $until }; then its author is told.
button-undo-decision = Undo for proposal { $number }

# ORG-9
desk-questions-title = **Questions** · { $count ->
        [one] 1 waiting
       *[other] { $count } waiting
    }
desk-questions-none = Nobody is waiting for an answer.
question-question = Question
question-report-desk = Report: vote at a desk by somebody else
question-report-code = Report: code used by somebody else
question-second-look = Asks for a second look
question-change-asked = About a change that staff asked for
question-pressure = Report: pressure on a vote
desk-pressure-how = This person is not written to, since somebody else might see it. Mark the report as read once you have dealt with it.
button-report-read = Mark as read
toast-report-read = Marked as read. Nobody was written to.
desk-answer-how = Type the answer, up to { $max } characters. You will see it before it goes. Your name is not shown.
desk-preview-answer = **They will get this:**
button-send-answer = Send the answer
button-change-answer = Change the answer
toast-answered = Answered. You can take it back for 2 minutes.

# ORG-5
desk-publics-title = **Public proposals** · { $count ->
        [one] 1 proposal
       *[other] { $count } proposals
    }
desk-publics-none = Nothing is public yet. Publish a proposal first.
desk-publics-unchecked = No proposal has come through the technical check yet.
desk-cost-ask = **What does it cost?** Type the amount, for example 40,000 or 40.000 €.
desk-envelope = There is { $budget } for { $area }.
desk-over-envelope = { $cost } is more than the { $budget } there is for { $area }.
desk-area-ask = **On the ballot of which district?**
desk-project = It goes on the ballot of **{ $area }** with a cost of **{ $cost }**.
desk-project-then = Its author is told, and can no longer change it. Until voting opens, nobody votes on it.
desk-project-made = It is on the ballot as **project { $number }**. Its author is told.
button-put-on-ballot = Put it on the ballot
cost-other = The check said { $checked }. Now { $cost }.
cost-why-ask = Why another cost?
project-other-cost = The check said { $checked }. Now { $cost }, because: { $why }
button-change-cost = Change the cost

# Notices
notice-published = Proposal { $number } is public now. Everybody can read it.
notice-change-published = Your change of proposal { $number } is public now.
notice-change-asked = Proposal { $number }: staff ask one change by { $by }.
notice-rejected = Proposal { $number } was not accepted.
notice-change-rejected = Your change of proposal { $number } was not accepted. The public version stays as it is.
notice-on-ballot = Proposal { $number } is on the ballot now.
notice-out-of-check = Proposal { $number } is not in the technical check any more. It is public, as before. Why:
notice-project = Proposal { $number } can be done. It is on the ballot of { $area }, as project { $project }. Estimated cost: { $cost }.
notice-answer = Answer from **{ $office }**:
notice-you-asked = You asked:
button-see-project = See the project

project-from = Proposal { $number }
project-from-name = Proposal { $number }, by { $name }

# Refusals
refusal-only-staff = You have no desk here yet. If somebody gave you a code, send it here, then press “Accept”.
refusal-role-code-unknown = I do not know this code. Check its letters and digits, or ask whoever gave it to you.
refusal-role-code-used = This code has already been used. Ask whoever gave it to you for a new one.
refusal-role-code-expired = This invitation is no longer valid. Ask whoever gave it to you for a new code.
refusal-proposal-already-read = Somebody has already answered this one, or it was withdrawn. Here is what waits.
refusal-proposal-changed-meanwhile = Its author sent a new text while you were reading. Here it is.
refusal-proposal-taken = Somebody else is reading this one. Take another, or wait until they are done.
refusal-proposal-your-own = You wrote this one yourself, so somebody else decides about it.
refusal-proposal-not-yours-to-undo = Only whoever decided can undo it.
refusal-proposal-undo-over = The { $minutes } minutes for undoing are over, and its author is being told.
refusal-proposal-change-waits = Its author has sent a change. Read it first.
reason-label = Why
reason-ask = Why? A few words ({ $min }–{ $max } characters), for your colleague and the record.
refusal-reason-missing = Say why in { $min }–{ $max } characters: your colleague reads it, and it goes on record.
refusal-reason-unknown = That is not one of the public reasons. Choose one of them.
refusal-question-gone = That question is no longer here.
refusal-question-answered = Somebody has already answered this one. Here is what waits.
refusal-ballot-locked = Voting has opened, so the ballot can no longer be changed.
refusal-desk-check-first = The technical check comes first: put it on the ballot once its verdict is public.
refusal-project-cost-why = The check found another cost: say why, in { $min }–{ $max } characters, in every language.
refusal-project-without-cost = A project needs a cost of more than zero.
refusal-project-over-envelope = That is more than there is for this district.
refusal-money-empty = Type an amount, for example 40,000 or 40.000 €.
refusal-money-negative = A cost cannot be less than zero.
refusal-money-other-currency = Amounts are in { $expected } here, not in { $found }.
refusal-money-unreadable = I cannot read that as one amount. Type it like 40,000 or 40.000,50 €.
refusal-money-too-large = That is too large to be an amount.

# ORG-8
desk-works =
    { $count ->
        [one] 1 project is funded
       *[other] { $count } projects are funded
    }
button-write-works = Write news of the works
desk-works-title = **Works** · { $count ->
        [one] 1 funded project
       *[other] { $count } funded projects
    }
desk-works-none = Nothing is funded yet.
desk-works-no-news = no news yet
button-write-number = Write about { $number }
desk-works-step = **How far is it now?**
desk-works-text = News ({ $language })
desk-works-write = What is new? Write { $min }–{ $max } characters. Everybody can read it.
desk-works-why = Why is it cancelled?
desk-works-other = Without it, people read it in the first language.
desk-works-expected = Opening expected in
desk-works-expected-ask = In which month is it expected to open? For example 6/2027. Skip it if nobody knows.
desk-works-in = { $language }:
desk-works-then = It goes on the card of the project.
button-publish-works = Publish the news
button-change-step = Change the stage
desk-works-published = The news is public. People who follow the project are told.
refusal-project-not-funded = That project is not funded, so there are no works to tell of.
refusal-work-step-unknown = That stage of the works is not known here. Choose it again.
refusal-news-length = The news needs { $min }–{ $max } characters in each language, and the first language cannot be left out.
refusal-month-unreadable = I cannot read that as a month. Write it like 6/2027.
refusal-month-over = That month is over. Write the one in which it is expected now.
