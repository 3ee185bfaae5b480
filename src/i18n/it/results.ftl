# INF-8: risultati pubblicati, e come sono stati contati.

results-title = **Risultati · { $area }**
results-voters =
    { $voters ->
        [one] ha votato 1 persona
       *[other] hanno votato { $voters } persone
    }
results-turnout = { $voted } ({ $share })
results-sample = Questi numeri sono dati di esempio.
results-place = { $rank }. { $title }
results-votes =
    { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }
results-funded = **finanziato**
results-part-funded = **finanziato in parte**
results-withdrawn = ritirato
results-left-over = Avanzano: { $left }
results-blank =
    { $blank ->
        [one] 1 scheda bianca
       *[other] { $blank } schede bianche
    }
results-none = Qui non ci sono ancora risultati pubblicati.
results-come = I risultati arrivano il { $on } ({ $remaining }).
results-all-title = **Risultati** · tutti i quartieri
results-nothing-funded = niente di finanziato
results-more-figures =
    { $count ->
        [one] … e un altro nella classifica.
       *[other] … e altri { $count } nella classifica.
    }
results-chart-alt = Grafico a barre dei voti di { $area }; i numeri sono nel testo.
button-how-counted = Come sono stati contati
button-chart = Grafico
button-all-results = Tutti i risultati
button-other-editions = Altre edizioni

editions-now = Stai leggendo: **{ $title }**
editions-choose = Quale vuoi leggere? Da lì in poi ti mostro quella.
editions-none = Qui non ci sono altre edizioni.
toast-about = Adesso ti mostro { $title }.
