# Che cosa attende da più di quanto l'ufficio promette (ORG-4), e che cosa sa chi segnala (SUP-2).

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
button-open-desk = Apri il tavolo
notice-report-removed = Hai segnalato un commento: { $about }. L'ufficio l'ha tolto. Grazie.
notice-report-kept = Hai segnalato un commento: { $about }. L'ufficio l'ha letto, e resta. Grazie.
