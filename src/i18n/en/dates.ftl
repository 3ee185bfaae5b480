# ORG-3: dates of a process, moved, paused and extended in chat.

desk-dates = Dates can be moved, and voting paused.
button-dates = Dates
dates-title = **Dates** · { $title }
dates-phase-over = { $phase }: over since { $until }
dates-phase-now = **{ $phase }**, now: { $from } – { $until }
dates-phase = { $phase }: { $from } – { $until }
dates-blackout = Nothing is announced, and nobody votes, from { $from } to { $to }: { $name }.
dates-request-waits = 1 change of dates waits for a second organizer.
button-date-request = Read the change of dates
button-move-phase = Move: { $phase }
button-pause-dates = Pause
button-resume-dates = Go on now

over-dates = Dates
over-dates-why = Reason
dates-which = What do you want to move?
dates-which-begun = It has begun, so only its end can move.
button-move-end = Its end
button-move-start = Its start
button-move-whole = Start and end together
dates-pause-what = What do you want to pause?
dates-pause-vote-means = Voting alone: nobody votes, everything else goes on. Votes and ballots begun are kept.
dates-pause-process-means = Everything: nobody proposes, comments or votes. People can read. What they began is kept.
button-pause-vote = Voting alone
button-pause-process = Everything

dates-ask-end = { $phase } ends { $was }. When should it end?
dates-ask-start = { $phase } starts { $was }. When should it start?
dates-ask-whole = { $phase } starts { $was }. When should it start? Its end moves along.
dates-ask-pause-vote = Until when should voting be paused? It goes on by itself then.
dates-ask-pause-process = Until when should everything be paused? It goes on by itself then.
dates-ask-how = Press a date, or type one like 26/11 18:30 (time in { $city }). Without an hour it is { $clock }.
dates-new-date = New date
dates-why-ask = Why?

dates-preview = **Check before it happens**
dates-nothing-chosen = Nothing is chosen. Go back to the dates.
dates-end = { $phase }, end: { $before } → **{ $after }**
dates-start = { $phase }, start: { $before } → **{ $after }**
dates-moves-along = This moves { $phase }: { $from } – { $until }.
dates-nothing-along = No other phase moves.
dates-pause-vote = **Voting is paused until { $until }.**
dates-pause-process = **Everything is paused until { $until }.**
dates-pause-was = Until now people read that it lasts until { $until }.
dates-pause-vote-stays = Nobody votes until { $until }: that pause goes on, as people were told.
dates-pause-process-stays = Everything stays paused until { $until }, as people were told.
dates-pause-voting-late = Voting opens { $from }, but nobody can vote before { $late }.
dates-pause-voting-end = Voting still ends { $until }. Move its end if people should get the time back.
dates-pause-proposals-late = Proposals open { $from }, but nobody can propose before { $late }.
dates-pause-proposals-end = Proposals still close { $until }. Move their end if people should get the time back.
dates-resume = **The pause ends now.**
dates-resume-both = **Both pauses end now: that of everything, and that of voting.**
dates-publication-along = Planned results go along. { $areas }: published **{ $at }**
dates-people =
    { $count ->
        [0] Nobody gets a message about this.
        [one] 1 person gets a message about this: one, and only once.
       *[other] { $count } people get a message about this: one each, and only once.
    }
dates-two = Voting has opened, so a second organizer must approve this.
dates-two-nobody = You are the only organizer. Invite a second one first.
button-preview-message = Preview the message
button-apply-dates = Apply
button-move-all = Move all later phases too
button-move-needed = Move only what must move
button-other-date = Choose another date
button-cancel-dates = Cancel
toast-dates-cancelled = Nothing was changed.
dates-applied = Done. The calendar shows it now, and people are told once.
dates-asked = Asked. Nothing changes until a second organizer approves it.

dates-request = **Change of dates** · asked by { $name }, { $at }
dates-request-none = No change of dates waits.
dates-request-yours = You asked for this, so another organizer decides.
dates-request-agreed = You have approved this already. Another organizer must approve it too.
dates-request-lapsed = The dates have changed since, or it is too late. This cannot happen any more.
button-approve-dates = Approve the change
button-decline-dates = Decline
button-take-back-dates = Take it back
dates-approved-alone = Approved. One more organizer must approve it too.
dates-declined = Nothing was changed. The dates stay as they are.
date-change-card = **Change of dates: two organizers needed**
date-change-is-applied = Two organizers approved it. The dates have changed.
date-change-is-rejected = It was declined or taken back. The dates stay as they are.
date-change-is-replaced = It is out of date. Nothing was changed.
dates-asks-you-move = An organizer asks to move dates of { $title }. A second one must approve it.
dates-asks-you-pause = An organizer asks to pause { $title }. A second one must approve it.
dates-asks-you-resume = An organizer asks to end the pause of { $title }. A second one must approve it.
dates-note-approved = { $title }: the change of dates that you asked for was approved, and has been made.
dates-note-declined = { $title }: the change of dates that you asked for was declined.

refusal-dates-no-phase = That phase is not part of the calendar.
refusal-dates-phase-over = { $phase } is over. What is over does not move.
refusal-dates-phase-started = { $phase } has begun. Only its end can move.
refusal-dates-past = A date would be in the past. Choose a later one.
refusal-dates-order = { $phase } would end before it starts. Choose another date.
refusal-dates-overlap = { $phase } runs until { $until }. Choose a date after that, or move that phase first.
refusal-dates-same = That is how it is already.
refusal-dates-voting-shortened = Voting cannot end earlier than { $until } any more: people were told so.
refusal-dates-blackout = People would vote from { $from } to { $to }. Not allowed: { $name }. Choose other dates.
refusal-dates-blackout-today = Nothing may be announced from { $from } to { $to }: { $name }. Dates can move after that.
refusal-dates-vote-not-open = Voting is not open, so there is nothing to pause. Move its start instead.
refusal-dates-pause-too-long = { $phase } ends { $until }. Move its end first, or choose a shorter pause.
refusal-dates-inside-pause = { $phase } would end during the pause, which lasts until { $until }. Choose a later date.
refusal-dates-not-paused = Nothing is paused.
refusal-dates-changed = The dates have changed since you read this. Here is how it would be now.
refusal-dates-waiting = A change of dates waits already. Decide about that one first: yours is kept.
refusal-date-change-gone = This was decided or replaced meanwhile. Nothing was changed.
refusal-date-change-approved = You agreed to this already. Another organizer must approve it too.
refusal-date-change-outdated = The dates have changed since this was asked, or it is too late. Nothing was changed.

# ERR-7, NOT-8
vote-paused-until = **Voting is paused until { $until }.**
vote-paused-kept = Votes already given count. A ballot that you began is kept.
paused-why = Why: { $reason }
vote-goes-on = **Voting goes on.** You can vote until { $until }.
refusal-broadcast-blackout = Nothing goes to many people from { $from } to { $to }: { $name }. Choose another day.
