# ORG-10, desk mode: read by whoever sits at a desk, and aloud to whoever stands in front of it
over-assist = At a desk
assist-title = **Helping somebody vote**
assist-how = Look at the person's document first. Then write what it says, or their personal code.
assist-secret = Only the person decides. Look away while they choose, if they can read the screen.
assist-going-on = Somebody's turn is open until { $until }. Is that person still in front of you?
assist-elsewhere = A turn of yours is open in another chat until { $until }. Go on there, or end it here.
assist-idle = Nobody pressed anything for 10 minutes, so that turn is over. What was not cast is gone.
assist-ended = The turn is over. Nothing of it is left on this screen.
assist-gone = Nothing is left here. Go on in the message below.
assist-helping = **Helping one person · this is their ballot, not yours**
assist-unlisted-check = Is each letter as on the document? With one wrong letter it would be another person.
assist-area-question = In which district does the person vote? Where the list knows it, the list decides.
assist-area-elsewhere = Other districts are for other desks: there, or in a chat of their own, the person can vote.
assist-code = Write the personal code of the person's letter.
assist-code-label = Their personal code
assist-no-box = There is no ballot for this person here.
assist-which = Which ballot would the person like to fill in?
assist-ballot = Their ballot: **{ $ballot }**
assist-elsewhere-cast = { $ballot }: not at this desk. It is cast at a desk there, or in the person's own chat.
assist-again = It can be replaced here. Ask for the receipt code of that vote.
assist-again-code = Write the receipt code of the vote at a desk that is to be replaced.
assist-receipt-label = Receipt code
assist-replaces = They voted in a chat on { $on }. A vote here takes its place.
assist-replaces-desk = They voted at a desk on { $on }. A vote here takes its place.
assist-begun = Their ballot is begun and **not cast yet**.
assist-paper = With a ballot of paper, the person cannot vote here or in a chat any more. A vote from a chat is taken out.
assist-paper-noted = Noted: the ballot of paper is the one that counts.
assist-voted = **The vote is in.** { $ballot }
assist-receipt = The person's receipt code:
assist-aloud = To read aloud:
assist-receipt-what = With this code the person can check that the vote counts. It does not say what they chose.

spell-a = A as in Alfa
spell-b = B as in Bravo
spell-c = C as in Charlie
spell-d = D as in Delta
spell-e = E as in Echo
spell-f = F as in Foxtrot
spell-g = G as in Golf
spell-h = H as in Hotel
spell-j = J as in Juliet
spell-k = K as in Kilo
spell-m = M as in Mike
spell-n = N as in November
spell-o = O as in Oscar
spell-p = P as in Papa
spell-q = Q as in Quebec
spell-r = R as in Romeo
spell-s = S as in Sierra
spell-t = T as in Tango
spell-u = U as in Uniform
spell-v = V as in Victor
spell-w = W as in Whiskey
spell-x = X as in X-ray
spell-y = Y as in Yankee
spell-z = Z as in Zulu

button-assist = Help somebody vote
button-assist-check = Check a code on a phone
button-assist-correct = Correct it
button-assist-unlisted = They are on no list
button-assist-document = Check a document
button-assist-code = They have a personal code
button-assist-go-on = Go on with their ballot
button-assist-end = End this turn
button-assist-open = Fill in the ballot
button-assist-others = Their other ballots
button-assist-paper = They take a paper ballot
button-assist-paper-given = I gave a paper ballot
button-assist-no-paper = Not on paper
button-assist-code-shown = They have the receipt code
button-assist-no-code = Replace without the code
button-assist-done = Done, clear the screen

refusal-desk-turn-over = That turn is over. What was not cast in it is gone.
refusal-desk-own-vote = You cannot help yourself vote. Ask a colleague, or vote in your own chat.
refusal-desk-two-people = This document and this code belong to two people. Talk to an organizer; nothing was changed.
refusal-desk-code-wrong = I do not know this personal code. Check its letters, or look at a document instead.
refusal-desk-receipt-wrong = That is not the receipt code of the vote that counts. Without the code, ask an organizer.
refusal-paper-not-here = There are no paper ballots in this vote.
refusal-desk-not-listed = This name and birth date are not on the list.

# ORG-10: what was done at desks
over-clerks = Votes at desks
desk-votes =
    { $count ->
        [one] 1 vote at a desk
       *[other] { $count } votes at desks
    }
desk-paper-until = paper ballots come in until { $until }
desk-clerks-title = **Votes at desks, by who helped**
desk-clerks-why = Much in one hour, or much replaced, is worth a question. Whom somebody helped is kept nowhere.
desk-clerk = { $name }: { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }, at most { $most } in one hour, { $replaced } in place of an earlier one
desk-clerk-nameless = Somebody without a name
desk-clerks-more = and { $count } more
button-clerks = See votes at desks
