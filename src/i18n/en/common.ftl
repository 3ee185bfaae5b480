# Buttons and sentences that several screens share. User data comes in as variables and is never markup.

button-back = ‹ Back
button-home = Home
button-leave = Save and leave
button-done = Done
button-keep = Keep it as it is
button-skip = Skip
button-empty = Leave it empty
button-skip-now = Skip for now
button-review = Review
button-send-form = Go on
button-undo = Undo
button-send-position = Send my position
button-projects = Projects
button-mine = My activity
button-calendar = Calendar
button-how = How it works
button-settings = Settings
button-help = Help
button-privacy = How my data is used
button-desk = Organizers' desk
button-talk-to-person = Talk to a person
button-open-private = Open chat with me
button-try-again = Try again
button-previous = ‹ Previous
button-next = Next ›

phase-preparation = Preparation
phase-workshops = Workshops
phase-proposals = Proposals
phase-check = Technical check
phase-voting = Voting
phase-counting = Counting
phase-results = Results
phase-works = Works

phase-now = Now: **{ $phase }**, until { $until } ({ $remaining }).
phase-opens = { $phase }: from { $from } ({ $remaining }).
phase-closed = { $phase } closed on { $until }.
phase-none = This is not part of the calendar.

whole-city = the whole of { $city }
whole-city-title = Whole city
box-name = { $area } ({ $question })

typed-stale = Something has changed meanwhile. Here is how it is now.
toast-stale = That button is out of date. Here is the current screen.
toast-wait = One moment, I am still on your last tap.
draft-kept = Saved. You can go on whenever you like.
cancelled = Stopped here. Drafts and ballots you began are kept.
restarted = I have changed since you were last here, so we start this part again. What you wrote is kept.
position-once = I use your position once, to find the district, and do not keep it.

question-one = **{ $title }**
question-step = Step { $number } of { $count } · **{ $title }**
question-so-far = So far:
question-before = Your answer now:
question-chosen = Chosen: { $what }
question-several = You can choose more than one. Press one again to take it out.

file-sticker = sticker
file-voice = voice message
file-video = video
file-document = document
file-audio = audio file
file-animation = animation
file-poll = poll
file-other = message of a kind I cannot read

refusal-file-kind = I can use photos up to 10 MB. This is a { $what }.
refusal-contact = I do not need telephone numbers here. I have not kept this one.
refusal-file-too-big = I can use photos up to 10 MB. This one is bigger.
refusal-file-on-its-way = The photo is still on its way to me. What you wrote is kept: send the form again in a few seconds.
refusal-file-not-fetched = I could not fetch that photo. Nothing else was lost: please send it again.
refusal-answer-missing = This one needs an answer.
refusal-answer-not-offered = Please choose one of the buttons.
refusal-answer-number = Please type a whole number from { $min } to { $max }.
refusal-answer-too-short =
    That is { $length ->
        [one] 1 character
       *[other] { $length } characters
    }; please write at least { $min }.
refusal-answer-too-long =
    That is { $length } characters; the limit is { $max }. Here is your text to shorten:
    `{ $text }`
refusal-answer-much-too-long = That makes { $length } characters; the limit is { $max }. What you sent before is kept. Shorten your last message and send it again.
field-too-long = That is { $length } characters; the limit is { $max }.
refusal-answer-without-words = I need a few words here, not only signs.
refusal-not-staff = Only organizers and moderators can do this. If you are one, ask for a new role code.
refusal-report-unanswered = A report of pressure gets no answer in the chat. Mark it as read.
refusal-not-organizer = Only organizers can do this. If you are one, ask for a new role code.
refusal-language-unknown = I do not speak that language yet.
refusal-area-unknown = That district is not part of this process.
refusal-process-unknown = That process is no longer here.
refusal-project-unknown = That project is no longer here. The rest is as it was.
refusal-questions-too-many = You already have { $most } questions waiting for an answer. Please wait until some are answered.
error-ours = Something broke on our side. What you wrote before is saved. Try again in a minute.
