# What a group works on together (SLK-3).

button-pipeline = Our group's proposals
pipeline-title = **Our group's proposals**
pipeline-empty = Nothing here yet. Add an idea in one line: somebody can take it and write it up.
pipeline-idea = **Ideas**
pipeline-draft = **Drafts**
pipeline-sent = **Sent**
pipeline-public = **Public**
pipeline-ballot = **On the ballot**
pipeline-works = **Works**
pipeline-counts = Ideas { $idea } → Drafts { $draft } → Sent { $sent } → Public { $public } → Ballot { $ballot } → Works { $works }
pipeline-item = **{ $title }**
pipeline-stage-idea = Idea
pipeline-stage-draft = Draft
pipeline-stage-sent = Sent
pipeline-stage-public = Public
pipeline-stage-ballot = On the ballot
pipeline-stage-works = Works
button-all-items = See all { $count }
pipeline-nobody = nobody yet
pipeline-next-take = next: somebody takes it
pipeline-next-write = next: write it up
pipeline-next-suggestions =
    { $count ->
        [one] next: settle 1 suggestion
       *[other] next: settle { $count } suggestions
    }
pipeline-next-send = next: finish and send it
pipeline-next-change = next: change it by { $by }
pipeline-next-read = next: staff read it by { $by }
pipeline-next-supports = next: make it known
pipeline-next-check = next: the technical check ends
pipeline-not-on-ballot = not on the ballot
pipeline-next-vote = next: vote until { $until }
pipeline-next-voting-opens = next: voting opens on { $from }
pipeline-next-count = next: the results come
pipeline-next-works = funded; next: follow the works

button-add-idea = Add an idea
button-take-idea = Take this: { $title }
button-open-idea = Yours: { $title }
pipeline-taken = It is yours now; the group sees your name.
pipeline-idea-title = **Idea** · { $title }
pipeline-idea-yours = You take care of it. Write it up when proposals are open, or give it back.
button-draft-idea = Make a draft of it
button-leave-idea = Give it back
button-remove-idea = Remove the idea
toast-idea-left = Given back. Somebody else can take it.
toast-idea-removed = The idea is removed.
pipeline-add-form = Add an idea
pipeline-add-label = The idea
pipeline-add-ask = In one line: what should change? { $min }–{ $max } characters.
pipeline-added = Added. Anybody in the group can take it.

refusal-idea-no-group = This is for members of a group. Use me in your group once, and try again.
refusal-idea-gone = That idea is not here any more.
refusal-idea-taken = Somebody else takes care of that idea.
refusal-idea-length = An idea is one short line. Nothing was added.
refusal-ideas-enough = The group has { $most } ideas already. Take one, or remove one first.
