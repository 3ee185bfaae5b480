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

log-rule-first-per-area = Regola: il progetto più votato è finanziato, se il budget basta.
log-rule-greedy = Regola: si finanziano i progetti più votati, in ordine; chi costa troppo si salta.
log-rule-greedy-no-skip = Regola: si finanziano i progetti più votati, in ordine, finché uno costa troppo.
log-step = { $number }. { $sentence }
log-ballots =
    { $voters ->
        [one] È stata contata 1 scheda
       *[other] Sono state contate { $voters } schede
    }, { $blank ->
        [0] nessuna bianca
        [one] 1 bianca
       *[other] { $blank } bianche
    }; { $projects ->
        [one] 1 progetto poteva essere finanziato
       *[other] { $projects } progetti potevano essere finanziati
    }.
log-withdrawn =
    { $title } è stato ritirato: { $votes ->
        [one] il suo voto si vede
       *[other] i suoi { $votes } voti si vedono
    }, ma non può essere finanziato.
log-tie =
    Parità dal posto { $place }: { $projects } hanno { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } ciascuno.
log-tie-more =
    { $count ->
        [one] un altro
       *[other] altri { $count }
    }
log-tie-order = Il loro ordine: { $order }.
log-order-votes = prima chi ha più voti
log-order-lower-cost = prima chi costa meno
log-order-higher-cost = prima chi costa di più
log-order-official-order = a parità, l'ordine ufficiale
log-decided-votes = { $first } viene prima di { $second }: ha più voti.
log-decided-lower-cost = { $first } viene prima di { $second }: costa meno.
log-decided-higher-cost = { $first } viene prima di { $second }: costa di più.
log-decided-official-order = { $first } viene prima di { $second }: è primo nell'ordine ufficiale.
log-funded =
    { $title }, { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }: costa { $cost }, finanziato. Restano { $left }.
log-does-not-fit =
    { $title }, { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }: costa { $cost }, più di quello che resta ({ $left }). Non finanziato.
log-stopped = Per la regola, dopo { $title } non si guarda altro.
log-no-votes = Nessun progetto ha voti, quindi niente è finanziato.
log-finished =
    { $winners ->
        [0] Nessun progetto è finanziato
        [one] 1 progetto è finanziato
       *[other] { $winners } progetti sono finanziati
    }, per { $cost }. Avanzano: { $left }.
