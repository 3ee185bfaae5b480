# Che cosa attende da più di quanto l'ufficio promette (ORG-4), quali domande attendono (ORG-9), e che cosa sa chi segnala (SUP-2).

overdue-title = **In ritardo per chi organizza**
overdue-proposals =
    { $count ->
        [one] 1 proposta doveva già essere letta.
       *[other] { $count } proposte dovevano già essere lette.
    }
overdue-looks =
    { $count ->
        [one] 1 secondo esame doveva già avere risposta.
       *[other] { $count } secondi esami dovevano già avere risposta.
    }
overdue-comments =
    { $count ->
        [one] 1 commento doveva già essere letto.
       *[other] { $count } commenti dovevano già essere letti.
    }
overdue-questions =
    { $count ->
        [one] 1 domanda doveva già avere risposta.
       *[other] { $count } domande dovevano già avere risposta.
    }
waiting-title = **In attesa per chi organizza**
waiting-questions =
    { $count ->
        [one] 1 domanda attende risposta entro il { $by }.
       *[other] { $count } domande attendono risposta, la prima entro il { $by }.
    }
waiting-reports =
    { $count ->
        [one] 1 segnalazione di pressioni è da leggere.
       *[other] { $count } segnalazioni di pressioni sono da leggere.
    }
button-open-desk = Apri il tavolo
notice-report-removed = Hai segnalato un commento: { $about }. L'ufficio l'ha tolto. Grazie.
notice-report-kept = Hai segnalato un commento: { $about }. L'ufficio l'ha letto, e resta. Grazie.
