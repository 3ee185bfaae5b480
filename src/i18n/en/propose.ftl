# Writing a proposal (PRO-1 to PRO-8), and words about proposals that other parts share.

# PRO-1
propose-gate =
    { $most ->
        [one] You can send 1 proposal.
       *[other] You can send up to { $most } proposals.
    }
propose-gate-left =
    You have sent { $sent }. { $left ->
        [0] That is all of them; you can still change what you sent.
        [one] You can send 1 more.
       *[other] You can send { $left } more.
    }
propose-gate-time = It takes about 5 minutes. I save as you go, and keep a draft for 60 days.
propose-gate-needed =
    { $what ->
        [place] You need to say where it would be.
        [theme] You need to choose a theme.
       *[place-and-theme] You need to say where it would be, and to choose a theme.
    }
propose-gate-group = What you begin from your group's chat is the group's too: its members see the title.
propose-gate-title = Your title: **{ $title }**
propose-draft = You have a draft, kept until { $until }: **{ $title }**
propose-draft-untitled = You have a draft without a title, kept until { $until }.
propose-closed = Proposals opened on { $from } and closed on { $until }.
propose-example = **An example**
propose-example-real = A real one: proposal { $number }, { $area }.
propose-offer-photo = Start a proposal with this photo?
propose-offer-place = Start a proposal with this place, in { $area }?
propose-offer-draft = You also have a draft: **{ $title }**
propose-outside = That point is outside { $city }. Try another one, type an address, or choose a district.

button-propose-start = Start a proposal
button-propose-go-on = Continue my draft
button-propose-another = Start another one
button-see-example = See an example
button-add-to-draft = Add it to my draft
button-no-thanks = No, thanks

# PRO-2, PRO-3
propose-form = New proposal
propose-form-change = Your change
propose-title = Title
propose-title-ask = In a few words: what should change? For example: benches and trees in the school square. { $min }–{ $max } characters.
propose-body = What and for whom
propose-body-ask = Tell me the problem, your idea and who gains. Up to { $max } characters.
propose-body-several = You can send several messages; press Done after the last.

# PRO-5
propose-place = Where
propose-place-ask = Where would it be? Type an address, or drop a pin with 📎 › Location.
propose-place-now = Now: { $place }
propose-place-right = { $place }. Right?
propose-district-ask = Which district is it for?
propose-address-unknown = I do not know “{ $address }”. Which district is it in? Places outside { $city } cannot be proposed.
propose-point-unknown = Which district is that point in? Places outside { $city } cannot be proposed.
propose-area = District
propose-area-ask = The district it is for, or the whole city.
propose-address = Address
propose-address-ask = Street and number, if it has a place.

button-whole-of = All of { $area }
button-whole-district = A whole district
button-other-district = Another district
button-whole-city = Whole city
button-place-right = Yes, that is right
button-change-place = Change place
button-other-address = Type another address

# PRO-6
propose-theme = Theme
propose-theme-ask = What is it about?
propose-theme-now = Now: { $theme }
propose-photos = Photos
propose-photos-ask = Add up to { $most } photos, or skip. An album works too.
propose-photos-form = Up to { $most } photos, JPEG or PNG, at most 10 MB each. I ask what they show afterwards.
propose-photos-added =
    { $count ->
        [one] 1 photo added
       *[other] { $count } photos added
    }; there is room for { $room } more.
propose-photos-count = { $count } of { $most } photos
propose-photos-care = Please no faces or number plates. I remove position and other hidden data from the files.
propose-photos-no-text = Send a photo here, or use one of the buttons.
propose-photo-which = Photo { $number } · { $count } of { $most }
propose-photo-describe = Describe it in a few words for people who cannot see it.

button-add-photo = Add a photo
button-remove-last-photo = Remove last photo

# PRO-7
propose-review = Review
propose-review-change = **Proposal { $number }** · your change
propose-title-line = **{ $title }**
propose-review-then =
    After sending, staff read it within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }. It becomes public only then.
propose-change-none = Nothing has changed yet. Change what you like, then send it.
propose-change-then =
    After sending, staff read the new text within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.
propose-change-public =
    The public version stays as it is until staff have read the change, within { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }.

button-change-title = Change title
button-change-text = Change text
button-change-theme = Change theme
button-change-photos = Change photos
button-change-answers = Change the answers
button-name-hidden = Show my name: no
button-name-shown = Show my name: yes
button-send-proposal = Send proposal
button-send-change = Send the change
toast-name-shown = Your name will stand beside the proposal.
toast-name-hidden = Your name will not be shown.

# PRO-8
propose-sent = Received: **proposal { $number }**, { $on }. Next: reading by staff, by { $by }.
propose-sent-change = Received: the change to **proposal { $number }**, { $on }. Next: reading by staff, by { $by }.
propose-sent-before = Sent as proposal { $number }.

button-see-proposal = See it
button-write-another = Write another

# Words about proposals
proposal-theme = Theme: { $value }
proposal-not-said = not said
proposal-point = a point on the map
proposal-place = { $point }, { $area }
proposal-photo = Photo { $number }: { $alt }
proposal-photo-plain = Photo { $number }, without a description
proposal-photos =
    { $count ->
        [one] 1 photo
       *[other] { $count } photos
    }
proposal-no-photos = No photos
proposal-name-shown = Name shown: { $name }
proposal-name-hidden = Your name is not shown.

proposal-state-draft = Draft
proposal-state-submitted = Being read
proposal-state-changes-asked = Changes asked
proposal-state-public = Public
proposal-state-merged = Merged into another
proposal-state-in-check = In technical check
proposal-state-on-ballot = On the ballot
proposal-state-not-on-ballot = Not on the ballot
proposal-state-not-feasible = Not feasible
proposal-state-rejected = Not accepted
proposal-state-withdrawn = Withdrawn

button-see-photos =
    { $count ->
        [one] See the photo
       *[other] See the { $count } photos
    }

# Refusals
refusal-suspended = You cannot do that while your account is suspended. What you wrote is kept.
refusal-proposals-closed = Proposals are closed now. What you wrote is kept.
refusal-proposals-enough =
    { $most ->
        [one] You have already sent your 1 proposal. What you wrote is kept as a draft.
       *[other] You have already sent { $most } proposals. What you wrote is kept as a draft.
    }
refusal-drafts-too-many = You already have { $most } drafts. Send or delete one first: you find them in My activity.
refusal-proposal-gone = That proposal is no longer here, or it is not yours. These are yours.
refusal-proposal-fixed = This proposal can no longer be changed. Here is where it stands.
refusal-proposal-not-now = That is not possible any more: the proposal has moved on. Here is how it stands.
refusal-proposal-unchanged = There is nothing new to send.
refusal-proposal-incomplete = It still needs a title and a text.
refusal-proposal-needs-more =
    { $what ->
        [place] It still needs a place: say where it would be.
       *[theme] It still needs a theme.
    }
refusal-photos-not-asked = Proposals have no photos here. You can describe it in words.
refusal-photo-not-now = I cannot use photos now, because proposals are closed. You can search by typing.
refusal-photos-enough = You have { $most } photos already. Remove one to add another.
refusal-photos-too-many =
    { $room ->
        [0] You have { $most } photos already. Take these out of the form.
       *[other] There is room for { $room } here, { $most } in all. Take out the others.
    }
refusal-photo-of-several = Photo { $number }: { $why }
refusal-file-not-a-photo = I can use photos as JPEG, PNG or WebP, up to 10 MB. This file is something else.

# SLK-4
propose-from-message =
    { $words ->
        [none] That message has no words, so title and text are still to come.
       *[some] The message is your text now. Give it a title, and change what you like.
    } { $whose ->
        [group] The draft is your group's too: its members see the title.
        [absent] I am not in that chat, so only you see the draft. Invite me there first to write with your group.
       *[own] Only you see the draft.
    }
propose-barred = By sending it you declare that you are none of these: { $roles }.
refusal-propose-barred = Your office may not propose here. What you wrote is kept.
