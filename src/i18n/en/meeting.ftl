# Who took part in a meeting, like a neighbourhood workshop.

button-meetings = Link for a meeting
meeting-name-label = Name of the meeting
meeting-name-question = What is the meeting called? Everybody who follows its link reads this.
meeting-when-question = When does it begin? Type it like 19/11 18:30. Its link works from 12 hours before until 12 hours after.
meeting-link = **{ $name }** · { $at }
meeting-link-how = Show the link in the room, as words or as a code. Whoever opens it is counted as taking part.
meeting-no-link = Show { $command } in the room. Whoever sends it here is counted as taking part.
meeting-noted = **Noted:** you took part in { $name }.
meeting-noted-why = Organizers can write to those who took part. They do not see a list of names.
meeting-forgotten = It is not kept any more.

refusal-meeting-unknown = That link is not one of ours. Please check it in the room.
refusal-meeting-not-on = That link only works on the day of its meeting.
