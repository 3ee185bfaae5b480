# Guardarsi intorno: calendario, regole, progetti, ricerca. I risultati sono in results.ftl.

joined = { $before } · { $next }
sentences = { $before } { $next }
stacked =
    { $before }
    { $next }

# INF-2
calendar-title = **Calendario** · { $title }
calendar-past = ✓ { $phase } · { $from } – { $until }
calendar-now = **Ora: { $phase }** · fino al { $until } ({ $remaining }){ $moved }
calendar-later = { $phase } · { $from } – { $until }{ $moved }
calendar-was = {" "}(prima: fino al { $was })
calendar-can-preparation = Puoi leggere come funziona.
calendar-can-workshops = Puoi portare idee a un laboratorio del tuo quartiere.
calendar-can-proposals = Puoi inviare una proposta, qui in chat.
calendar-can-check = Puoi sostenere le proposte e seguire che cosa diventano.
calendar-can-voting = Puoi leggere i progetti e votare.
calendar-can-counting = Puoi controllare il tuo codice di ricevuta.
calendar-can-results = Puoi leggere quali progetti sono finanziati, e perché.
calendar-can-works = Puoi seguire i lavori.
button-remind-next = Avvisami del prossimo passo
toast-will-remind = Ti scrivo quando si apre la prossima fase. Puoi cambiare idea in Impostazioni.
button-read-projects = Vedi i progetti

# INF-3
how-card = **Come funziona** · { $number } di { $count }
how-rules = **Regole per intero** · { $title }
button-rules-in-full = Regole per intero

# INF-4
look-where-everywhere = **Progetti**
look-where = **Progetti** › { $where }
look-found =
    { $count ->
        [0] nessuno trovato
        [one] 1 trovato
       *[other] { $count } trovati
    }
look-page = pagina { $number } di { $count }
look-none-fit = Nessun progetto corrisponde a tutto questo. Togli i filtri, o cambiane uno.
look-no-projects = Non ci sono ancora progetti.
look-projects-come = Nascono dalle proposte, dopo la verifica tecnica.
look-near-you = vicino a te
look-near-project = vicino al progetto { $number }
look-cost-up-to = fino a { $to }
look-cost-between = da { $over } a { $to }
look-cost-over = oltre { $over }
look-which-page = **Progetti** · pagina { $number } di { $count }. Quale pagina vuoi vedere?
look-filter = **Progetti** › filtro. Adesso vedi:
look-filter-district = Quartiere: { $chosen }
look-filter-theme = Tema: { $chosen }
look-filter-cost = Costo: { $chosen }
look-filter-status = Stato: { $chosen }
look-near-kept = Solo quello che è vicino.
look-any = qualsiasi
look-choose-district = **Progetti** › quale quartiere?
look-choose-theme = **Progetti** › quale tema?
look-choose-cost = **Progetti** › quale costo?
look-choose-status = **Progetti** › quale stato?
look-option = { $label } ({ $count })
look-near = **Progetti vicino a te.** Invia la tua posizione, metti un segnaposto con 📎 › Posizione, o scrivi un indirizzo.
look-position-once = Uso la tua posizione una volta sola e non la conservo.
look-nothing-near = Non conosco progetti entro 1 km da quel punto. Provane un altro, o cerca per quartiere.
look-address-unknown = Non conosco questo indirizzo. Prova solo con il nome della via, o metti un segnaposto.

project-status-on-ballot = in votazione
project-status-withdrawn = ritirato
project-status-funded = finanziato
project-status-not-funded = non finanziato
project-status-cancelled = annullato

button-page = Pagina { $number } di { $count }
button-filter = Filtra
button-search = Cerca
button-clear-filters = Togli i filtri
button-filter-district = Cambia quartiere
button-filter-theme = Cambia tema
button-filter-cost = Cambia costo
button-filter-status = Cambia stato
button-near-me = Vicino a me
button-show-projects =
    { $count ->
        [0] Mostra la lista vuota
        [one] Mostra 1 progetto
       *[other] Mostra { $count } progetti
    }
button-any-district = Tutti i quartieri
button-any-theme = Qualsiasi tema
button-any-cost = Qualsiasi costo
button-any-status = Qualsiasi stato
button-proposals = Proposte

# INF-5, ERR-1
look-search = **Cerca.** Scrivi una parola, una via o un numero, per esempio “scuola” o “42”.
look-searched = **Cerca** › “{ $query }”
look-nothing-for = Niente per “{ $query }”. Prova con meno lettere, o cerca per tema.
look-not-found-topics = Non l'ho trovato. Posso cercare progetti, raccogliere una proposta o rispondere a queste domande:
button-themes = Temi
button-all-projects = Tutti i progetti

# INF-6
card-title = **{ $title }**
card-number = Progetto { $number }
card-sample-cost = { $cost } (dato di esempio)
card-from = Da: { $from }
card-is-withdrawn = Questo progetto è stato ritirato. Non si può votare.
card-is-funded = **Finanziato.** Questo progetto si farà.
card-is-not-funded = Questa volta non è finanziato.
card-is-cancelled = **Scelto con il voto, poi annullato.** Questo progetto non si farà.
card-other-district = Tu voti a { $area }: questo progetto non è sulla tua scheda.
card-photo = Foto di { $title }
card-unknown = Non ho un progetto { $number }. Controlla il numero, o cerca una parola del titolo.
share-link = Leggilo in privato, dove solo tu vedi quello che fai: { $url }
share-nothing-found = Nessun risultato. Vedi i progetti
share-type = Per leggerlo, scrivi { $number } nella chat con me.
button-add-to-ballot = Aggiungi alla tua scheda
toast-on-ballot = { $title }: ora è nella tua scheda. Conta quando voti.
button-where = Dov'è
button-more-photos = Altre foto ({ $count })
button-photos = Vedi le foto ({ $count })
button-follow = Segui
button-unfollow = Lo segui · smetti
button-share = Condividi
button-open-in-private = Apri in privato
button-back-to-list = Torna alla lista
toast-followed = Segui questo progetto. Ti dirò che cosa succede.
toast-followed-stopped = Segui questo progetto. I messaggi sono spenti: accendili nelle Impostazioni per sapere come va.
toast-unfollowed = Non segui più questo progetto.

# INF-7
where-title = **Dov'è** · { $title }
where-address = { $address }, { $area }
where-landmark = Punto di riferimento: { $landmark }
button-within-1-km = Progetti entro 1 km

# Proposals that everybody may read
proposals-title = **Proposte**
proposals-found =
    { $count ->
        [0] nessuna trovata
        [one] 1 trovata
       *[other] { $count } trovate
    }
proposals-none = Qui non ci sono ancora proposte pubbliche. Prima le legge chi organizza.
proposals-which-page = **Proposte** · pagina { $number } di { $count }. Quale pagina vuoi vedere?
proposal-number = Proposta { $number }
proposal-where = Dove: { $address }
proposal-unknown = Non ho una proposta pubblica { $number }. Forse è ancora in lettura, o è stata ritirata.
proposal-is-public = Pubblica. Poi viene la verifica tecnica.
proposal-is-unchecked = Pubblica. La verifica tecnica è finita.
proposal-is-in-check = In verifica tecnica.
proposal-is-not-checked = Non è stata verificata in tempo, quindi non è sulla scheda.
proposal-is-not-on-ballot = Non è sulla scheda.
proposal-is-on-ballot = In votazione, come progetto.
look-proposals-found =
    { $count ->
        [one] 1 proposta trovata
       *[other] { $count } proposte trovate
    }
button-all-proposals = Tutte le proposte
button-own-district = Solo il mio quartiere

# INF-9
works-stand = **{ $step }** (tappa { $place } di { $count })
works-cancelled = **I lavori sono annullati.**
works-last = Ultima novità, { $on }:
works-why = Perché, { $on }:
works-next = Poi: { $what }.
works-expected = Apertura prevista: { $month }.
works-none = Non ci sono ancora novità sui lavori.
works-step-planned = In programma
works-step-designed = Progetto pronto
works-step-tendered = Scelta dell'impresa
works-step-started = Lavori iniziati
works-step-built = Lavori finiti
works-step-opened = Aperto al pubblico
works-step-cancelled = Annullato
works-next-designed = il progetto
works-next-tendered = la scelta dell'impresa
works-next-started = l'inizio dei lavori
works-next-built = la fine dei lavori
works-next-opened = l'apertura
button-follow-works = Segui i lavori
