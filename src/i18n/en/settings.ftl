# REM-2, REM-4, PRV-1

settings-title = **Settings**
settings-process = This chat is about { $title }.
settings-messages-title = **Settings** › Messages and photos
settings-messages = Messages from me: { $what }.
settings-quiet-on = Quiet hours: nothing from 21:00 to 08:30.
settings-quiet-off = Quiet hours: off, messages may come at any hour.
settings-photos-on = Photos: shown on cards.
settings-photos-off = Photos: only when you ask for them.
settings-language = Language: { $language }.
settings-district = District: { $area }.
settings-name = Your name here: { $name }.
settings-no-name = Your name here: none.
settings-which-language = **Which language do you prefer?**
settings-texts-stay = What people write stays in their own language.
settings-name-label = Your name
settings-name-question = How shall I call you? Others see it only where you choose to show it.

messages-none = none
messages-steps = big steps
messages-followed = what I follow
messages-none-long = none
messages-steps-long = big steps, about 6 a year
messages-followed-long = big steps and the projects you follow

button-settings-messages = Messages and photos
button-messages = Messages: { $what }
button-quiet-on = Quiet: 21:00–08:30
button-quiet-off = Quiet: off
button-photos-on = Photos: on
button-photos-off = Photos: off
button-language = Language
button-district = District
button-name = Name
button-other-process = Choose another process
button-chosen = ✓ { $what }
toast-messages = Messages from me: { $what }.
toast-undone = Put back as it was.
toast-language = From now on in English.
toast-name = Your name is changed.

settings-weekly-on = Weekly summary: yes, what is new for you.
settings-weekly-off = Weekly summary: no.
settings-notices-last = Where I write to you: the chat you used last.
settings-notices = Where I write to you: { $platform }.
button-weekly-on = Weekly summary: on
button-weekly-off = Weekly summary: off
button-notices-last = Notices: last used chat
button-notices = Notices: { $platform }
toast-messages-weekly = Messages from me: { $what }, and the weekly summary.

button-choose-messages = Choose my messages
choose-messages-ask = **Shall I tell you when something changes?**
choose-messages-later = You can change this in Settings at any time.
button-choose-steps = Big steps, about 6 a year
button-choose-followed = Also projects I follow
button-choose-weekly = Weekly summary
button-choose-none = No messages

stop-done = Done, no more messages. Your vote and proposals are kept.
stop-not-stopped = You get these messages from me: { $what }.
button-turn-back-on = Turn back on
button-stop-messages = Stop all messages

weekly-stopped = Done, no more weekly summary. You still get these messages from me: { $what }.
weekly-not-stopped = You get the weekly summary, and these messages from me: { $what }.
button-stop-weekly = Stop the weekly summary
button-weekly-back-on = Turn the summary back on

privacy-title = **How your data is used** · { $organizer }
privacy-ask = To see, correct or delete your data, ask a person here.
privacy-no-notice = The full text is not here any more. Ask a person for it.
button-full-text = Full text
button-on-the-web = On the web
