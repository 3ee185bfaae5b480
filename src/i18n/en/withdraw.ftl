# VOT-8: a project leaves the ballot.

desk-withdraw = A project can be taken off the ballot.
over-withdraw = Off the ballot
withdraw-which = Which project leaves the ballot?
withdraw-why-ask = Why does it leave the ballot?
withdraw-check = Project { $number }, { $title }, leaves the ballot of { $area }. Why:
withdraw-then = It stays readable, marked as withdrawn, and can never be funded. This cannot be undone.
withdraw-two = People vote already, so a second organizer has to agree.
withdraw-voters = { $count ->
    [0] Nobody has voted there yet.
    [one] Then 1 person who voted there is told, and can vote again. Nobody looks into ballots.
   *[other] Then { $count } people who voted there are told, and can vote again. Nobody looks into ballots.
}
withdraw-theirs = { $count ->
    [0] Nobody who reads messages wrote it or follows it.
    [one] 1 person who wrote it or follows it is told.
   *[other] { $count } people who wrote it or follow it are told.
}
withdraw-asked = Asked. Project { $number } leaves the ballot once a second organizer agrees.
withdraw-done = Project { $number } is off the ballot.
button-withdraw-one = Take one off the ballot
button-withdraw-this = Take { $number } off
button-withdraw-project = Take it off the ballot
button-ask-withdraw = Ask a second organizer
card-withdrawn-why = Why:
rule-field-status = status
notice-project-withdrawn = Project { $number }, { $title }, is no longer on the ballot of { $area }.
notice-project-withdrawn-all = Everybody who voted there gets this message. Nobody knows who chose what.
notice-project-withdrawn-theirs = You get this because you wrote it or follow it.
notice-project-withdrawn-vote = Your vote counts as it is, without that project. You can change it until { $until }.
refusal-withdraw-unknown = There is no such project on a ballot. Choose one of these.
refusal-withdraw-gone = Project { $number } is no longer on the ballot.
refusal-withdraw-vote-over = Votes are in, so the ballot stays as it was.
refusal-withdraw-waiting = Another change of the rules waits for a second organizer. Decide about that one first.
record-propose-withdrawal = asked to take project { $what } off the ballot
record-withdraw-project = took project { $what } off the ballot
