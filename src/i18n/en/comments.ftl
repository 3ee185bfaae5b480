# Comments (SUP-2): reading, writing, reporting, and what staff do with them.

button-comments =
    { $count ->
        [0] Comments
       *[other] Comments ({ $count })
    }
comments-title = **Comments**
comments-on-project = Project { $number } · { $title }
comments-on-proposal = Proposal { $number } · { $title }
comments-page = Page { $number } of { $count }, the newest first.
comments-none = Nobody has written one yet. You can be the first.
comment-by = { $number }. **{ $name }** · { $on }
comment-no-name = Somebody
comment-waits = waits to be read
button-write-comment = Write a comment
button-report-comment = Report comment { $number }
button-delete-comment = Delete comment { $number }
comment-delete = Delete this comment of yours?
comment-delete-what = Its words are gone for good. Nobody can read it any more.
button-delete-this-comment = Delete the comment
button-keep-comment-mine = Keep it
toast-comment-deleted = Your comment is deleted.

comment-form = Your comment
comment-ask = What would you like to say? Up to { $max } characters.
comment-with-name = It appears with the name **{ $name }**.
comment-without-name = It appears without a name.
comment-rules = Staff remove comments that insult, tell private things of others, are off topic, or advertise.
comment-preview = **Not posted yet**
comment-then-read = Staff read it first, usually within a day. Then everybody can read it.
comment-then-public = Everybody can read it once you post it.
button-post-comment = Post
button-change-comment = Change
button-cancel-comment = Cancel
comment-held = Thanks, staff read comments first; usually within a day.
toast-comment-posted = Posted. Everybody can read it now.

comment-report = What is wrong with this comment by **{ $name }**?
comment-report-who = Staff will look at it. Nobody else learns that you reported it.
comment-reported = Thanks. Staff will look at that comment.
comment-reason-insult = It insults people
comment-reason-private = It tells private things
comment-reason-off-topic = It is off topic
comment-reason-advertising = It advertises something

comment-about-project = project { $number }
comment-about-proposal = proposal { $number }
notice-comment-public = Everybody can read your comment on { $about } now.
notice-comment-removed = Staff did not leave your comment on { $about } public.
notice-comment-why = Why: { $reason }.
button-see-comments = See the comments

button-comments-queue = Comments to read
desk-comments =
    { $count ->
        [0] No comment waits to be read.
        [one] **1 comment** to read
       *[other] **{ $count } comments** to read
    }
desk-comments-reported = { $count } reported
desk-comments-none = New comments come here first, and those that people report.
desk-is-reported = reported
desk-comment = **Comment { $id }** on { $about }
desk-comment-reports =
    { $count ->
        [one] Reported by 1 person: { $reason }.
       *[other] Reported by { $count } people: { $reason }.
    }
button-publish-comment = Publish
button-keep-comment = Leave it public
button-remove-comment = Remove…
desk-comment-reason = Why is it removed? Its author reads the reason, and not who you are.
desk-comment-public = Comment { $id } is public. You can undo this until { $until }.
desk-comment-removed = Comment { $id } is removed. You can undo this until { $until }.
button-undo-comment = Undo: comment { $id }
toast-comment-public = Comment { $id } is public.
toast-comment-removed = Comment { $id } is removed. Its author is told in 2 minutes.

refusal-comment-nothing-there = What you wanted to comment on is not public any more.
refusal-comment-too-many = You have written { $most } comments in an hour. Please wait a little; then you can go on.
refusal-comment-gone = That comment is no longer here.
refusal-comment-already-read = Somebody has already decided about this comment. Here is what waits.
refusal-comment-your-own = You wrote this comment yourself, so somebody else decides about it.
refusal-comment-not-yours-to-undo = Only whoever decided can undo it.
refusal-comment-undo-over = The { $minutes } minutes for undoing are over, and its author is being told.
