# Quello che chi organizza dice a molte persone insieme (ORG-6).

button-broadcasts = Messaggi a molte persone
desk-broadcasts =
    { $count ->
        [0] Nessun messaggio aspetta la tua approvazione
        [one] 1 messaggio aspetta una seconda persona che organizza
       *[other] { $count } messaggi aspettano una seconda persona che organizza
    }

broadcast-list = **Messaggi a molte persone** · { $count ->
        [one] 1 messaggio
       *[other] { $count } messaggi
    }
broadcast-none = Non è partito ancora niente. Comincia dal testo: niente parte prima di una doppia conferma.
button-new-broadcast = Scrivine uno nuovo
button-open-broadcast = Apri il messaggio
broadcast-untitled = senza testo
broadcast-is-draft = bozza
broadcast-is-waiting = aspetta l'approvazione
broadcast-is-planned = programmato
broadcast-is-planning = in partenza
broadcast-is-sending = in partenza
broadcast-is-paused = in pausa
broadcast-is-done = inviato
broadcast-is-cancelled = annullato
broadcast-is-expired = troppo tardi
broadcast-title = **Messaggio a molte persone** · { $state }

# (1) Scrivere
broadcast-write-how = Le parole semplici funzionano meglio. Scrivi che cosa, fino a quando, e una cosa da fare.
broadcast-text-label = Testo in { $language }
broadcast-text-question = Scrivilo in { $language }, fino a { $max } caratteri. Se manca, chi lo legge riceve un'altra lingua.
broadcast-button-label = Pulsante sotto il testo
broadcast-button-question = Quale pulsante deve stare sotto il testo? Ne basta uno.
broadcast-no-button = Nessun pulsante
broadcast-text-in = **{ $language }** · { $length } caratteri su { $max }
broadcast-text-missing = **{ $language }** · manca il testo: chi lo legge riceve quello in { $other }.
broadcast-no-text = Non c'è ancora un testo.
broadcast-has-button = Pulsante: { $button }

# (2) A chi
broadcast-who = **Chi lo riceve**
broadcast-who-how = Va solo a chi ha chiesto i messaggi e si può raggiungere.
broadcast-who-and = Una persona deve rispettare ogni riga. Su una riga basta una delle scelte. Solo in “Che cosa hanno fatto” devono essere vere tutte.
broadcast-everybody = Per chiunque segua questo percorso.
broadcast-only = { $what }: { $which }
broadcast-more =
    { $count ->
        [one] 1 altro
       *[other] altri { $count }
    }
broadcast-any = Lascia aperto
broadcast-size = Ora: { $size }
broadcast-people = { $count } persone
broadcast-people-few = meno di { $min } persone
broadcast-people-where = **{ $people }** ({ $where })
broadcast-on-platform = { $platform } { $count }
broadcast-places = { $before }, { $next }
broadcast-too-few = Sono troppo poche: con meno di { $min } persone si capirebbe a chi parli. Scegli in modo più ampio.
button-broadcast-ready = Va bene così
broadcast-areas-label = Quartieri
broadcast-areas-question = Persone di quali quartieri?
broadcast-languages-label = Lingue
broadcast-languages-question = Persone che leggono quale lingua?
broadcast-channels-label = Canali
broadcast-channels-question = Persone che ricevono i messaggi su quale canale?
broadcast-themes-label = Temi che seguono
broadcast-themes-question = Persone che seguono un progetto di quale tema?
broadcast-roles-label = Ruoli
broadcast-roles-question = Persone con quale ruolo?
broadcast-states-label = Che cosa hanno fatto
broadcast-states-question = Che cosa deve essere vero? Tutto quello che scegli.
broadcast-role-citizen = Nessun ruolo: cittadinanza
broadcast-role-organizer = Chi organizza
broadcast-role-moderator = Chi modera
broadcast-state-not-voted = Non hanno ancora votato
broadcast-state-draft-ballot = Scheda iniziata, non votata
broadcast-state-author = Hanno inviato una proposta
broadcast-state-supporter = Hanno sostenuto una proposta
broadcast-state-not-author = Non hanno ancora proposto
broadcast-state-not-supporter = Non hanno ancora sostenuto
broadcast-state-attended = Erano a un incontro

# La bozza
broadcast-draft = **Messaggio a molte persone** · bozza
broadcast-tested = Provato il { $at }.
broadcast-not-tested = Non ancora provato. Mandati una prova prima di scegliere quando parte.
button-write-broadcast = Scrivi il testo
button-broadcast-who = Scegli chi lo riceve
button-preview-broadcast = Guarda come arriva
button-test-broadcast = Mandami una prova
button-broadcast-when = Scegli quando parte
button-delete-broadcast = Elimina questa bozza
broadcast-delete-sure = Elimina la bozza con i suoi testi. Non si può recuperare.
toast-broadcast-deleted = La bozza è eliminata.
toast-broadcast-tested = Te l'ho mandato. Leggilo come chi lo riceve.

# (3) Anteprima
broadcast-preview = Il messaggio è arrivato a parte, proprio come lo ricevono le persone, in quest'ordine: { $languages }. Link e segni nel testo restano testo semplice.
broadcast-preview-telegram = Su Telegram: un messaggio, con i pulsanti sotto.
broadcast-preview-slack = Su Slack: un messaggio dell'app, con i pulsanti sotto.
broadcast-preview-local = Nella chat web: un messaggio, con i pulsanti sotto.

# (5) Quando
broadcast-when = Quando deve arrivare? Va a { $size }.
broadcast-quiet =
    { $count ->
        [one] 1 persona lo riceverà alle { $at }: fino ad allora è orario di silenzio.
       *[other] { $count } persone lo riceveranno alle { $at }: fino ad allora è orario di silenzio.
    }
broadcast-needs-second = Arriva a più di { $above } persone: prima lo approva una seconda persona che organizza.
broadcast-no-second = Qui organizzi solo tu. Prima serve un'altra persona con questo ruolo.
button-broadcast-now = Ora
button-broadcast-date = Scegli data e ora
button-broadcast-other-time = Scegli un altro momento
broadcast-date-ask = **In che giorno e a che ora?** Scrivilo così: 19/11 18:30, prima il giorno.
broadcast-date-zone = L'ora è quella di { $city }.
broadcast-sure = **Va a** { $size }. Quello che è partito non si può riprendere.
broadcast-goes-now = Parte ora.
broadcast-goes-at = Parte { $at }.
broadcast-until = Dopo il { $at } non arriva più: sarebbe troppo tardi.
broadcast-goes-approved = Parte appena è approvato.
button-send-broadcast =
    { $count ->
        [one] Invia a 1 persona
       *[other] Invia a { $count } persone
    }
button-ask-second = Chiedi l'approvazione
broadcast-asked = Aspetta una seconda persona che organizza: l'ho avvisata. Ti faccio sapere.
broadcast-scheduled = Fatto. Ti dico come va in un messaggio a parte.

# (6) Approvazione
broadcast-written-by = Scritto da { $name }.
button-approve-broadcast = Approva
button-send-back-broadcast = Rimanda indietro
button-take-back-broadcast = Riprendilo e cambialo
broadcast-taken-back = È di nuovo una bozza. Prima di partire ha bisogno di un'altra prova.
toast-broadcast-approved = Approvato. Avviso chi l'ha scritto.
toast-broadcast-sent-back = Rimandato indietro. Avviso chi l'ha scritto.
broadcast-asks-you = { $title }: un messaggio a molte persone aspetta la tua approvazione. Leggilo, per favore.
broadcast-approved-note = Il tuo messaggio a molte persone è approvato.
broadcast-sent-back-note = { $name } ha rimandato indietro il tuo messaggio a molte persone. È di nuovo una bozza. Il motivo:
broadcast-held-many = Ora il tuo messaggio arriva a { $count } persone: prima lo approva una seconda persona che organizza.
broadcast-held-few = Ora il tuo messaggio arriverebbe a troppo poche persone, quindi non è partito. È di nuovo una bozza.
broadcast-card = **Messaggio a molte persone**
broadcast-card-approved = Approvato da { $name }.
broadcast-card-back = È tornato a chi l'ha scritto.
broadcast-card-cancelled = È stato annullato.

# (7) Come va
broadcast-looking-up =
    { $count ->
        [one] Sto cercando chi lo riceve: finora 1 persona.
       *[other] Sto cercando chi lo riceve: finora { $count } persone.
    }
broadcast-sent-of = { $sent } inviati su { $total }
broadcast-unreachable = { $count } non raggiungibili
broadcast-failed = { $count } non riusciti
broadcast-left-out = { $count } esclusi
broadcast-later = { $count } aspettano fino al { $at }
broadcast-minutes-left = circa { $count } min ancora
broadcast-paused = in pausa
button-pause-broadcast = Pausa
button-resume-broadcast = Continua
button-cancel-rest = Annulla il resto
button-cancel-broadcast = Annullalo
button-refresh = Aggiorna
toast-broadcast-paused = In pausa. Qualcuno già in viaggio può ancora arrivare.
toast-broadcast-resumed = Continua.
broadcast-cancel-received =
    { $count ->
        [0] Non l'ha ricevuto nessuno.
        [one] 1 persona l'ha già ricevuto.
       *[other] { $count } persone l'hanno già ricevuto.
    }
broadcast-cancel-rest =
    { $count ->
        [one] 1 altra persona non lo riceverà. Non si può tornare indietro.
       *[other] Le altre { $count } non lo riceveranno. Non si può tornare indietro.
    }
broadcast-cancel-sure = Così non lo riceve nessuno. Non si può tornare indietro.

# (8) Rapporto
broadcast-done = Finito: non resta niente da inviare.
broadcast-cancelled =
    { $count ->
        [0] È stato annullato. Non l'ha ricevuto nessuno.
        [one] È stato annullato. 1 persona l'ha già ricevuto.
       *[other] È stato annullato. { $count } persone l'hanno già ricevuto.
    }
broadcast-expired = Ormai arriverebbe troppo tardi, quindi il resto non parte.
broadcast-report-total = Persone a cui era rivolto: { $count }
broadcast-report-sent = L'hanno ricevuto: { $count }
broadcast-report-unreachable = Non raggiungibili: { $count }
broadcast-report-failed = Non riusciti: { $count }
broadcast-report-cancelled = Annullati prima: { $count }
broadcast-report-stopped = Hanno fermato i messaggi nel frattempo: { $count }
broadcast-report-unwanted = Hanno scelto altri messaggi nel frattempo: { $count }
broadcast-report-expired = Non arrivato in tempo: { $count }
broadcast-report-left-out = Esclusi per altri motivi: { $count }
broadcast-report-on-the-way = Ancora in viaggio: { $count }

refusal-broadcast-gone = Questo messaggio non c'è più.
refusal-broadcast-moved-on = Non è più com'era. Ecco a che punto è.
refusal-broadcast-not-yours = Può farlo solo chi l'ha scritto.
refusal-broadcast-own = L'hai scritto tu, quindi lo approva un'altra persona che organizza.
refusal-broadcast-no-text = Prima scrivi il testo.
refusal-broadcast-test-first = Prima mandati una prova, e leggila come chi la riceve.
refusal-broadcast-few = Arriva a meno di { $min } persone: si capirebbe a chi parli. Scegli in modo più ampio.
refusal-broadcast-past = Questo momento è passato. Scegline un altro.
refusal-broadcast-too-late = Arriverebbe troppo tardi: quello che chiede è già finito.
refusal-broadcast-changed = È cambiato da quando l'hai letto. Ecco com'è adesso.
refusal-moment-unreadable = Non riesco a leggerlo come giorno e ora. Scrivilo così: 19/11 18:30.
refusal-moment-past = È nel passato. Scrivi un momento che deve ancora venire.
refusal-moment-year = Quest'anno quel giorno è già passato. Se intendi l'anno prossimo, scrivi anche l'anno.
refusal-moment-far = Manca più di un anno. Controlla l'anno.
