# The works of what is funded (ORG-8), and people who follow them (INF-9).

# INF-9
works-change = Done differently from what people voted for:
works-overdue = Opening was expected in { $month }. No new month is known yet.
works-late = Promised for { $promised }, now expected in { $month }.
works-late-because = Promised for { $promised }, now expected in { $month }, because:
works-opened-on = Open since { $on }.
works-promised = It was promised for { $promised }.
works-promised-because = It was promised for { $promised }, and came later because:
works-before = **Before that**
works-corrected-on = corrected on { $on }
works-photo-waits =
    { $count ->
        [one] Your photo waits for the office to look at it.
       *[other] { $count } of your photos wait for the office to look at them.
    }
works-photo-ask = Send one photo of what you see there: is it done?
works-photo-how = Write under it what it shows. The office looks first, and answers you here.
works-photo-words = What does it show? Write { $min }–{ $max } characters.
works-photo-thanks = Thank you. The office looks at your photo, and answers you here.
works-photo-published = **{ $title }**: your photo is public now. Thank you.
works-photo-thanked = **{ $title }**: thank you for your photo. The office has seen it.
works-photo-declined = **{ $title }**: your photo is not published. Why:
works-photo-removed = **{ $title }**: your photo is no longer public. Why:
button-works = News of the works
button-stop-following = Stop following
button-is-it-done = Is it done? Send a photo
button-project-card = The project

card-part-funded = **Funded in part, with { $amount }.**

notice-works-corrected = This corrects earlier news.
notice-works-late = Why later than promised:

# ORG-8
desk-silent = no news for 90 days: { $count }
desk-works-silent = no news for 90 days
desk-works-photos =
    { $count ->
        [one] 1 photo to look at
       *[other] { $count } photos to look at
    }
button-works-photos =
    { $count ->
        [one] Look at 1 photo
       *[other] Look at { $count } photos
    }
desk-works-expected-again = In which month is it expected to open? Skip it to leave { $month }.
desk-works-expected-over = Opening was expected in { $month }, which is over. Type the new month, or skip it if nobody knows.
desk-works-slip = It was promised for { $promised }, and is now expected in { $month }. Why?
desk-works-slip-opened = It was promised for { $promised }, and opened in { $month }. Why?
desk-works-cancel = Why it is cancelled ({ $language })
desk-works-half = half written
desk-works-begun = You began to write news here, and did not publish it.
desk-works-forgotten = The news you began to write here is forgotten then.
desk-works-drop-sure = Delete what you wrote? Nobody has seen it, and it does not come back.
desk-works-dropped = What you wrote is deleted.
button-go-on-writing = Go on writing
button-drop-news = Delete what I wrote
desk-works-change = Done differently ({ $language })
desk-works-change-ask = What is done differently, and why?
desk-works-change-owed = What is done differently is still missing in a language.
desk-works-reaches = { $count ->
    [0] Nobody gets a message about it now.
    [one] 1 person gets a message.
   *[other] { $count } people get a message.
}
desk-works-reaches-authors = { $count ->
    [0] Nobody who wrote it or follows it gets a message now.
    [one] 1 person who wrote it or follows it gets a message.
   *[other] { $count } people who wrote it or follow it get a message.
}
desk-works-photo-ask = Send one photo.
desk-works-photo-care = No faces and no number plates, please.
desk-works-photo-describe = What does the photo show? Write { $min }–{ $max } characters, for people who cannot see it.
desk-works-photo-shows = Photo: { $words }
button-works-photo = Add a photo
button-other-photo = Another photo
button-works-change = Done differently
button-works-history = News so far
works-history = **News so far**
button-correct-news = Correct { $number }
desk-works-correct-how = A correction takes its place. Everybody sees that it was corrected, and when.
desk-works-correcting = You correct earlier news.
button-correct-now = Correct it
desk-works-then-corrected = It takes the place of what was told.
desk-works-then-cancelled = Everybody then reads the project as cancelled.
desk-works-corrected = The news is corrected. People who follow the project are told.
button-in-charge = In charge: { $name }
button-nobody-in-charge = Put somebody in charge
works-charge-is = In charge: { $name }.
works-charge-nobody = Nobody is in charge: organizers write the news.
works-charge-how = Who is in charge can write its news, and hears from me when there was none for 90 days.
button-put-in-charge = { $number }. { $name }
button-take-charge-away = Nobody is in charge
works-charge-given = Done. They find the project at their desk.
works-charge-taken = Done. Organizers write its news.
works-photos-title = **Photos of the works** · { $count } waiting
works-photos-none = No photo is waiting.
works-photo-sent = Sent on { $on }:
works-photo-look = Published, everybody sees it with these words. Look for faces and number plates first.
button-publish-photo = Publish on the project
button-thank-for-photo = Thank, and keep it here
button-decline-photo = Do not publish
works-photo-decline-how = Why is it not published? Write { $min }–{ $max } characters; who sent it reads this.
works-photo-answered = Done. Who sent it is told.
button-shown-photos = Photos people see ({ $count })
works-shown-title = **Photos that everybody sees** · { $count }
button-look-at-photo = Photo { $number }
works-take-away-how = Should it go? Write why, in { $min }–{ $max } characters. Who sent it reads this, and it goes on record.
works-take-away-then = It is gone at once, for everybody, and does not come back.
works-photo-taken-away = The photo is gone. Nobody sees it any more.

# Each Monday
works-nudge =
    { $count ->
        [one] **No news for 90 days: 1 project**
       *[other] **No news for 90 days: { $count } projects**
    }
works-nudge-how = People who follow works wait for news. A sentence is enough.
works-nudge-more = and { $count } more

# Refusals
refusal-news-meanwhile = Meanwhile somebody else told news of this project. Read it, then go on with yours.
refusal-news-corrected-meanwhile = Somebody else has corrected this news. Here is how it reads now.
refusal-photo-without-words = A photo needs a few words about what it shows.
refusal-photo-gone = That photo is no longer here. Please send it again.
refusal-not-of-the-staff = That person has no role here any more.
refusal-works-not-followed = Follow the works first; then you can send a photo.
refusal-photos-waiting = { $most } of your photos wait already. Send more once the office has answered.
refusal-photo-decided = Somebody has already answered this one. Here is what waits.
refusal-photo-answer-missing = Write why, so that who sent it knows.
refusal-photo-not-shown = That photo is no longer there. Here is what everybody sees.
refusal-taken-away-without-reason = Write why it goes: that stays on record.

# Open data
data-works = All news of the works of funded projects, corrections included.
data-col-works-project = Number of the project.
data-col-news = Number of this version of the news.
data-col-corrects = The news that this version corrects; empty for news that are first told.
data-col-told-at = When it was told.
data-col-works-step = planned, designed, tendered, started, built, opened or cancelled.
data-col-news-text = What was told.
data-col-promised = The first month in which an opening was promised, never changed.
data-col-expected = The month in which it was expected to open then.
data-col-reason = Why it is later than was said.
data-col-change = What is done differently from what people voted for, and why.
data-col-photos = How many photos came with it.
