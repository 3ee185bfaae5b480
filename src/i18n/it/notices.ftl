# Quello che diciamo per primi: da NOT-1 a NOT-10. NOT-4 e NOT-5 sono in desk.ftl.

button-stop-these = Non scrivermi più

notice-of-process = **{ $title }**

# NOT-1, accanto a calendar-can-…
notice-voting = **{ $area }**: la votazione è aperta fino al { $until } ({ $remaining }).
notice-voting-projects =
    { $count ->
        [one] C'è 1 progetto. Niente conta finché non dai il tuo voto.
       *[other] I progetti sono { $count }. Niente conta finché non dai il tuo voto.
    }
notice-voting-ballots = Ci sono { $count } progetti su { $ballots } schede. Niente conta finché non dai i tuoi voti.

# NOT-2
notice-vote-closing-in = **{ $area }**: puoi ancora votare fino al { $until } ({ $remaining }).
notice-vote-closing = Puoi ancora votare fino al { $until } ({ $remaining }).
notice-not-cast =
    { $count ->
        [one] La tua scheda ha 1 progetto, ma **non hai ancora votato**.
       *[other] La tua scheda ha { $count } progetti, ma **non hai ancora votato**.
    }
notice-not-voted = Non hai ancora votato.
notice-proposals-closing = Puoi ancora inviare una proposta fino al { $until } ({ $remaining }).
notice-draft-not-sent = **Non hai ancora inviato** la tua bozza “{ $title }”.
notice-untitled-not-sent = **Non hai ancora inviato** la proposta che hai cominciato.

# NOT-3
notice-vote-last-day-in = **{ $area }**: ultimo giorno per votare, fino al { $until } ({ $remaining }).
notice-vote-last-day = Ultimo giorno per votare, fino al { $until } ({ $remaining }).

# NOT-6
notice-project-funded = Risultati di { $area }: il progetto **{ $title }** è finanziato, con { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } su { $voters }.
notice-project-not-funded = Risultati di { $area }: il progetto **{ $title }** questa volta non è finanziato. Ha avuto { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } su { $voters }.
notice-results-withdrawn = Ci sono i risultati di { $area }. Il progetto **{ $title }** era stato tolto dalla votazione.
notice-results-corrected = **Questi risultati sono stati corretti.** { $note }
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
notice-works-opened = **{ $title }**: l'opera è aperta al pubblico.
notice-works-cancelled = **{ $title }**: il progetto non sarà realizzato.
notice-works-expected = Apertura prevista: { $when }.
button-read-works = Leggi di più

# NOT-8
notice-moved = **{ $phase }**: la fine è ora il { $until } (prima era il { $was }).
notice-moved-start = **{ $phase }**: nuove date, dal { $from } al { $until }.
notice-moved-why = Perché: { $reason }
button-see-calendar = Vedi il calendario

# NOT-9
notice-draft-kept = Conserviamo la tua bozza **{ $title }** fino al { $until }. Dopo quel giorno sarà cancellata.
notice-untitled-kept = Conserviamo la tua bozza senza titolo fino al { $until }. Dopo quel giorno sarà cancellata.

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
        [one] 1 novità sui lavori che segui: { $title }.
       *[other] { $count } novità sui lavori che segui, l'ultima su { $title }.
    }
