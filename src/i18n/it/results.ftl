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
results-later-cancelled = poi annullato
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

results-provisional = Provvisori fino al { $until }: fino ad allora si possono fare osservazioni.
results-official = Questi risultati sono ufficiali.
results-corrected = Corretti il { $on }, versione { $version }:
results-points =
    { $points ->
        [one] 1 punto
       *[other] { $points } punti
    } su { $votes ->
        [one] 1 scheda
       *[other] { $votes } schede
    }
results-for-against = { $for } a favore, { $against } contro
results-chosen = **scelto**
results-part-funded = **finanziato in parte, con { $amount }**
results-fingerprint = Impronta di tutto quello che è pubblicato su quest'urna: { $hash }
results-open-data = Le schede, i codici contati e ogni passo del conteggio sono aperti a chiunque.
results-no-address = Questo servizio non ha un indirizzo pubblico: i file non sono sul web. Posso mandarteli qui.
results-recount = Chiunque può ricontare le schede, con il programma di questo servizio:
button-why = Perché?
button-why-funded = Perché è finanziato?
button-why-not-funded = Perché non è finanziato?
button-why-another = Un altro progetto
button-took-part = Chi ha partecipato
button-results-more = Verifica e altro
button-lab = Stesse schede, altre regole
button-open-data = Dati aperti
button-results-files = Mandami i file
why-title = **{ $title }**
why-which = Di quale progetto si tratta?
why-own-picks = Non vedo più che cosa hai scelto, e nessuno può: la chiave è stata distrutta alla chiusura del voto.

turnout-replaced =
    { $count ->
        [one] 1 voto è stato sostituito da uno successivo della stessa persona.
       *[other] { $count } voti sono stati sostituiti da altri successivi delle stesse persone.
    }
turnout-by-area = **Per quartiere**
turnout-by-age = **Per età**
turnout-by-tie = **Per legame con la città**
turnout-by-channel = **Dove hanno votato**
turnout-by-method = **Come è stato verificato il diritto di voto**
turnout-group = { $group }: { $people }
turnout-hidden = non si dice
turnout-too-few = Troppo poche persone per dirlo.
turnout-small = I gruppi sotto le 5 persone non si dicono, né altri che li farebbero capire. Nessuno sa come ha votato un gruppo.
turnout-unknown = non chiesto
turnout-local = chat sul web
turnout-desk = a uno sportello
turnout-paper = su carta
turnout-method-code = codice personale
turnout-method-list = lista elettorale
turnout-method-phone = telefono
turnout-method-login = accesso della città
turnout-tie-live = vive qui
turnout-tie-work = lavora qui
turnout-tie-study = studia qui
turnout-tie-volunteer = fa volontariato qui

lab-study = È solo per studio e non decide niente. Il risultato ufficiale è quello indicato qui sotto.
lab-title = **Stesse schede, altre regole · { $area }**
lab-rule = **{ $how }** ({ $rule })
lab-official = regola ufficiale
lab-nothing = non si sceglie niente
lab-cost = { $cost } in tutto
lab-voters =
    { $voters ->
        [one] 1 persona ha almeno uno dei suoi
       *[other] { $voters } persone hanno almeno uno dei loro
    }
lab-average = { $average } a testa in media
