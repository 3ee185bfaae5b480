# What a person has done here (PRO-9, PRO-10, PRO-11).

mine-title = **My activity**
mine-empty = Nothing here yet. What you propose, that you voted, and what you follow will be listed here.
mine-proposals = My proposals:
mine-votes = My votes (nobody can see what you chose):
mine-voted = Voted in { $area } on { $on }
mine-followed = I follow:
mine-followed-more = and { $count } more
mine-untitled = Without a title
mine-untitled-again = Without a title ({ $number })
mine-draft-label = Draft: { $title }
mine-project-label = Project { $number } · { $title }
mine-change-waiting = change being read
mine-change-unsent = change not sent

mine-draft = **{ $state }**
mine-proposal = **Proposal { $number }** · { $state }
mine-kept = It is kept until { $until }. Nobody else can see it.
mine-waits = Sent on { $on }. Staff read it by { $by }.
mine-public = Everybody can read it.
mine-change-waits = Your change was sent on { $on }; staff read it by { $by }. Until then the public version stays as it is.
mine-asked = Staff ask for a change, by { $by }:
mine-asked-before = Staff asked for a change:
mine-rejected = It was not accepted. Why:
mine-out-of-check = Staff took it out of the technical check:
mine-change-rejected = Your change was not accepted; the public version stays as it is. Why:
mine-unsent = You have begun a change and not sent it. What you sent before counts until you do.
mine-withdrawn = You have withdrawn it. You can restore it until { $until }.
mine-withdrawn-for-good = You have withdrawn it.
mine-on-ballot = It is a project on the ballot now.

button-delete-draft = Delete draft
button-withdraw = Withdraw it
button-restore = Restore it
button-change-proposal = Change it
button-change-now = Change it now
button-continue-change = Continue my change
button-drop-change = Drop my change
toast-restored = Your proposal is back where it was.

mine-withdraw = Withdraw proposal { $number }?
mine-withdraw-public = It will no longer be public.
mine-withdraw-waiting = Staff will no longer read it.
mine-withdraw-until = You can restore it until { $until }.
mine-withdraw-for-good = Proposals are closed, so you cannot restore it afterwards.
mine-is-withdrawn = Withdrawn.
mine-delete = Delete the draft **{ $title }**?
mine-delete-untitled = Delete this draft?
mine-delete-what = Its text and photos are gone then, and cannot be brought back.
mine-is-deleted = The draft is deleted.
mine-drop = Drop your change to proposal { $number }?
mine-drop-what = What you sent before stays as it is. The new words are gone.
mine-is-dropped = Your change is dropped. What you sent before stays.
button-withdraw-number = Withdraw proposal { $number }
button-delete-for-good = Delete it for good
button-drop-for-good = Drop the change for good
button-keep-proposal = Keep it
