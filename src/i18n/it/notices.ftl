# Quello che diciamo per primi: da NOT-1 a NOT-10. NOT-4 e NOT-5 sono in desk.ftl.

button-stop-these = Non scrivermi più

# NOT-1, accanto a calendar-can-…
notice-voting = La votazione è aperta: **{ $area }**, fino al { $until } ({ $remaining }).
notice-voting-projects =
    { $count ->
        [one] C'è 1 progetto. Niente conta finché non dai il tuo voto.
       *[other] I progetti sono { $count }. Niente conta finché non dai il tuo voto.
    }

# NOT-2
notice-vote-closing-in = Puoi ancora votare, **{ $area }**: fino al { $until } ({ $remaining }).
notice-vote-closing = Puoi ancora votare: fino al { $until } ({ $remaining }).
notice-not-cast =
    { $count ->
        [one] La tua scheda ha 1 progetto e **non è ancora votata**.
       *[other] La tua scheda ha { $count } progetti e **non è ancora votata**.
    }
notice-not-voted = Non hai ancora votato.
notice-proposals-closing = Puoi ancora inviare una proposta: fino al { $until } ({ $remaining }).
notice-draft-not-sent = La tua bozza “{ $title }” **non è ancora inviata**.

# NOT-3
notice-vote-last-day-in = Ultimo giorno per votare, **{ $area }**: fino al { $until } ({ $remaining }).
notice-vote-last-day = Ultimo giorno per votare: fino al { $until } ({ $remaining }).

# NOT-6
notice-project-funded = Risultati di { $area }: **{ $title }** è finanziato, con { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } su { $voters }.
notice-project-not-funded = Risultati di { $area }: **{ $title }** questa volta non è finanziato. Ha avuto { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } su { $voters }.
notice-none-funded = Ci sono i risultati di { $area }. { $voters ->
        [one] Ha votato 1 persona
       *[other] Hanno votato { $voters } persone
    }; nessun progetto è finanziato.

# NOT-7
notice-works-planned = **{ $title }**: i lavori sono in programma.
notice-works-designed = **{ $title }**: il progetto dei lavori è pronto.
notice-works-tendered = **{ $title }**: si sceglie chi farà i lavori.
notice-works-started = **{ $title }**: i lavori sono iniziati.
notice-works-built = **{ $title }**: i lavori sono finiti.
notice-works-opened = **{ $title }** è aperto.
notice-works-cancelled = **{ $title }** non sarà realizzato.
notice-works-expected = Apertura prevista: { $when }.
button-read-works = Leggi di più

# NOT-8
notice-moved = { $phase }: ora finisce il { $until } (prima era { $was }).
notice-moved-start = { $phase }: le nuove date sono { $from } – { $until }.
notice-moved-why = Perché: { $reason }
button-see-calendar = Vedi il calendario

# NOT-9
notice-draft-kept = La tua bozza **{ $title }** resta fino al { $until }. Dopo quel giorno viene cancellata.

# NOT-10
notice-weekly = Novità per te questa settimana:
notice-weekly-proposals =
    { $count ->
        [one] 1 nuova proposta pubblica: { $area }.
       *[other] { $count } nuove proposte pubbliche: { $area }.
    }
notice-weekly-comments =
    { $count ->
        [one] 1 nuovo commento alle tue proposte.
       *[other] { $count } nuovi commenti alle tue proposte.
    }
notice-weekly-works =
    { $count ->
        [one] Novità dei lavori che segui: { $title }.
       *[other] { $count } novità dei lavori che segui, l'ultima su { $title }.
    }
