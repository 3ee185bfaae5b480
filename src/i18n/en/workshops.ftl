# Workshops (LAB-1)

button-workshops = Workshops
workshops-in = **Workshops in { $area }**
workshops-everywhere = **Workshops**
workshops-none = No workshop is announced yet.
workshop-title = **{ $name }**
workshop-where = Place: { $place }
workshop-step-free = step-free
workshop-childcare = childcare
workshop-is-cancelled = cancelled
workshop-is-over = over
workshop-you-come = you come
workshop-you-wait = you wait for a place
workshop-cancelled = **It does not take place.** Why:
workshop-moved = **It was moved.** Why:
workshop-coming =
    { $coming ->
        [0] Nobody has signed up yet.
        [one] 1 person comes.
       *[other] { $coming } people come.
    }
workshop-room = { $coming } of { $capacity } places taken, { $free } free.
workshop-line =
    { $waiting ->
        [one] 1 person waits for a place.
       *[other] { $waiting } people wait for a place.
    }
workshop-begun = It is going on now. Signing up is closed.
workshop-begun-yours = It is going on now. **You have a place.**
workshop-yours = **You have a place.** If you cannot come, give it back: somebody else gets it.
workshop-your-line = **You wait for a place**, as number { $place } in the line. I tell you when it is yours.
workshop-reminder = I remind you the day before.
workshop-minutes = **What was said**
workshop-no-minutes = What was said there is not written yet.
workshop-entered =
    { $entered ->
        [one] 1 proposal came out of it; public by now: { $shown }.
       *[other] { $entered } proposals came out of it; public by now: { $shown }.
    }
workshop-left-out = What did you propose there that is missing? Write { $min }–{ $max } characters. The office answers you here.
workshop-left-out-sent = The office has it, and answers you here.
workshop-calendar = **{ $name }**, for your calendar
button-see-workshop = See the workshop
button-all-workshops = In all districts
button-come = I will come
button-join-line = Wait for a place
button-leave-line = Leave the line
button-leave-workshop = I cannot come
button-remind-workshop = Remind me
button-no-reminder = Do not remind me
button-map = Map
button-calendar-file = Calendar file
button-left-out = Was yours left out?
toast-you-come = You have a place. I remind you the day before.
toast-you-come-soon = You have a place. It is so soon that no reminder comes.
toast-you-wait = All places are taken. You are in the line, and I tell you when one is yours.
toast-you-left = You are not on the list any more.
toast-reminded = I will remind you the day before.
toast-not-reminded = I will not remind you.
over-workshop = Workshop
ask-left-out = What is missing
question-left-out = Left out of a workshop

# Staff
desk-workshops = Workshops: publish one, or enter what people proposed
button-publish-workshop = Publish a workshop
workshop-name-label = Name ({ $language })
workshop-name-ask = What is the workshop called? Everybody reads this.
workshop-when-ask = When does it begin? Type it like 12/5 18:00.
workshop-area-label = District
workshop-area-ask = For which district is it?
workshop-place-label = Place
workshop-place-ask = Where is it? Name and address, as people find it.
workshop-place-again = Is it in another place? Skip it if not.
workshop-access-label = For everybody
workshop-access-ask = What is there, so that everybody can come? Skip it if none of these.
workshop-capacity-label = Places
workshop-capacity-ask = For how many people is there room? Skip it if for everybody.
workshop-preview = **Check before it is public.** People will read:
workshop-named-in = { $language }: { $name }
button-publish-this-workshop = Publish it
button-drop-workshop = Leave it unpublished
toast-workshop-dropped = Nothing was published.
workshop-published = **The workshop is public.** People find it under Workshops, and can sign up.
workshop-why-ask = Why? Whoever signed up is told.
workshop-move-check = **Check before people are told.**
workshop-was = It was:
workshop-will-be = From now on it is:
workshop-begins = It begins { $in }.
workshop-cancel-check = **Cancel this workshop?** It cannot be taken back.
workshop-told-nobody = There is nobody to tell.
workshop-told =
    { $waiting ->
        [0] { $coming ->
            [one] 1 person who comes is told.
           *[other] { $coming } people who come are told.
        }
       *[other] { $coming } coming and { $waiting } waiting are told.
    }
workshop-told-reminded =
    { $count ->
        [one] 1 person who only wants a reminder is told.
       *[other] { $count } people who only want a reminder are told.
    }
button-move-and-tell = Move it and tell them
button-cancel-and-tell = Cancel it and tell them
workshop-pin-ask = Where exactly? Send your position, drop a pin with 📎 › Location, or type the point like 44.4942, 11.3426.
workshop-pin-unreadable = I cannot read that as a point. Type it as maps write it, like 44.4942, 11.3426.
workshop-pinned = The pin is on the card: people get it with Map.
ask-point = Point, like 44.4942, 11.3426
button-pin-workshop = Put a pin
refusal-workshop-pin-outside = That point is outside { $city }. Try another one.
workshop-moved-told = It is moved. Whoever signed up is told.
workshop-cancelled-told = It is cancelled. Whoever signed up is told.
workshop-resized = Done. Whoever waited and has a place now is told.
workshop-minutes-label = What was said ({ $language })
workshop-minutes-ask = What was said? Write { $min }–{ $max } characters, without names. Everybody reads it.
workshop-minutes-check = **Check before it is public.** Everybody will read:
workshop-minutes-replace = It takes the place of what was written before.
button-publish-minutes = Publish it
workshop-minutes-public = It is public.
button-enter-proposals = Enter proposals
button-write-minutes = Write what was said
button-move-workshop = Move it
button-resize-workshop = Change the places
button-cancel-workshop = Cancel it
enter-title-label = Title
enter-title-ask = Proposal number { $entered } of this workshop: what is it called? { $min }–{ $max } characters.
enter-body-label = What people want
enter-body-ask = What do people want, in a sentence or two? No names.
enter-place-ask = Where? Skip it if it is for the whole district.
entered-check = **{ $title }**
entered-close = **Close to it:**
entered-none-close = Nothing public is close to it.
entered-next = It is number { $number }, and waits to be read. Here is room for the next one.
entered-dropped = Left out. Here is room for the next one.
button-enter-this = Enter it
button-leave-it-out = Leave it out

# Notices
notice-workshop-soon = **{ $name }** is soon. You asked me to remind you.
notice-workshop-changed = **{ $name }** was moved. It is now:
notice-workshop-cancelled = **{ $name }** does not take place.
notice-workshop-file = If it is in your calendar, you find the new file below.
notice-workshop-place = A place has become free: **{ $name }**. It is yours.
undelivered-kind-workshop-soon = A workshop is soon
undelivered-kind-workshop-changed = A workshop was moved or cancelled
undelivered-kind-workshop-place = A place in a workshop

# Refusals
refusal-workshop-unknown = I do not find that workshop. Here are those there are.
refusal-workshop-changed-meanwhile = Somebody else changed this meanwhile. Read it as it is now, then decide.
refusal-workshop-capacity = Write a number of places from { $min } to { $max }.
refusal-workshop-too-small = { $coming } people have a place already. Nobody loses theirs.
refusal-workshop-cancelled = That workshop does not take place.
refusal-workshop-over = That workshop has begun or is over.
refusal-workshop-not-yet = That is for when the workshop has begun.
refusal-workshop-reminder-gone = It is so soon that no reminder comes any more.
refusal-workshop-entry-closed = Proposals can only be entered while workshops or proposals are open.
