# What organizers say to many at once (ORG-6).

button-broadcasts = Messages to many
desk-broadcasts =
    { $count ->
        [0] No message waits for your approval
        [one] 1 message waits for a second organizer
       *[other] { $count } messages wait for a second organizer
    }

broadcast-list = **Messages to many** · { $count ->
        [one] 1 message
       *[other] { $count } messages
    }
broadcast-none = Nothing was sent yet. Begin with the text; nothing goes out before you say so twice.
button-new-broadcast = Write a new one
button-open-broadcast = Open the message
broadcast-untitled = without text
broadcast-is-draft = draft
broadcast-is-waiting = waits for approval
broadcast-is-planned = planned
broadcast-is-planning = going out
broadcast-is-sending = going out
broadcast-is-paused = paused
broadcast-is-done = sent
broadcast-is-cancelled = cancelled
broadcast-is-expired = too late
broadcast-title = **Message to many** · { $state }

# (1) Write
broadcast-write-how = Plain words work best. Say what, until when, and one thing to do.
broadcast-text-label = Text in { $language }
broadcast-text-question = Write it in { $language }, up to { $max } characters. Without it, its readers get another language.
broadcast-button-label = Button below it
broadcast-button-question = Which button should stand below it? One is enough.
broadcast-no-button = No button
broadcast-text-in = **{ $language }** · { $length } of { $max } characters
broadcast-text-missing = **{ $language }** · no text: its readers get the one in { $other }.
broadcast-no-text = Nothing is written yet.
broadcast-has-button = Button: { $button }

# (2) Who
broadcast-who = **Who gets it**
broadcast-who-how = It goes only to people who asked for messages and can be reached.
broadcast-who-and = People must fit every line. On one line, one of its choices is enough. Only under “What they did” every choice must be true.
broadcast-everybody = For everybody who follows this process.
broadcast-only = { $what }: { $which }
broadcast-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
broadcast-any = Leave this open
broadcast-size = Now: { $size }
broadcast-people = { $count } people
broadcast-people-few = fewer than { $min } people
broadcast-people-where = **{ $people }** ({ $where })
broadcast-on-platform = { $platform } { $count }
broadcast-places = { $before }, { $next }
broadcast-too-few = That is too few: with fewer than { $min } people it would single somebody out. Choose more widely.
button-broadcast-ready = That is right
broadcast-areas-label = Districts
broadcast-areas-question = People of which districts?
broadcast-languages-label = Languages
broadcast-languages-question = People who read which language?
broadcast-channels-label = Channels
broadcast-channels-question = People who get messages on which channel?
broadcast-themes-label = Themes they follow
broadcast-themes-question = People who follow a project of which theme?
broadcast-roles-label = Roles
broadcast-roles-question = People with which role?
broadcast-states-label = What they did
broadcast-states-question = What must be true of them? All that you choose.
broadcast-role-citizen = No role: citizens
broadcast-role-organizer = Organizers
broadcast-role-moderator = Moderators
broadcast-state-not-voted = Not voted yet
broadcast-state-draft-ballot = Began a ballot, not cast
broadcast-state-author = Sent a proposal
broadcast-state-supporter = Supported a proposal
broadcast-state-not-author = Not proposed yet
broadcast-state-not-supporter = Not supported yet
broadcast-state-attended = Took part in a meeting

# The draft
broadcast-draft = **Message to many** · draft
broadcast-tested = Tested on { $at }.
broadcast-not-tested = Not tested yet. Send yourself a test before you choose when it goes.
button-write-broadcast = Write the text
button-broadcast-who = Choose who gets it
button-preview-broadcast = See it as they will
button-test-broadcast = Send a test to me
button-broadcast-when = Choose when it goes
button-delete-broadcast = Delete this draft
broadcast-delete-sure = This deletes the draft with its texts. It cannot be brought back.
toast-broadcast-deleted = The draft is deleted.
toast-broadcast-tested = Sent to you. Read it as they will.

# (3) Preview
broadcast-preview = The message came separately, exactly as people get it, in this order: { $languages }. Links and marks in the text stay plain text.
broadcast-preview-telegram = On Telegram: one message, its buttons below it.
broadcast-preview-slack = On Slack: one message from the app, its buttons below it.
broadcast-preview-local = In the web chat: one message, its buttons below it.

# (5) When
broadcast-when = When should it go to { $size }?
broadcast-quiet =
    { $count ->
        [one] 1 person will get it at { $at }: until then are quiet hours.
       *[other] { $count } people will get it at { $at }: until then are quiet hours.
    }
broadcast-needs-second = It reaches more than { $above } people, so a second organizer must approve it first.
broadcast-no-second = You are the only organizer here. Somebody else must become one first.
button-broadcast-now = Now
button-broadcast-date = Choose date and time
button-broadcast-other-time = Choose another time
broadcast-date-ask = **On which day and at what time?** Type them like 19/11 18:30, day first.
broadcast-date-zone = The time is that of { $city }.
broadcast-sure = **This goes to** { $size }. What was sent cannot be taken back.
broadcast-goes-now = It goes out now.
broadcast-goes-at = It goes out on { $at }.
broadcast-until = Nobody gets it after { $at }: it would come too late.
broadcast-goes-approved = It goes out as soon as it is approved.
button-send-broadcast =
    { $count ->
        [one] Send it to 1 person
       *[other] Send it to { $count } people
    }
button-ask-second = Ask for approval
broadcast-asked = It waits for a second organizer, who was told. You will hear from me.
broadcast-scheduled = Done. I tell you how it goes in a message of its own.

# (6) Approval
broadcast-written-by = Written by { $name }.
button-approve-broadcast = Approve it
button-send-back-broadcast = Send it back
button-take-back-broadcast = Take it back and change it
broadcast-taken-back = It is a draft again. It needs a new test before it can go.
toast-broadcast-approved = Approved. Its author is told.
toast-broadcast-sent-back = Sent back. Its author is told.
broadcast-asks-you = { $title }: a message to many waits for a second organizer. Please read it.
broadcast-approved-note = Your message to many is approved.
broadcast-sent-back-note = { $name } sent your message to many back. It is a draft again. The reason:
broadcast-held-many = By now your message to many reaches { $count } people, so a second organizer must approve it first.
broadcast-held-few = By now your message to many would reach too few people, so it was not sent. It is a draft again.
broadcast-card = **Message to many**
broadcast-card-approved = Approved by { $name }.
broadcast-card-back = It went back to its author.
broadcast-card-cancelled = It was cancelled.

# (7) Progress
broadcast-looking-up =
    { $count ->
        [one] I am looking up who gets it: 1 person so far.
       *[other] I am looking up who gets it: { $count } people so far.
    }
broadcast-sent-of = { $sent } of { $total } sent
broadcast-unreachable = { $count } not reachable
broadcast-failed = { $count } failed
broadcast-left-out = { $count } left out
broadcast-later = { $count } wait until { $at }
broadcast-minutes-left = about { $count } min left
broadcast-paused = paused
button-pause-broadcast = Pause
button-resume-broadcast = Go on
button-cancel-rest = Cancel the rest
button-cancel-broadcast = Cancel it
button-refresh = Refresh
toast-broadcast-paused = Paused. A few that were on their way may still arrive.
toast-broadcast-resumed = It goes on.
broadcast-cancel-received =
    { $count ->
        [0] Nobody received it.
        [one] 1 person already received it.
       *[other] { $count } already received it.
    }
broadcast-cancel-rest =
    { $count ->
        [one] 1 other person will not get it. This cannot be undone.
       *[other] The other { $count } will not get it. This cannot be undone.
    }
broadcast-cancel-sure = Nobody gets it then. This cannot be undone.

# (8) Report
broadcast-done = Finished: nothing is left to send.
broadcast-cancelled =
    { $count ->
        [0] It was cancelled. Nobody received it.
        [one] It was cancelled. 1 person already received it.
       *[other] It was cancelled. { $count } already received it.
    }
broadcast-expired = It would come too late by now, so nobody else gets it.
broadcast-report-total = People it was for: { $count }
broadcast-report-sent = Received it: { $count }
broadcast-report-unreachable = Not reachable: { $count }
broadcast-report-failed = Failed: { $count }
broadcast-report-cancelled = Cancelled before: { $count }
broadcast-report-stopped = Stopped all messages meanwhile: { $count }
broadcast-report-unwanted = Chose other messages meanwhile: { $count }
broadcast-report-expired = Could not get it in time: { $count }
broadcast-report-left-out = Left out for other reasons: { $count }
broadcast-report-on-the-way = Still on the way: { $count }

refusal-broadcast-gone = That message is no longer here.
refusal-broadcast-moved-on = It is no longer where it was. Here is how it stands.
refusal-broadcast-not-yours = Only whoever wrote it can do this.
refusal-broadcast-own = You wrote this one, so another organizer has to approve it.
refusal-broadcast-no-text = Write the text first.
refusal-broadcast-test-first = Send yourself a test first, and read it as they will.
refusal-broadcast-few = That reaches fewer than { $min } people, so somebody would be singled out. Choose more widely.
refusal-broadcast-past = That moment is over. Choose another.
refusal-broadcast-too-late = It would come too late: what it asks for is over by then.
refusal-broadcast-changed = It was changed since you read it. Here is how it stands.
refusal-moment-unreadable = I cannot read that as a day and a time. Type it like 19/11 18:30.
refusal-moment-past = That is in the past. Type a moment that is still to come.
refusal-moment-year = That day is over this year. If you mean next year, write the year too.
refusal-moment-far = That is more than a year away. Check the year.
