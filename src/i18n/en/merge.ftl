# Two proposals that become one (ORG-4, PRO-11).

# At the desk
desk-merges =
    { $count ->
        [0] No merge waits for its authors
        [one] 1 merge waits for its authors
       *[other] { $count } merges wait for their authors
    }
button-see-merges = Merges
desk-merges-title = **Merges**
desk-merges-none = Nothing was merged yet.
desk-merge-pair = { $from } into { $into }
desk-merge-asked = its authors are asked until { $on }
desk-merge-done = merged on { $on }
desk-merge-refused = they stay apart, since { $on }
desk-merge-lapsed = not everybody answered by { $on }
desk-merge-impossible = not possible any more, since { $on }
desk-merge-changed = a text changed: they stay apart, since { $on }
button-merge-two = Merge two proposals
desk-merge-which = **Which proposal should go into another?**
desk-merge-which-how = Type its number. It must be public, and both must be about the same area.
desk-merge-no-number = I cannot read that as a number. Type one like 218.
button-merge = Merge…
desk-merge = **Merge proposal { $number }** · { $title }
desk-merge-how = Into which public proposal should it go? Type its number.
desk-merge-near = These look close:
desk-merge-wished = its author asked to join forces
desk-merge-note = **{ $from } goes into { $into }.** A few words to the authors?
desk-merge-note-how = Write 10–500 characters, or leave it out. You will see the message before it goes.
button-no-note = Without a note
desk-merge-preview = **The authors will be asked this**, each in their chat, once it can no longer be undone (2 minutes):
desk-merge-at-once = **Nobody owns either proposal, so nobody is asked.** They become one as soon as you press.
button-ask-authors = Ask the authors
button-merge-now = Make them one
button-other-target = Another proposal
toast-merge-asked = The authors will be asked. You can undo it for 2 minutes.
toast-merged = Proposal { $from } is part of proposal { $into } now. You can undo it for 2 minutes.
desk-done-merge-asked = Merge of { $from } into { $into }: you can undo it until { $until }; then the authors are asked.
desk-done-merged = Proposal { $from } is part of { $into } now. You can undo it until { $until }; then people are told.
button-undo-merge = Undo the merge of { $number }
desk-merge-undone = Undone. Both proposals are what they were.
desk-is-merging = its authors are asked about a merge until { $until }
desk-card-merging = Its authors are asked until { $until } whether it may go into proposal { $into }.
staff-card-merged = Merged into proposal { $into } on { $at }: its authors agreed.
staff-card-merged-unasked = Merged into proposal { $into } on { $at }: nobody owned either of the two.
over-merging = Merge two proposals
ask-number = Number

# What staff hear
merge-staff-done = Proposal { $from } is part of proposal { $into } now: the authors agreed.
merge-staff-undo = You can undo it until { $until }.
merge-staff-refused = Proposals { $from } and { $into } stay apart: not everybody agreed to the merge.
merge-staff-lapsed = Proposals { $from } and { $into } stay apart: not everybody answered in time.
merge-staff-impossible = Proposals { $from } and { $into } stay apart: one of the two can no longer be merged.
merge-staff-changed = Proposals { $from } and { $into } stay apart: one of the texts changed before everybody had answered.
merge-staff-changed-then = Read it, and propose the merge again if the two still belong together.

# What authors and supporters are asked and told
notice-merge-asked = Staff think that proposals { $into } and { $from } belong together. May they become one?
merge-one = { $number } · { $title }
merge-terms = Proposal { $from } would go on inside proposal { $into }. Its supports count there, each person once.
merge-terms-writers = From then on you write proposal { $into } together. The text that goes stays readable.
merge-text-stays = The text that goes stays readable.
merge-staff-say = Staff say:
merge-until = Please answer by { $until }. Nothing changes unless everybody asked agrees.
button-read-both = Read both and answer
merge-question = **May these two become one?**
button-agree-merge = I agree
button-refuse-merge = I do not
merge-answered-asked = Thank you. As soon as the other author agrees too, the two become one.
merge-answered-done = Thank you. Everybody agrees. In a few minutes you get a message.
merge-answered-refused = Thank you. Both proposals stay as they are.
merge-answered-impossible = Thank you. The other proposal has changed meanwhile, so both stay as they are.
merge-answered-changed = Thank you. The text of one proposal has changed meanwhile, so both stay as they are.
mine-merge-asked = Staff ask whether proposals { $from } and { $into } may become one.
mine-merged = It goes on inside proposal { $into }, which you write together.
mine-merged-into = Merged into { $number }
button-see-joint = Read proposal { $number }
notice-merged = Proposal { $number } is part of proposal { $into } now: everybody asked agreed.
notice-merged-then = Its supports count for proposal { $into }, and you write that one together.
notice-merge-came = Proposal { $from } is part of your proposal { $into } now: everybody asked agreed.
notice-merge-writers = Whoever wrote it writes with you, and its supports count for yours.
notice-merge-apart = Proposals { $from } and { $into } stay apart.
notice-merge-unchanged = Nothing changes about your proposal. Thank you for your answer.
notice-merge-changed = Proposals { $from } and { $into } stay apart for now: the text of one has changed since you were asked.
notice-merge-ask-again = Nothing changes about your proposal. Staff can ask you again about the new text.
notice-merge-supported = Proposal { $from }, which you support, is part of proposal { $into } now.
notice-merge-counts = Your support counts for proposal { $into }, once. There you can also take it back.

# What everybody reads
proposal-is-merged = It went into proposal { $into }, which goes on for both. Supports and comments go there.
proposal-with = With what was proposal { $others }.
comments-none-there = Nobody had written one here.
button-comments-there = Comments on proposal { $into }
data-col-merged-into = Number of the proposal it went into, where its supports are counted; empty for the others.

# Refusals
refusal-merge-itself = A proposal cannot go into itself. Choose another one.
refusal-merge-unknown = I do not know a proposal { $number } here that could be merged.
refusal-merge-went-on = Proposal { $number } has already gone into proposal { $into }.
refusal-merge-from-not-now = Proposal { $number } cannot be merged as it stands: it must be waiting to be read, or public.
refusal-merge-from-unread = Proposal { $number } waits to be read. Read it first: its card has a button to merge it.
refusal-merge-into-not-public = Proposal { $number } is not public, so nothing can go into it.
refusal-merge-other-area = The two are about different areas, so each goes its own way.
refusal-merge-asked = The authors are already asked about a merge of proposal { $number }.
refusal-merge-leaves = Proposal { $number } may itself go into proposal { $into }. Wait for its authors, or choose that one.
refusal-merge-over = There is nothing to answer any more: the question was settled or taken back.
refusal-merge-undo-over = The { $minutes } minutes for undoing are over, and people are being told.
