# Chat condivise: canali delle associazioni, sondaggi veloci, canale dello staff.

# SLK-1
channel-hello = Posso tenere aggiornato questo canale su { $title }.
channel-who = Chi se ne occupa?
channel-back = Sono di nuovo qui. Prima tenevo aggiornato questo canale su { $title }, per **{ $name }**.
channel-back-how = Premi «Configura» e riprendo: trovi già le risposte di allora.
channel-reads = Leggo solo ciò che mi mandi con i miei pulsanti, i comandi o una @menzione.
channel-set-up = Questo canale è aggiornato su { $title }, per **{ $name }**.
group-set-up = Questo gruppo è aggiornato su { $title }, per **{ $name }**.
group-can-check = Puoi chiedere qualcosa al gruppo con un sondaggio veloce. Non è il voto.
group-door-closed = Quel link è per chi fa parte del gruppo. Aprilo dal gruppo stesso.
group-door-unsure = Non riesco a vedere se fai parte di quel gruppo. Premi di nuovo il pulsante lì. Se non basta, chiedi di darmi il ruolo di amministratore.
button-set-up-admins = Configura (chi amministra)
button-check = Fai un sondaggio veloce
channel-commands = Con { $check } puoi chiedere qualcosa al canale. Non è il voto.
button-set-up = Configura
button-channel-settings = Impostazioni
channel-form = Configura la chat
channel-name-label = Associazione
channel-name-question = Come si chiama la tua associazione?
channel-areas-label = Quartieri
channel-areas-question = Di quali quartieri si occupa? Se non ne scegli, valgono tutti.
channel-themes-label = Temi
channel-themes-question = Di quali temi si occupa? Se non ne scegli, valgono tutti.
channel-day-label = Messaggio settimanale
channel-day-question = In quale giorno pubblico il messaggio settimanale?
channel-language-label = Lingua
channel-language-question = Quale lingua usate lì?
channel-all-areas = Tutti i quartieri
channel-more-areas =
    { $count ->
        [one] un altro quartiere
       *[other] altri { $count } quartieri
    }
channel-all-themes = Tutti i temi
channel-no-digest = Nessun messaggio settimanale
weekday-1 = Lunedì
weekday-2 = Martedì
weekday-3 = Mercoledì
weekday-4 = Giovedì
weekday-5 = Venerdì
weekday-6 = Sabato
weekday-7 = Domenica
channel-ready = **Configurazione salvata** per { $title }.
channel-is-name = Associazione: { $name }
channel-is-about = Argomenti: { $what }
channel-is-weekly = Messaggio settimanale: { $day }
channel-is-quiet = Nessun messaggio settimanale.
button-change-channel = Cambia qualcosa
channel-elsewhere = Un canale o un gruppo si configura dalla sua chat. Premi lì “Configura” o “Impostazioni”.

# SLK-2
digest-title = **{ $title }**
digest-week = settimana del { $on }
digest-needs = **Serve il vostro contributo**
digest-dates = **Date**
digest-ours = **Le nostre proposte**
digest-change = Proposta { $number }, { $title }: lo staff chiede una modifica entro il { $by }.
digest-draft = Bozza “{ $title }”: non ancora inviata.
digest-suggestions = { $count ->
    [one] “{ $title }”: 1 suggerimento aperto (se ne occupa { $owner }).
   *[other] “{ $title }”: { $count } suggerimenti aperti (se ne occupa { $owner }).
}
digest-until = { $phase }: fino al { $until }
digest-from = { $phase }: dal { $from }
digest-news = { $count ->
    [one] 1 nuova proposta pubblica
   *[other] { $count } nuove proposte pubbliche
}
digest-next = **I prossimi passi**
digest-new = **Novità da allora**
digest-detail-changed = ora { $now }, prima { $before }
digest-detail-public = Nuova e pubblica: { $proposal }
digest-updated = Aggiornato { $at }
button-open-home = Apri la Home
button-vote-in-private = Vota in privato

# Una fase è aperta, accanto a calendar-can-…
group-opens = Ora: **{ $phase }**, fino al { $until }.

# Results are public
group-results = **I risultati sono pubblicati.**
group-results-more =
    { $count ->
        [one] … e 1 altro risultato.
       *[other] … e altri { $count } risultati.
    }
group-results-corrected = Corretti il { $on }, versione { $version }.
group-results-fingerprint = Impronta di quello che è pubblicato: `{ $hash }`

# SLK-9
channel-ended = Non sono più nel canale di **{ $name }**, quindi lì non pubblico più nulla.
channel-ended-kept = Bozze e proposte restano a chi le ha scritte. Le tue sono qui.

# SLK-7
check-form = Sondaggio veloce
check-question-label = Domanda
check-question-question = Che cosa vuoi chiedere?
check-options-label = Risposte, una per riga
check-options-question = Quali risposte si possono scegliere? Scrivine da 2 a 6, una per riga.
check-hours-label = Chiusura
check-hours-question = Quando si chiude?
check-hours = { $hours ->
    [4] Tra 4 ore
    [24] Tra 1 giorno
    [48] Tra 2 giorni
    [72] Tra 3 giorni
   *[other] Tra 1 settimana
}
check-posted = **Il tuo sondaggio veloce è pubblicato.** Non è il voto.
check-elsewhere = Un sondaggio veloce si fa in un canale dove ci sono anch'io. Scrivi lì { $check }.
check-elsewhere-group = Un sondaggio veloce si fa in un gruppo dove ci sono anch'io. Scrivi lì { $check }.
check-not-the-vote = Sondaggio veloce per questa chat, **non è il voto**.
check-question = **{ $question }**
check-total = { $option } · { $count }
check-answers = { $count ->
    [0] Ancora nessuna risposta.
    [one] 1 risposta finora.
   *[other] { $count } risposte finora.
}
check-totals-later = I totali si vedono dopo 5 risposte, o alla chiusura.
check-closes = Si chiude il { $until }. Fino ad allora puoi cambiare risposta.
check-closed = { $count ->
    [one] Chiuso il { $on }, con 1 risposta.
   *[other] Chiuso il { $on }, con { $count } risposte.
}
check-secret = Nessuno vede chi ha scelto che cosa, nemmeno chi organizza.
check-is-over = Questo sondaggio si è chiuso il { $on }.
toast-check-answer = La tua risposta: { $option }. Puoi cambiarla fino al { $until }.
group-press-old = Quel pulsante non è più valido.
group-anonymous = Rispondi dal tuo account personale, per favore.

# ORG-4 nel canale dello staff
button-use-for-staff = Usa il canale per lo staff
button-leave-staff-channel = Non usare più il canale
staff-channel-here = Lo staff legge le nuove proposte in questo canale.
staff-channel-used = Da ora le proposte da leggere arrivano in quel canale.
refusal-staff-channel-taken = Qui legge già lo staff di un altro percorso. Prima chi lo organizza deve smettere di usarlo.
staff-channel-lost = { $title }: non sono più nel canale di chi lavora al processo.
staff-channel-lost-now = Le domande e quello che c'è da approvare arrivano di nuovo qui.
staff-channel-left = In quel canale non arriva più nulla.
button-take-card = Prendi in carico
staff-card-nobody = Nessuno la sta leggendo.
staff-card-reading = In lettura: **{ $name }**, fino alle { $until }.
staff-card-new-text = Chi l'ha scritta ha inviato un nuovo testo, con una scheda a parte.
staff-card-withdrawn = Chi l'ha scritta l'ha ritirata.
staff-card-read = È già stata letta.
staff-card-published = **Pubblica.** Letta da { $name }, { $at }.
staff-card-change-asked = **Chiesta una modifica.** Letta da { $name }, { $at }.
staff-card-rejected = **Non accolta.** Letta da { $name }, { $at }.
staff-card-on-ballot = **Sulla scheda.** { $name }, { $at }.
staff-card-out-of-check = **Fuori dalla verifica tecnica.** { $name }, { $at }.
staff-card-undo = Si può annullare fino alle { $until }; poi lo sa chi l'ha scritta.
staff-somebody = un'altra persona
staff-taken = La proposta { $number } è tua da leggere per 15 minuti.
staff-released = La proposta { $number } è di nuovo libera.
staff-undone = Annullato. La proposta { $number } attende di nuovo una lettura.
staff-taken-by = { $name } la sta leggendo fino alle { $until }. Prendine un'altra.

refusal-check-options = Scrivi da 2 a 6 risposte, una per riga. Ne conto { $count }.
refusal-check-option-long = Una risposta può avere fino a { $max } caratteri, per stare su un pulsante.
refusal-check-option-twice = Due risposte dicono la stessa cosa. Rendile diverse.
refusal-group-again = È passato un po' da quando hai aperto il link di quella chat. Premi di nuovo il pulsante lì.
refusal-group-admins = Può farlo solo chi amministra il gruppo. Chiedi a chi lo amministra di premere “Configura”.
refusal-group-members = Può farlo solo chi fa parte del gruppo, non chi è ospite da un'altra organizzazione. Chiedi a una persona del gruppo.
refusal-group-unknown = Non conosco quella chat. Prima invitami lì.
refusal-group-absent = Non sono in quella chat, quindi non posso scriverci. Invitami lì, poi invia di nuovo.
refusal-group-elsewhere = Quella chat appartiene a un'altra comunità.
