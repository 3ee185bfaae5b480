# Writing a proposal with others (PRO-12, SLK-4, SLK-5).

together-somebody = somebody
together-proposal = proposal { $number }
together-draft = the draft “{ $title }”
together-untitled = a draft without a title
together-part-title = title
together-part-body = text
together-part-place = place
together-part-theme = theme

mine-shared-by = begun by { $name }
mine-shared =
    { $count ->
        [one] with 1 other
       *[other] with { $count } others
    }
mine-kept-shared = It is kept until { $until }. Only you and those who write it with you can see it.
mine-kept-group = It is kept until { $until }. Your group sees its title, and the rest only once it is discussed there.
mine-kept-shown = It is kept until { $until }. Your group can read it, because it was shown there.
button-continue-together = Read and edit it

# PRO-12
button-invite-coauthor = Invite a co-author
button-work-together = Work together
together-code = Give this to one person. It works once, until { $until }.
together-code-type-only = They type this:
together-code-type = Or they can type this to me:
together-code-care = Whoever uses it can read and change all of the text. Only you can send it.
together-code-gone = An invitation is shown only once. Make another if you need it.
button-copy-link = Copy the link
together-invited = { $name } invites you to work on { $proposal }.
together-invited-may = You can read and change it. Whoever began it sends it. The others see your name.
button-join = Join
together-joined = Welcome. You find it under My activity at any time.
together-declined = All right. The invitation stays valid until somebody uses it, or its 7 days are over.

together-title = **Working together** · { $proposal }
together-alone = Nobody else writes it yet.
together-with = You write it with { $others }.
together-begun-by = Begun by { $name }. Co-authors: { $others }.
together-version = Version { $version } by { $name }, { $at }
together-suggestions =
    { $count ->
        [one] 1 suggestion waits.
       *[other] { $count } suggestions wait.
    }
together-ready = { $name }: looks good
together-ready-before = { $name }: looked good in version { $version }
together-not-yet = { $name }: not yet. { $reason }
together-not-yet-before = { $name }, about version { $version }: not yet. { $reason }
together-first-sends = Only { $name } can send it. What you change is stored at once.
button-read-and-edit = Read and edit it
button-suggestions = Suggestions ({ $count })
button-ready = Ready to send?
button-versions = Versions ({ $count })
button-notes = Notes ({ $count })
button-remove-coauthor = Remove a co-author
button-leave-proposal = Leave it

together-people = Co-authors of { $proposal }: { $others }.
together-people-remove = Whoever you remove can no longer read it. What they wrote stays.
together-remove-number = Remove { $number } · { $name }
together-removed = Removed. What they wrote stays.
together-leave = Leave { $proposal }?
together-leave-what = You will no longer see it. What you wrote stays.
button-leave-for-good = Leave it for good
button-stay = Stay
together-left = You have left it.

# SLK-4
together-versions = **Versions** · { $proposal }
together-version-line = v{ $version } by { $name } · { $at }
together-version-changed = v{ $version } by { $name } · { $at } · changed: { $parts }

button-suggest-change = Suggest a change
together-suggest = What do you suggest to change in { $proposal }?
button-suggest-title = The title
button-suggest-text = The text
together-suggest-form = Suggest a change
together-suggest-ask = Send it as it should be. Nothing changes until whoever began it takes your words.
together-suggested = Sent. Whoever began it sees both texts and decides.
together-suggestions-none = No suggestion waits.
together-suggestion = { $name } suggests another { $part }.
together-suggestion-beside = { $name } wrote this { $part } while somebody else wrote it too.
together-text-now = Now:
together-text-suggested = Suggested:
together-text-changed-since = It has been changed since this was suggested.
button-accept-suggestion = Accept
button-decline-suggestion = Decline
button-next-suggestion = Next suggestion
toast-suggestion-taken = Accepted. The earlier text is kept as a version.
toast-suggestion-declined = Declined. The text stays as it is.

clash-title = { $name } changed the { $part } while you were writing. Nothing is lost: choose.
clash-mine = Yours:
clash-theirs = What { $name } wrote:
clash-yours-was = Yours was: { $text }
button-use-mine = Use mine
button-keep-theirs = Keep theirs
button-write-again = Write again

together-asked =
    { $count ->
        [one] 1 co-author is asked.
       *[other] { $count } co-authors are asked.
    }
together-asked-group =
    { $count ->
        [0] Your group is asked.
        [one] 1 co-author and your group are asked.
       *[other] { $count } co-authors and your group are asked.
    }
ready-who-reads = Whoever sends it reads your answer, with your name.
together-help = You can suggest a change. Whoever began it sees your words and decides.
button-answer-ready = Answer in private
button-looks-good = Looks good
button-not-yet = Not yet, because…
together-not-yet-form = Not yet
together-not-yet-label = Why not yet
together-not-yet-ask = What should change before it is sent?
together-not-yet-told = Thanks. Whoever sends it reads your reason.

notice-coauthor-joined = { $name } now works with you on { $proposal }.
notice-coauthor-left = { $name } has left { $proposal }. What they wrote stays.
notice-coauthor-removed = You no longer work on { $proposal }. What you wrote stays.
notice-suggested = { $name } suggests another { $part } for { $proposal }.
button-see-suggestion = See the suggestion
notice-suggestion-taken = Your { $part } for { $proposal } was accepted.
notice-suggestion-declined = Your { $part } for { $proposal } was not taken. It stays as it was.
notice-ready = { $name } asks: is { $proposal } ready to send?
notice-looks-good = { $name } says that { $proposal } looks good.
notice-not-yet = { $name } would not send { $proposal } yet:

# SLK-5
button-discuss = Discuss in the group
discuss-ask = This goes to everybody in your group:
discuss-members-help = They can then read all of it, and suggest changes to you.
button-discuss-post = Post it in the group
button-discuss-not = Do not post it
toast-discuss-posted = Posted in the group.
discuss-title = **Let us discuss: { $title }**
discuss-about = { $proposal } · { $state }
discuss-questions = Open questions:
discuss-suggestion = { $name } suggests another { $part }.
discuss-not-yet = { $name } would wait: { $reason }
discuss-no-place = Where would it be?
discuss-anything-missing = What is missing?
discuss-what-think = What do you think of it?
discuss-not-the-vote = Answer below. This is a talk, not the vote.
button-open-it = Read it

together-notes = **Notes** · { $proposal }
together-note = { $number }. { $name }, { $on }
button-remove-note = Remove note { $number }
toast-note-removed = The note is removed.
together-keep = Which of your proposals is this message for?
together-keep-none = You write no proposal yet. Begin one, and then save messages to it.
together-keep-asks = Whoever wrote it is asked first.
button-keep-with = Save to { $proposal }
together-note-asked = I have asked whoever wrote it. Once they agree, you find it among the notes.
together-note-kept = Saved among the notes.
notice-keep-note = { $name } would like to keep your message with { $proposal }:
notice-keep-note-who = Only those who write the proposal would read it, with your name.
button-keep-note = Keep it
button-keep-note-no = No
together-agreed = Thanks. It is kept with the proposal.
together-disagreed = It is not kept.

refusal-not-first-author = Only whoever began this proposal can do that. Ask them; your text is safe.
refusal-coauthors-enough = { $most } people can write with you, invitations counted. Remove somebody, or wait until an invitation ends.
refusal-coauthor-code-unknown = I do not know this invitation. Check it, or ask for another.
refusal-coauthor-code-used = This invitation has already been used. Ask for another.
refusal-coauthor-code-expired = This invitation is no longer valid. Ask for another.
refusal-coauthor-gone = That person does not write with you any more.
refusal-first-author-stays = You began it, so you cannot leave it. You can withdraw or delete it.
refusal-photos-changed = Somebody changed the photos meanwhile. Here they are as they are now.
refusal-suggestion-gone = That suggestion is settled already.
refusal-suggestion-outdated = The text was changed meanwhile. Here are both texts as they are now.
refusal-suggestion-same = That is what it says now. Nothing was sent.
refusal-suggestion-length = That text is too short or too long. Nothing was sent.
refusal-suggestions-enough = { $most } suggestions wait already. Try again when some are settled.
refusal-ready-asked-before = Everybody was asked about this version already.
refusal-ready-own = You send it yourself, so you need not answer.
refusal-note-empty = That message has no words to keep.
refusal-note-author-unknown = I cannot ask whoever wrote it, so I do not keep it.
refusal-note-kept-before = This message is saved there already, or its author has been asked.
refusal-note-gone = That note is gone.
refusal-notes-enough = { $most } notes are kept already. Remove one first.
refusal-discuss-no-group = You have no group with me yet. Use me in your group once, and try again.
