# Laboratori (LAB-1)

button-workshops = Laboratori
workshops-in = **Laboratori a { $area }**
workshops-everywhere = **Laboratori**
workshops-none = Nessun laboratorio è ancora annunciato.
workshop-title = **{ $name }**
workshop-where = Luogo: { $place }
workshop-step-free = senza scalini
workshop-childcare = spazio bimbi
workshop-is-cancelled = annullato
workshop-is-over = finito
workshop-you-come = ci vai
workshop-you-wait = aspetti un posto
workshop-cancelled = **Non si fa.** Perché:
workshop-moved = **È stato spostato.** Perché:
workshop-coming =
    { $coming ->
        [0] Nessuna iscrizione finora.
        [one] Viene 1 persona.
       *[other] Vengono { $coming } persone.
    }
workshop-room = Posti presi: { $coming } su { $capacity }. Liberi: { $free }.
workshop-line =
    { $waiting ->
        [one] 1 persona aspetta un posto.
       *[other] { $waiting } persone aspettano un posto.
    }
workshop-begun = È in corso. Le iscrizioni sono chiuse.
workshop-begun-yours = È in corso. **Hai un posto.**
workshop-yours = **Hai un posto.** Se non puoi venire, lascialo: va a qualcun altro.
workshop-your-line = **Aspetti un posto**, al numero { $place } della fila. Ti avviso quando è tuo.
workshop-reminder = Te lo ricordo il giorno prima.
workshop-minutes = **Che cosa si è detto**
workshop-no-minutes = Che cosa si è detto non è ancora scritto.
workshop-entered =
    { $entered ->
        [one] Ne è uscita 1 proposta; pubbliche finora: { $shown }.
       *[other] Ne sono uscite { $entered } proposte; pubbliche finora: { $shown }.
    }
workshop-left-out = Che cosa hai proposto e manca? Scrivi { $min }–{ $max } caratteri. L'ufficio ti risponde qui.
workshop-left-out-sent = L'ufficio ce l'ha, e ti risponde qui.
workshop-calendar = **{ $name }**, per il tuo calendario
button-see-workshop = Vedi il laboratorio
button-all-workshops = In tutti i quartieri
button-come = Ci vengo
button-join-line = Aspetta un posto
button-leave-line = Esci dalla fila
button-leave-workshop = Non posso venire
button-remind-workshop = Ricordamelo
button-no-reminder = Non ricordarmelo
button-map = Mappa
button-calendar-file = File per il calendario
button-left-out = Manca la tua?
toast-you-come = Hai un posto. Te lo ricordo il giorno prima.
toast-you-come-soon = Hai un posto. Manca così poco che non arriva un promemoria.
toast-you-wait = I posti sono tutti presi. Sei in fila, e ti avviso quando uno è tuo.
toast-you-left = Non sei più nella lista.
toast-reminded = Te lo ricordo il giorno prima.
toast-not-reminded = Non te lo ricordo.
over-workshop = Laboratorio
ask-left-out = Che cosa manca
question-left-out = Rimasta fuori da un laboratorio

# Chi organizza
desk-workshops = Laboratori: pubblicane uno, o inserisci le proposte nate lì
button-publish-workshop = Pubblica un laboratorio
workshop-name-label = Nome ({ $language })
workshop-name-ask = Come si chiama il laboratorio? Lo leggono tutti.
workshop-when-ask = Quando inizia? Scrivilo così: 12/5 18:00.
workshop-area-label = Quartiere
workshop-area-ask = Per quale quartiere è?
workshop-place-label = Luogo
workshop-place-ask = Dove si fa? Nome e indirizzo, come le persone lo trovano.
workshop-place-again = È in un altro luogo? Salta se no.
workshop-access-label = Per tutti
workshop-access-ask = Che cosa c'è perché tutti possano venire? Salta se niente di questo.
workshop-capacity-label = Posti
workshop-capacity-ask = Per quante persone c'è posto? Salta se per tutti.
workshop-preview = **Controlla prima che sia pubblico.** Le persone leggeranno:
workshop-named-in = { $language }: { $name }
button-publish-this-workshop = Pubblicalo
button-drop-workshop = Non pubblicarlo
toast-workshop-dropped = Non è stato pubblicato niente.
workshop-published = **Il laboratorio è pubblico.** Le persone lo trovano in Laboratori, e possono iscriversi.
workshop-why-ask = Perché? Chi si è iscritto riceve un avviso.
workshop-move-check = **Controlla prima che le persone lo sappiano.**
workshop-was = Era:
workshop-will-be = Da ora è:
workshop-begins = Inizia { $in }.
workshop-cancel-check = **Annullare questo laboratorio?** Non si può tornare indietro.
workshop-told-nobody = Non c'è nessuno da avvisare.
workshop-told =
    { $waiting ->
        [0] { $coming ->
            [one] Viene avvisata 1 persona che viene.
           *[other] Vengono avvisate { $coming } persone che vengono.
        }
       *[other] Vengono avvisate { $coming } persone che vengono e { $waiting } in fila.
    }
workshop-told-reminded =
    { $count ->
        [one] Viene avvisata 1 persona che vuole solo un promemoria.
       *[other] Vengono avvisate { $count } persone che vogliono solo un promemoria.
    }
button-move-and-tell = Spostalo e avvisa
button-cancel-and-tell = Annullalo e avvisa
workshop-pin-ask = Dove esattamente? Invia la tua posizione, metti un segnaposto con 📎 › Posizione, o scrivi il punto così: 44.4942, 11.3426.
workshop-pin-unreadable = Non lo leggo come un punto. Scrivilo come nelle mappe: 44.4942, 11.3426.
workshop-pinned = Il segnaposto è sulla scheda: le persone lo ricevono con Mappa.
ask-point = Punto, come 44.4942, 11.3426
button-pin-workshop = Metti un segnaposto
refusal-workshop-pin-outside = Quel punto è fuori da { $city }. Provane un altro.
workshop-moved-told = È spostato. Chi si è iscritto riceve un avviso.
workshop-cancelled-told = È annullato. Chi si è iscritto riceve un avviso.
workshop-resized = Fatto. Chi aspettava e ora ha un posto riceve un avviso.
workshop-minutes-label = Che cosa si è detto ({ $language })
workshop-minutes-ask = Che cosa si è detto? Scrivi { $min }–{ $max } caratteri, senza nomi. Lo leggono tutti.
workshop-minutes-check = **Controlla prima che sia pubblico.** Leggeranno tutti:
workshop-minutes-replace = Prende il posto di ciò che era scritto prima.
button-publish-minutes = Pubblicalo
workshop-minutes-public = È pubblico.
button-enter-proposals = Inserisci proposte
button-write-minutes = Scrivi che cosa si è detto
button-move-workshop = Spostalo
button-resize-workshop = Cambia i posti
button-cancel-workshop = Annullalo
enter-title-label = Titolo
enter-title-ask = Proposta numero { $entered } di questo laboratorio: come si chiama? { $min }–{ $max } caratteri.
enter-body-label = Che cosa si vuole
enter-body-ask = Che cosa si vuole, in una o due frasi? Senza nomi.
enter-place-ask = Dove? Salta se è per tutto il quartiere.
entered-check = **{ $title }**
entered-close = **Ci somigliano:**
entered-none-close = Niente di pubblico le somiglia.
entered-next = È la numero { $number }, e aspetta di essere letta. Qui c'è posto per la prossima.
entered-dropped = Lasciata fuori. Qui c'è posto per la prossima.
button-enter-this = Inseriscila
button-leave-it-out = Lasciala fuori

# Avvisi
notice-workshop-soon = **{ $name }** è tra poco. Mi hai chiesto di ricordartelo.
notice-workshop-changed = **{ $name }** è stato spostato. Ora è:
notice-workshop-cancelled = **{ $name }** non si fa.
notice-workshop-file = Se è nel tuo calendario, qui sotto trovi il nuovo file.
notice-workshop-place = Si è liberato un posto: **{ $name }**. È tuo.
undelivered-kind-workshop-soon = Un laboratorio è tra poco
undelivered-kind-workshop-changed = Un laboratorio spostato o annullato
undelivered-kind-workshop-place = Un posto in un laboratorio

# Rifiuti
refusal-workshop-unknown = Non trovo quel laboratorio. Ecco quelli che ci sono.
refusal-workshop-changed-meanwhile = Intanto qualcun altro l'ha cambiato. Leggilo com'è ora, poi decidi.
refusal-workshop-capacity = Scrivi un numero di posti da { $min } a { $max }.
refusal-workshop-too-small = { $coming } persone hanno già un posto. Nessuno perde il suo.
refusal-workshop-cancelled = Quel laboratorio non si fa.
refusal-workshop-over = Quel laboratorio è iniziato o finito.
refusal-workshop-not-yet = Questo si fa quando il laboratorio è iniziato.
refusal-workshop-reminder-gone = Manca così poco che non arriva più un promemoria.
refusal-workshop-entry-closed = Le proposte si inseriscono solo mentre laboratori o proposte sono aperti.
