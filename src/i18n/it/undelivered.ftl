# Quello che non si è potuto inviare
desk-undelivered =
    { $count ->
        [one] 1 messaggio non è partito.
       *[other] { $count } messaggi non sono partiti.
    }
button-undelivered = Messaggi non partiti
undelivered-title =
    { $count ->
        [0] **È partito tutto**, o nessuno lo aspetta più.
        [one] **Non partiti** · 1 messaggio, provato più volte
       *[other] **Non partiti** · { $count } messaggi, provati più volte
    }
undelivered-people =
    { $count ->
        [one] 1 persona
       *[other] { $count } persone
    }
undelivered-too-late = È tardi per riprovare: quello che dicono è passato.
undelivered-kind-opens = Si apre una fase
undelivered-kind-closing = Mancano pochi giorni
undelivered-kind-last-day = Ultimo giorno
undelivered-kind-moved = Data spostata
undelivered-kind-paused = Una sospensione
undelivered-kind-rules = Regole cambiate
undelivered-kind-withdrawn = Un progetto fuori dalla votazione
undelivered-kind-off-ballot = Un loro progetto, o uno che seguono, fuori dalla votazione
undelivered-kind-results = Risultati
undelivered-kind-own-results = l'esito del loro progetto
undelivered-kind-corrected = risultati corretti
undelivered-kind-works = Novità dei lavori
undelivered-kind-works-changed = Novità dei lavori che cambiano ciò che era stato detto
undelivered-kind-own-works = il loro progetto annullato, o ripreso
undelivered-kind-drafts = Bozze in scadenza
undelivered-kind-weekly = Riepilogo della settimana
undelivered-kind-broadcast = Il tuo messaggio
button-try-undelivered = Riprova a inviarli
toast-undelivered =
    { $count ->
        [0] Non c'è più niente da riprovare.
        [one] Riprovo a inviare 1 messaggio.
       *[other] Riprovo a inviare { $count } messaggi.
    }
