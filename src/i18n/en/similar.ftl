# Public proposals and projects that look close to what somebody writes (PRO-4).

propose-similar = Similar ones
similar-ask = These look close to yours:
similar-line = { $number }. { $one }
similar-project = Project { $number }
button-read-close = Read { $number }
button-support-instead = Support one instead
button-ask-to-join = Ask to join forces
button-mine-is-different = Mine is different
button-see-similar = See the similar ones
similar-support-which = Which one would you like to support?
similar-support-how = Your draft is kept. You can still send it, or delete it.
button-support-one = Support { $number } · { $title }
similar-draft-kept = You support this one now. Your draft is kept: you find it in My activity.
similar-join-which = With whom would you like to join forces?
similar-join-how = Whoever wrote it is told, and can read what you have written so far. Your name is not shown.
button-join-one = Ask { $number } · { $title }
similar-join-asked = Whoever wrote proposal { $number } will be told. You can go on meanwhile.
refusal-join-not-here = That proposal is not public any more. Your draft is as it was.

notice-join = Somebody writes something close to your proposal { $number }, and would like to join forces:
button-see-it = See it
mine-wish = Somebody with this draft would like to join forces on your proposal { $number }:
mine-wish-then = Neither of you sees the other's name. If you invite them, they see yours; you see theirs when they join.
button-invite-wisher = Invite to write with me
mine-wish-invited = They are invited, for a week. You hear when they join.
refusal-wish-gone = That wish is no longer there.
button-see-invitation = See the invitation
mine-wish-gone = That draft is no longer there.
button-see-own = See my proposals

desk-card-close = It looks close to these:
desk-card-close-different = Its author says that it is different.
desk-card-close-support = Its author supported one of them, and sent this one all the same.
desk-card-close-join = Its author asked one of them to join forces.
