# INF-10, what somebody asked of the people behind the bot.

own-questions = { $count ->
    [0] My questions
    [one] My questions · 1
   *[other] My questions · { $count }
}
own-questions-none = You have not asked anything yet. A person answers in 2 working days.
own-question-waiting = waiting, answer by { $by }
own-question-answered = answered
own-question-closed = closed
own-question-asked = Your question of { $on }
own-thread-person = You wrote, { $on }:
own-thread-office = Answer from { $office }, { $on }:
own-thread-closing = Closed by { $office }, { $on }.
button-own-questions = My questions
button-open-question = Open this question
button-write-more = Write more
