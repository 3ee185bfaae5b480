verify-why = To vote we must know you have the right to, and that you vote once.
verify-what =
    { $count ->
        [one] What we ask: { $methods }.
       *[other] One of these is enough: { $methods }.
    }
verify-keep = What we keep: a scrambled mark that you have been checked, not the document.
verify-who = Who can vote? { $who }
verify-method-code = a personal code
verify-method-list = your name and birth date
verify-method-phone = your phone number
verify-method-login = the city login
verify-method-desk = your document at a desk
verify-again = You were checked before. This vote needs a surer check; what you did so far stays.
verify-barred = By going on you declare that you are none of these: { $roles }.
verify-how = How would you like to show it?
verify-code = Send me the code from your letter or from a district desk.
verify-code-example = It looks like `NAV-4821-KQRT`.
verify-not-a-code = That is not a code yet, so no try is lost. A code has 3 letters, 4 digits and 4 letters. The last 4 are never A, B, E, I, L, O, S, U or Z.
verify-list-title = My right to vote
verify-name = Your name
verify-name-question = Name and surname, as on your identity card.
verify-birth-date = Your birth date
verify-birth-date-question = Day, month and year, for example 7.3.1990.
verify-tie = Your tie with the city
verify-tie-question = What ties you to { $city }?
verify-warning = By choosing you declare that it is true. { $warning }
verify-done = Done. You can vote in **{ $area }**.
verify-done-elsewhere = Done. Your right to vote is confirmed.
verify-done-until = Voting is open until { $until }.
verify-refused = Nothing was lost. You can try another way, or ask a person.
verify-age-declared = By choosing you also declare that you will be at least { $age } on { $on }.
verify-phone-share = Press the button below to share the number of this phone.
verify-phone-type = Write your number, for example +39 333 1234567. I will send a code to it.
verify-phone-keep = I keep a scrambled mark of the number, not the number.
verify-sms-sent = Your code is on its way by SMS.
verify-sms-code = Write here the 6 digits of the SMS.
verify-sms-valid = They are valid for 10 minutes.
verify-login = Log in with the city on its own page, within 15 minutes. I will tell you here how it went.
verify-login-word = The page shows this word. If it shows another one, close it:
verify-login-yours = The link is only for you: do not pass it on.
verify-login-gone = That link is no longer shown. A new one takes its place.
verify-desk = Show this code and your document at a desk:
verify-desk-valid = It is valid for 10 minutes. I will tell you here as soon as it is done.
verify-desk-gone = That code is no longer shown. A new one takes its place.
verify-used-elsewhere = If it was you in another chat, link that chat to this one: then you vote from both.
verify-used = If it was not you, tell us now. We look into every report.
places-title = Places where somebody helps you vote:
places-desk = **{ $name }** · { $address }
places-hours = { $hours } · { $access }

tie-live = I live here
tie-work = I work here
tie-study = I study here
tie-volunteer = I volunteer here

button-check-right = Check my right to vote
button-no-phone = No code or phone?
button-not-now = Not now
button-method-code = I have a personal code
button-method-list = With name and birth date
button-method-phone = With my phone number
button-method-login = Log in with the city
button-method-desk = At a desk, with a document
button-share-phone = Share my phone number
button-new-sms = Ask for a new SMS
button-log-in = Open the login page
button-new-link = Make a new link
button-link-other-chat = Link my other chat
button-no-code = I have no code
button-to-ballot = Go to my ballot
button-another-way = Try another way
button-report = Report it

refusal-code-wrong =
    That code does not match. Check the letters O and the digit 0. { $left ->
        [0] No tries left in this hour.
        [one] 1 try left.
       *[other] { $left } tries left.
    }
refusal-identifier-used =
    { $method ->
        [code] This code has already been used for a ballot.
        [phone] This number has already been used for a ballot.
        [login] This login has already been used for a ballot.
       *[other] This person has already been checked in another chat.
    }
refusal-method-not-here = This way is not open for this vote. Choose another one; nothing was lost.
refusal-tries-used-up =
    You have used all 5 tries. You can try again in { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }. Nothing was lost.
refusal-person-too-young = You can vote from { $age } years of age, counted on { $on }.
    .theirs = People can vote from { $age } years of age, counted on { $on }.
refusal-person-not-confirmed = I could not confirm it this way.
refusal-person-barred = I could not confirm it: your office may not vote here.
    .theirs = I could not confirm it: this person's office may not vote here.
refusal-vote-check-too-weak = This vote needs a surer check. What is on your ballot is kept.
    .theirs = This vote needs a surer check than at a desk. Nothing was cast.
refusal-vote-barred = Your office may not vote here. If that is wrong, tell us.
    .theirs = This person's office may not vote here. If that is wrong, tell an organizer.
refusal-phone-unreadable = I cannot use that number. Write it with its country, like +39 333 1234567.
refusal-sms-busy = No more messages can be sent right now. Try again later, or choose another way.
refusal-sms-too-many =
    No more messages to you or this number for now. Try again in { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, or choose another way.
refusal-sms-wait =
    A message was just sent. You can ask for another in { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }.
refusal-sms-code-wrong =
    These are not the digits of your last SMS. { $left ->
        [0] Ask for a new one.
        [one] 1 try left.
       *[other] { $left } tries left.
    }
refusal-sms-code-over = That code is no longer valid. Ask for a new SMS.
refusal-contact-of-another = That is somebody else's contact. Share your own number with the button below.
refusal-birth-date-unreadable = I cannot read that date. Write it like 7.3.1990.

ask-phone = Your phone number
ask-sms-code = The 6 digits
sms-text = { $code } is your code to vote in { $city }. It is valid for { $minutes } minutes. Nobody from the city asks you for it.
