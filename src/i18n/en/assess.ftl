# The technical check: evaluators, verdicts, and who is told (ORG-5, NOT-5, NOT-13).

over-check-proposal = Proposal to check
over-verdict = What you found
over-note = Private note
over-assign = Give to an evaluator
over-alternative = Another idea

# The list
assess-title = **Technical check**
assess-until = until { $until }
assess-nothing = Proposals appear here once they are given to you.
assess-mine =
    { $count ->
        [0] No proposal to check waits for you
        [one] 1 proposal to check waits for you
       *[other] { $count } proposals to check wait for you
    }
assess-unassigned =
    { $count ->
        [one] 1 proposal to check is given to nobody
       *[other] { $count } proposals to check are given to nobody
    }
assess-ready =
    { $count ->
        [one] 1 verdict can be published
       *[other] { $count } verdicts can be published
    }
assess-ready-own =
    { $count ->
        [one] 1 verdict is about something you had a part in. Another organizer publishes it; if there is none, invite one under People and roles.
       *[other] { $count } verdicts are about something you had a part in. Another organizer publishes them; if there is none, invite one under People and roles.
    }
assess-without-verdict =
    { $count ->
        [one] 1 proposal in the check has no verdict yet
       *[other] { $count } proposals in the check have no verdict yet
    }
assess-unfinished =
    { $count ->
        [one] 1 has no published verdict. The check ends on { $by }.
       *[other] { $count } have no published verdict. The check ends on { $by }.
    }
assess-unfinished-still =
    { $count ->
        [one] 1 has no published verdict. The check is over; it can be finished until { $by }, when voting opens.
       *[other] { $count } have no published verdict. The check is over; they can be finished until { $by }, when voting opens.
    }
assess-is-unassigned = given to nobody
assess-is-open = to check by { $by }
assess-is-sent-back = sent back, to check by { $by }
assess-is-waiting = waits for a second reader
assess-is-ready = ready to be published
assess-is-published = published
assess-is-late = not checked in time
assess-awaits-office = its authors wrote
button-technical-check = Technical check
button-open-check = Open it
button-publish-verdicts =
    { $count ->
        [one] Publish 1 verdict
       *[other] Publish { $count } verdicts
    }
button-assign-many = Give many to an evaluator

# One proposal
assess-now = **Now:** { $status }
assess-is-own = You had a part in this proposal, so others check it. Another organizer decides about it; if there is none, invite one under People and roles.
assess-sent-back-why = The second reader sent it back:
assess-asked-reader = { $name } was asked to read it.
assess-answer-accepted = Its author accepts the changes.
assess-answer-discussing = Its author wants to talk about the changes.
assess-answer-nobody = It has no author to ask, so the changes hold.
assess-notes = Private notes. Only evaluators read them:
assess-note-by-whom = { $name }, { $on }:
button-write-verdict = Say what you found
button-hand-on-verdict = Let somebody else read it
toast-handed-on = Handed on.
button-confirm-verdict = Confirm it
button-send-back-verdict = Send it back
button-talk-authors = Talk with its authors
button-private-note = Write a private note
button-assign = Give it to an evaluator
button-reopen-check = Check it once more
button-end-check = Take it out of the check

# What was found
assess-verdict = What did you find?
assess-verdict-ask = Can it be done?
assess-feasible = It can be done
assess-with-changes = It can be done, with changes
assess-not-feasible = It cannot be done
assess-cost-ask = What would it cost? Type the amount, for example 40,000 or 40.000 €.
assess-cost-optional = What would it cost? Type the amount, for example 40,000 or 40.000 €. You may leave it empty.
assess-office = Office
assess-office-ask = Which office says so? People read its name, not yours.
assess-reason = Reason in plain words
assess-reason-ask = Why? Write { $min }–{ $max } characters, so that a neighbour understands. Everybody can read it.
assess-reader = Second reader
assess-reader-ask = Who should read it before it counts?
assess-reader-anybody = Whoever is free
assess-check = **Proposal { $number }.** Everybody will read this:
assess-cost-understood = You typed { $typed }, which I read as { $cost }.
assess-end-why = Why it leaves the check
assess-end-ask = Why does it leave the check? Its authors read this. { $min }–{ $max } characters.
assess-left = Proposal { $number } is public again. Its authors will be told why.
assess-shelved = Before it left the check somebody had written:
assess-outside-feasible = So it cannot be done as it is. Change the cost, or say what must change.
assess-outside-with-changes = It cannot go on the ballot at this cost.
assess-check-reader = Second reader: { $name }.
assess-check-anybody = Second reader: whoever is free.
assess-check-then = A second evaluator reads it first. Nobody outside knows it until an organizer publishes it.
assess-sent = Your verdict on proposal { $number } waits for a second reader.
button-send-verdict = Send it to be read
button-change-verdict = Change it
assess-why = What is missing
assess-why-ask = What should change? Write { $min }–{ $max } characters to whoever wrote it. Nobody else reads them.
assess-note = Private note
assess-note-ask = Write up to { $max } characters. Only evaluators read them; they are never published.
toast-verdict-confirmed = Confirmed. An organizer can publish it.
toast-verdict-sent-back = Sent back. Whoever wrote it is told why.
toast-note-kept = The note is kept. Only evaluators read it.
toast-check-reopened = It is yours to check once more.

# Who checks what
assess-assign-ask = Who should check it?
assess-no-evaluators = Nobody can be asked yet. Invite evaluators first.
assess-area = District
assess-area-ask = Proposals of which district?
assess-area-all = All districts
assess-theme = Theme
assess-theme-ask = About which theme?
assess-theme-all = All themes
assess-evaluator = Evaluator
assess-assign-check =
    { $count ->
        [one] 1 proposal goes to { $name }. What they had a part in stays for somebody else.
       *[other] { $count } proposals go to { $name }. What they had a part in stays for somebody else.
    }
assess-assigned-many =
    { $count ->
        [one] 1 proposal is given, and its evaluator is told.
       *[other] { $count } proposals are given, and their evaluator is told.
    }
button-assign-nobody = Take it back
button-assign-all =
    { $count ->
        [one] Give 1 proposal
       *[other] Give { $count } proposals
    }
button-choose-again = Choose again
toast-assigned = Done.

# Publication
assess-publish =
    { $count ->
        [one] **1 verdict becomes public.**
       *[other] **{ $count } verdicts become public together.**
    }
assess-count-feasible =
    { $count ->
        [one] 1 can be done
       *[other] { $count } can be done
    }
assess-count-with-changes =
    { $count ->
        [one] 1 can be done with changes
       *[other] { $count } can be done with changes
    }
assess-count-not-feasible =
    { $count ->
        [one] 1 cannot be done
       *[other] { $count } cannot be done
    }
assess-publish-more = and { $count } more
assess-publish-authors = Their authors are told first, outside quiet hours.
assess-publish-all = Everybody can read them from { $at }.
assess-publish-sought =
    { $count ->
        [one] For 1 that many supported, everybody is asked for another idea.
       *[other] For { $count } that many supported, everybody is asked for another idea.
    }
assess-publish-late = Voting opens before that, so none of these can go on the ballot.
assess-none-ready = No verdict is ready. One is ready once a second evaluator has confirmed it.
assess-published =
    { $count ->
        [one] 1 verdict is published. Its author is being told.
       *[other] { $count } verdicts are published. Their authors are being told.
    }

# To evaluators
assess-note-assigned = Proposal { $number } is yours to check: { $title }
assess-note-assigned-many = { $count } proposals are yours to check.
assess-note-by = Please say what you found by { $by }.
assess-note-to-read = You are asked to read the verdict on proposal { $number }: { $title }
assess-note-read-anew = The words of proposal { $number } have changed, so its verdict is to be read anew: { $title }
assess-note-sent-back = Your verdict on proposal { $number } came back: { $title }
assess-note-left = Proposal { $number }, { $title }, is not checked any more. Why:
assess-note-accepted = The author accepts the changes of proposal { $number }: { $title }
assess-note-discussing = The author wants to talk about the changes of proposal { $number }: { $title }
verdict-card-open = It is being checked.
verdict-card-sent-back = A second reader sent the verdict back.
verdict-card-waiting = A verdict waits for a second reader. Whoever wrote it cannot confirm it.
verdict-card-ready = The verdict is confirmed and can be published.
verdict-card-published = The verdict is published.

# To everybody
verdict-feasible = **It can be done.**
verdict-with-changes = **It can be done, with changes.**
verdict-not-feasible = **It cannot be done.**
verdict-cost = Estimated cost: { $cost }
verdict-office = { $office } says:
assessed-title = Technical check:
assessed-again = It is being checked once more.
assessed-summary = What its authors and the office agreed:
proposal-is-not-feasible = It cannot be done as it was proposed.
project-check = Technical check ({ $office }): { $reason }
button-take-cost = Take { $cost }

notice-verdict = The technical check of proposal { $number } is done.
notice-verdict-answer = Do you accept the changes, or would you like to talk about them?
notice-verdict-public = You know first. Everybody can read this from { $at }.
notice-verdict-sought = Many people support it. Everybody will then be asked for another idea for the same need.
button-see-changes = See the changes
button-discuss-changes = Discuss
notice-verdicts =
    { $count ->
        [one] A proposal you support was checked:
       *[other] { $count } proposals you support were checked:
    }
notice-verdicts-more = and { $count } more
notice-verdicts-sought = Who has another idea for the same need as proposal { $number }?
button-see-proposal-number = See proposal { $number }
undelivered-kind-verdicts = What the technical check found

# To its authors, in their list
mine-in-check = Offices look at whether it can be done, until { $until }.
mine-in-check-still = Offices look at whether it can be done.
mine-in-check-late = The time for the technical check is over. Offices can still finish it until { $until }, when voting opens.
mine-not-checked = Offices did not check it in time, so it is not on the ballot.
mine-changes-asked = Accept the changes, or talk about them with the office.
mine-changes-discussing = You are talking about the changes. You can accept them at any time.
mine-changes-accepted = You have accepted the changes.
button-accept-changes = Accept changes
button-talk-office = Talk with the office
toast-changes-accepted = Accepted. The office is told.

# Another idea for the same need
alternative-sought = **Who has another idea for the same need?** Many people supported this one.
alternative-there =
    { $count ->
        [one] Another idea is below.
       *[other] { $count } other ideas are below.
    }
alternative-to = Another idea for the same need as proposal { $number }: { $title }
alternative-ask = **Another idea for the same need?** Proposal { $number }: { $title }
alternative-how = You can propose it, or write it as a comment that everybody reads.
alternative-how-closed = New proposals are closed. Write your idea as a comment, or name a proposal of yours.
button-other-idea = I have another idea
button-alternative = { $number } · { $title }
button-propose-alternative = Propose it
button-comment-alternative = Write it as a comment
button-own-alternative = Mine: { $number } · { $title }
toast-alternative = It stands beside this proposal now.

# Refusals
refusal-assess-gone = That proposal is not in the technical check, or it is not yours to see.
refusal-assess-not-in-check = Nobody was asked to check this proposal yet.
refusal-assess-own-proposal = You wrote this proposal, or wrote it with others. Somebody else checks it.
refusal-assess-own-directed = You had a part in this proposal, so another organizer decides here. If there is none, invite one under People and roles.
refusal-assess-their-proposal = This evaluator had a part in the proposal. Ask somebody else.
refusal-assess-first-writer = This evaluator wrote the first verdict. Somebody else takes the second look, so ask another one.
refusal-assess-wrote-first = You wrote the first verdict, so somebody else reads this one. If there is nobody, invite one under People and roles.
refusal-assess-no-evaluator = That person cannot check this proposal. Choose another evaluator.
refusal-assess-none-to-give = There is nothing of that kind to give to this evaluator.
refusal-assess-closed = The technical check is over, so nothing was changed.
refusal-assess-published = The verdict is published. Check it once more if something has changed.
refusal-assess-written = The verdict is on its way already. Here it is as it stands now.
refusal-assess-not-yours = This proposal is given to somebody else. Here it is as it stands now.
refusal-assess-asked-another = Somebody else was asked to read it. They can hand it on, and so can an organizer.
refusal-assess-own-verdict = Nobody confirms their own verdict. A second evaluator reads it.
refusal-assess-read-already = Somebody has read this verdict already. Here it is as it stands now.
refusal-assess-rewritten = The verdict or the proposal was changed while you were reading. Here they are as they are now.
refusal-assess-verdict-unknown = Choose whether it can be done.
refusal-assess-cost-missing = What can be done has a cost. Type the amount, for example 40,000 or 40.000 €.
refusal-assess-outside-band = No project may cost that in this district. Change the cost, or say what must change.
refusal-assess-office-missing = Name the office that says so.
refusal-assess-reason-short = The reason needs { $min }–{ $max } characters, in plain words.
refusal-assess-why-short = Say in { $min }–{ $max } characters what should change.
refusal-assess-blackout = Nothing is announced from { $from } to { $to }: { $name }. Everybody would read these on such a day. Publish after it.
refusal-assess-not-ready = None of these is ready to be published any more.
refusal-assess-not-published = The technical check of this proposal is not published yet.
refusal-assess-not-public-yet = Its authors know first. Everybody can read the verdict one day after publication.
refusal-assess-changes-open = Its author has not accepted the changes yet.
refusal-assess-cannot-be-done = The technical check found that it cannot be done.
refusal-assess-nothing-asked = There are no changes to answer now.
refusal-assess-other-changes = The office checked it once more since you read it. Here is what it found.
refusal-alternative-not-sought = Nobody is looking for another idea for this proposal now.
