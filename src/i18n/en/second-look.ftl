# A second look at a proposal that was refused (ORG-4, PRO-11).

desk-looks =
    { $count ->
        [0] No second look waits
        [one] 1 second look waits
       *[other] { $count } second looks wait
    }
button-see-looks = Second looks
desk-looks-none = Authors whose proposal was refused can ask for one. Somebody else than who refused it reads it then.
desk-look-own = somebody else reads it
desk-look = **Second look** at proposal { $number }
desk-look-asked = **Second look**, asked for on { $on }. To be read by { $by }.
desk-look-overdue = **Second look**, asked for on { $on }. **Overdue:** to be read by { $by }.
desk-look-refused = It was refused on { $on }:
desk-look-author = Its author says:
staff-look-over = It was answered, or the proposal was withdrawn or has gone on.
button-look-again = Read it
button-publish-after-all = Publish it after all
button-stay-with-it = Stay with it
desk-look-publish = **Publish proposal { $number } after all.** What do you say to its author?
desk-look-stay = **Proposal { $number } stays refused.** What do you say to its author?
desk-look-how = Write 10–500 characters. You will see the message before it goes.
button-publish-number = Publish proposal { $number }
button-stay-number = Proposal { $number } stays refused
toast-upheld = Proposal { $number } stays refused. You can undo it for 2 minutes.
desk-done-upheld = Proposal { $number } stays refused. You can undo it until { $until }; then its author is told.
staff-card-upheld = **Not accepted**, also after a second look by { $name }, { $at }.
desk-undone = Undone. It waits again.
notice-looked-again = Somebody else has read your proposal once more.
notice-upheld = Proposal { $number } stays as it is: not accepted.
notice-look-ended-change = You sent a newer text of proposal { $number }, and staff read that one.
notice-look-ended-check = Proposal { $number } is in the technical check now, with the text that everybody can read.
notice-look-ended-other = Proposal { $number } has gone on since you asked for a second look.
notice-look-ended = So nobody has to look at the refused text once more.
mine-look-asked = You asked for a second look on { $on }. Somebody else reads it by { $by }.
refusal-second-look-once = You have already asked for a second look at this proposal. There is one.
refusal-second-look-over = There is nothing to look at again here: it was answered, changed or withdrawn.
refusal-second-look-same-person = You refused this one, so somebody else reads it now.

# Of what the technical check found (ORG-5).
assess-look-is-asked = a second look is asked for
assess-look-asked = **Second look**, asked for on { $on }. Its author says:
mine-check-look-asked = You asked for a second look on { $on }. Somebody else of the office checks it once more.
refusal-second-look-own-verdict = You wrote this verdict, so somebody else checks it once more.
