# Labels of the one field of a form that was a question.

ask-code = Your personal code
ask-link-code = The code
ask-receipt = Receipt code
ask-address = Street and number
ask-photo = What the photo shows
ask-note = Your words to the author
ask-answer = Your answer
ask-cost = What it costs
ask-moment = Day and time
