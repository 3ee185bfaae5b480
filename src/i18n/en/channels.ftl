# Shared chats: channels of associations, quick checks, the staff channel.

# SLK-1
channel-hello = I can keep this channel up to date on { $title }.
channel-who = Who looks after it?
channel-back = I am here again. Before, I kept this channel up to date on { $title }, for **{ $name }**.
channel-back-how = Press “Set up” and I go on: what you answered then is filled in.
channel-reads = I read only what you send me with my buttons, commands or @mention.
channel-set-up = This channel is kept up to date on { $title }, for **{ $name }**.
group-set-up = This group is kept up to date on { $title }, for **{ $name }**.
group-can-check = You can ask the group something with a quick check. It is not the vote.
group-door-closed = That link is for members of its group. Open it from the group itself.
group-door-unsure = I could not see that you are in that group. Please press the button there again. If it stays so, ask to make me an administrator.
button-set-up-admins = Set up (group admins)
button-check = Ask a quick check
channel-commands = With { $check } you can ask the channel something. It is not the vote.
button-set-up = Set up
button-channel-settings = Settings
channel-form = Set up this chat
channel-name-label = Association
channel-name-question = What is your association called?
channel-areas-label = Districts
channel-areas-question = Which districts is it about? Choose none for all of them.
channel-themes-label = Themes
channel-themes-question = Which themes is it about? Choose none for all of them.
channel-day-label = Weekly message
channel-day-question = On which day should I post the weekly message?
channel-language-label = Language
channel-language-question = Which language do you use there?
channel-all-areas = All districts
channel-more-areas =
    { $count ->
        [one] 1 more district
       *[other] { $count } more districts
    }
channel-all-themes = All themes
channel-no-digest = No weekly message
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
channel-ready = **Set up** for { $title }.
channel-is-name = Association: { $name }
channel-is-about = About: { $what }
channel-is-weekly = Weekly message: { $day }
channel-is-quiet = No weekly message.
button-change-channel = Change something
channel-elsewhere = A channel or group is set up from its own chat. Press “Set up” or “Settings” there.

# SLK-2
digest-title = **{ $title }**
digest-week = week of { $on }
digest-needs = **Needs you**
digest-dates = **Dates**
digest-ours = **Our proposals**
digest-change = Proposal { $number }, { $title }: staff ask one change by { $by }.
digest-draft = Draft “{ $title }”: not sent yet.
digest-suggestions = { $count ->
    [one] “{ $title }”: 1 open suggestion (owner { $owner }).
   *[other] “{ $title }”: { $count } open suggestions (owner { $owner }).
}
digest-until = { $phase }: until { $until }
digest-from = { $phase }: from { $from }
digest-news = { $count ->
    [one] 1 new public proposal
   *[other] { $count } new public proposals
}
digest-next = **What comes next**
digest-new = **New since then**
digest-detail-changed = now { $now }, before { $before }
digest-detail-public = New and public: { $proposal }
digest-updated = Updated { $at }
button-open-home = Open in Home
button-vote-in-private = Vote in private

# A phase has opened, beside calendar-can-…
group-opens = Now: **{ $phase }**, until { $until }.

# Results are public
group-results = **The results are published.**
group-results-more =
    { $count ->
        [one] … and 1 more result.
       *[other] … and { $count } more results.
    }
group-results-corrected = Corrected on { $on }, version { $version }.
group-results-fingerprint = Fingerprint of what is published: `{ $hash }`

# SLK-9
channel-ended = I am no longer in the channel of **{ $name }**, so I post nothing there any more.
channel-ended-kept = Drafts and proposals stay with their authors. You find yours here.

# SLK-7
check-form = Quick check
check-question-label = Question
check-question-question = What do you want to ask?
check-options-label = Options, one a line
check-options-question = Which answers can people choose? Write 2 to 6, one a line.
check-hours-label = Closes
check-hours-question = When does it close?
check-hours = { $hours ->
    [4] In 4 hours
    [24] In 1 day
    [48] In 2 days
    [72] In 3 days
   *[other] In 1 week
}
check-posted = **Your quick check is posted.** It is not the vote.
check-elsewhere = A quick check is asked in a channel I am in. Type { $check } there.
check-elsewhere-group = A quick check is asked in a group I am in. Type { $check } there.
check-not-the-vote = Quick check for this chat, **not the vote**.
check-question = **{ $question }**
check-total = { $option } · { $count }
check-answers = { $count ->
    [0] No answers yet.
    [one] 1 answer so far.
   *[other] { $count } answers so far.
}
check-totals-later = Totals are shown after 5 answers, or when it closes.
check-closes = Closes on { $until }. You can change your answer until then.
check-closed = { $count ->
    [one] Closed on { $on }, with 1 answer.
   *[other] Closed on { $on }, with { $count } answers.
}
check-secret = Nobody sees who chose what, organizers neither.
check-is-over = This check closed on { $on }.
toast-check-answer = Your answer: { $option }. You can change it until { $until }.
group-press-old = That button is out of date.
group-anonymous = Please answer from your personal account.

# ORG-4 in the staff channel
button-use-for-staff = Use this channel for staff
button-leave-staff-channel = Stop using this channel
staff-channel-here = Staff read new proposals in this channel.
staff-channel-used = From now on, what waits to be read is posted in that channel.
refusal-staff-channel-taken = Staff of another process read in this channel. One of their organizers must end that first.
staff-channel-lost = { $title }: I am no longer in the staff channel.
staff-channel-lost-now = Questions and what is to be approved come to you here again.
staff-channel-left = Nothing more is posted in that channel.
button-take-card = Take it
staff-card-nobody = Nobody is reading it.
staff-card-reading = Reading: **{ $name }**, until { $until }.
staff-card-new-text = Its author has sent a new text. It has a card of its own.
staff-card-withdrawn = Its author has withdrawn it.
staff-card-read = It has been read.
staff-card-published = **Public.** Read by { $name }, { $at }.
staff-card-change-asked = **A change is asked.** Read by { $name }, { $at }.
staff-card-rejected = **Not accepted.** Read by { $name }, { $at }.
staff-card-on-ballot = **On the ballot.** { $name }, { $at }.
staff-card-out-of-check = **Out of the technical check.** { $name }, { $at }.
staff-card-undo = It can be undone until { $until }; then its author is told.
staff-somebody = somebody
staff-taken = Proposal { $number } is yours to read for 15 minutes.
staff-released = Proposal { $number } is free for others again.
staff-undone = Undone. Proposal { $number } waits to be read again.
staff-taken-by = { $name } is reading this one until { $until }. Take another.

refusal-check-options = Please write 2 to 6 options, one a line. I count { $count }.
refusal-check-option-long = An option can have up to { $max } characters, so that it fits on a button.
refusal-check-option-twice = Two of the options say the same. Please make each one different.
refusal-group-again = It is a while since you came from that chat. Press the button there again.
refusal-group-admins = Only the group's administrators can set this up. Ask one of them to press “Set up”.
refusal-group-members = Only the group's own members can do this, not guests from another organization. Ask one of them.
refusal-group-unknown = I do not know that chat. Invite me there first.
refusal-group-absent = I am not in that chat, so I cannot write there. Invite me there, then send this again.
refusal-group-elsewhere = That chat belongs to another community.
