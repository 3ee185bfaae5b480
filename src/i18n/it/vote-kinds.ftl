# Schede che distribuiscono punti, mettono in ordine, o dicono sì e no. Quello che è segnato accanto a un progetto:
vote-marked = { $name }: **{ $mark }**
vote-marked-now = { $name }: { $mark }. { $left }.
button-change-project = Cambia { $name }

# BAL-3
vote-choose-points =
    { $points ->
        [one] Hai 1 punto. Dallo a 1 progetto su { $count }.
       *[other] Hai { $points } punti. Distribuiscili fra { $count } progetti.
    }
vote-choose-points-most =
    { $most ->
        [one] Hai { $points } punti per { $count } progetti. Ognuno può averne 1.
       *[other] Hai { $points } punti per { $count } progetti. Ognuno può averne fino a { $most }.
    }
vote-status-points = Hai dato { $given } punti su { $points } · te ne restano { $left }
vote-status-points-over = Hai dato { $given } punti su { $points } · { $over } di troppo
vote-points-left =
    { $count ->
        [0] Non ti restano punti
        [one] Ti resta 1 punto
       *[other] Ti restano { $count } punti
    }
vote-mark-points =
    { $count ->
        [one] 1 punto
       *[other] { $count } punti
    }
vote-may-leave-points = Non serve darli tutti.
vote-fits-points = { $given } punti dati su { $points }: la scheda segue le regole.
vote-points-at-most =
    { $most ->
        [one] È il massimo che un progetto può avere: 1 punto.
       *[other] È il massimo che un progetto può avere: { $most } punti.
    }
vote-points-taken = { $taken } da { $from }. { $name }: { $mark }.
button-point-less = Un punto in meno
button-point-more = Un punto in più
button-take-points = Prendi { $count } da { $name }
refusal-ballot-points-left =
    { $left ->
        [0] Hai dato tutti i { $points } punti. Prima togline uno a un altro progetto.
        [one] Ti resta 1 punto: prendine da un altro progetto.
       *[other] Ti restano { $left } punti: prendine da un altro progetto.
    }
refusal-ballot-points-most =
    { $most ->
        [one] Un progetto può avere 1 punto.
       *[other] Un progetto può avere al massimo { $most } punti.
    }
refusal-ballot-points-over = Hai dato { $given } punti su { $points }. Togline { $over }.

# BAL-4
vote-place = { $place }°
vote-placed = { $place } { $name }
vote-place-free = { $place } —
vote-choose-ranking =
    { $max ->
        [one] Scegli il migliore di { $count } progetti.
       *[other] Metti in ordine fino a { $max } progetti su { $count }: prima il migliore.
    }
vote-places-left =
    { $count ->
        [0] La classifica è piena
        [one] Resta 1 posto
       *[other] Restano { $count } posti
    }
vote-may-leave-places =
    { $count ->
        [one] Resta 1 posto (puoi lasciarlo vuoto).
       *[other] Restano { $count } posti (puoi lasciarli vuoti).
    }
vote-fits-ranking =
    { $max ->
        [one] { $count } posto su 1: la scheda segue le regole.
       *[other] { $count } posti su al massimo { $max }: la scheda segue le regole.
    }
refusal-ballot-ranked-twice = Il progetto { $number } compare due volte.
button-put = Metti { $place }
button-move-up = Fai salire { $name }
button-add-project = Aggiungi un progetto

# BAL-5
vote-choose-yes-no =
    { $count ->
        [one] Di' se 1 progetto ti va bene oppure no.
       *[other] Di' per ognuno dei { $count } progetti se ti va bene oppure no.
    }
vote-status-yes-no = Risposte date: { $count } su { $of }
vote-mark-for = a favore
vote-mark-against = contro
vote-mark-no-opinion = nessuna opinione
vote-may-leave-answers = Puoi lasciare progetti senza risposta.
vote-fits-yes-no = Risposte date: { $count } su { $of }. La scheda segue le regole.
button-for = A favore
button-against = Contro
button-no-opinion = Nessuna opinione
