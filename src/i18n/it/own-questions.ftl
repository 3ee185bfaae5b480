# INF-10, quello che si è chiesto a chi sta dietro il bot.

own-questions = { $count ->
    [0] Le mie domande
    [one] Le mie domande · 1
   *[other] Le mie domande · { $count }
}
own-questions-none = Non hai ancora chiesto niente. Una persona risponde in 2 giorni lavorativi.
own-question-waiting = in attesa, risposta entro il { $by }
own-question-answered = con risposta
own-question-closed = chiusa
own-question-asked = La tua domanda del { $on }
own-thread-person = Hai scritto, { $on }:
own-thread-office = Risponde { $office }, { $on }:
own-thread-closing = Chiusa da { $office }, { $on }.
button-own-questions = Le mie domande
button-open-question = Apri questa domanda
button-write-more = Scrivi ancora
