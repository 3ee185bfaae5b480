# Scrivere una proposta (da PRO-1 a PRO-8), e parole sulle proposte che servono anche altrove.

# PRO-1
propose-gate =
    { $most ->
        [one] Puoi mandare 1 proposta.
       *[other] Puoi mandare fino a { $most } proposte.
    }
propose-gate-left =
    { $sent ->
        [one] Ne hai mandata 1.
       *[other] Ne hai mandate { $sent }.
    } { $left ->
        [0] Sono tutte; puoi ancora cambiare quello che hai mandato.
        [one] Puoi mandarne ancora 1.
       *[other] Puoi mandarne ancora { $left }.
    }
propose-gate-time = Servono circa 5 minuti. Salvo tutto mentre scrivi e tengo la bozza per 60 giorni.
propose-gate-needed =
    { $what ->
        [place] Bisogna dire dove sarebbe.
        [theme] Bisogna scegliere un tema.
       *[place-and-theme] Bisogna dire dove sarebbe e scegliere un tema.
    }
propose-gate-group = Quello che cominci dalla chat del gruppo è anche del gruppo: chi ne fa parte vede il titolo.
propose-gate-title = Il tuo titolo: **{ $title }**
propose-draft = Hai una bozza, salva fino al { $until }: **{ $title }**
propose-draft-untitled = Hai una bozza senza titolo, salva fino al { $until }.
propose-closed = Le proposte si sono aperte il { $from } e chiuse il { $until }.
propose-example = **Un esempio**
propose-example-real = Una vera: proposta { $number }, { $area }.
propose-offer-photo = Cominci una proposta con questa foto?
propose-offer-place = Cominci una proposta con questo luogo, a { $area }?
propose-offer-draft = Hai anche una bozza: **{ $title }**
propose-outside = Quel punto è fuori da { $city }. Provane un altro, scrivi un indirizzo o scegli un quartiere.

button-propose-start = Comincia una proposta
button-propose-go-on = Continua la mia bozza
button-propose-another = Cominciane un'altra
button-see-example = Vedi un esempio
button-add-to-draft = Aggiungi alla mia bozza
button-no-thanks = No, grazie

# PRO-2, PRO-3
propose-form = Nuova proposta
propose-form-change = La tua modifica
propose-title = Titolo
propose-title-ask = In poche parole: che cosa dovrebbe cambiare? Per esempio: panchine e alberi nella piazza della scuola. { $min }–{ $max } caratteri.
propose-body = Che cosa e per chi
propose-body-ask = Racconta il problema, la tua idea e a chi serve. Fino a { $max } caratteri.
propose-body-several = Puoi mandare più messaggi; dopo l'ultimo premi Fatto.

# PRO-5
propose-place = Dove
propose-place-ask = Dove sarebbe? Scrivi un indirizzo, oppure metti un segnaposto con 📎 › Posizione.
propose-place-now = Adesso: { $place }
propose-place-right = { $place }. Giusto?
propose-district-ask = Per quale quartiere è?
propose-address-unknown = Non conosco “{ $address }”. In quale quartiere si trova? Fuori da { $city } non si può proporre.
propose-point-unknown = In quale quartiere si trova quel punto? Fuori da { $city } non si può proporre.
propose-area = Quartiere
propose-area-ask = Il quartiere a cui serve, o tutta la città.
propose-address = Indirizzo
propose-address-ask = Via e numero, se ha un luogo.

button-whole-of = Tutto { $area }
button-whole-district = Un quartiere intero
button-other-district = Un altro quartiere
button-whole-city = Tutta la città
button-place-right = Sì, è giusto
button-change-place = Cambia luogo
button-other-address = Scrivi un altro indirizzo

# PRO-6
propose-theme = Tema
propose-theme-ask = Di che cosa si tratta?
propose-theme-now = Adesso: { $theme }
propose-photos = Foto
propose-photos-ask = Aggiungi fino a { $most } foto, oppure salta. Va bene anche un album.
propose-photos-form = Fino a { $most } foto, JPEG o PNG, al massimo 10 MB l'una. Che cosa mostrano te lo chiedo dopo.
propose-photos-added =
    { $count ->
        [one] 1 foto aggiunta
       *[other] { $count } foto aggiunte
    }; { $room ->
        [one] c'è posto per un'altra
       *[other] c'è posto per altre { $room }
    }.
propose-photos-count = { $count } foto su { $most }
propose-photos-care = Niente volti né targhe, per favore. Tolgo dai file la posizione e gli altri dati nascosti.
propose-photos-no-text = Manda qui una foto, oppure usa un pulsante.
propose-photo-which = Foto { $number } · { $count } su { $most }
propose-photo-describe = Descrivila in poche parole per chi non la può vedere.

button-add-photo = Aggiungi una foto
button-remove-last-photo = Togli l'ultima foto

# PRO-7
propose-review = Controlla
propose-review-change = **Proposta { $number }** · la tua modifica
propose-title-line = **{ $title }**
propose-review-then =
    Dopo l'invio, l'ufficio la legge entro { $days ->
        [one] 1 giorno lavorativo
       *[other] { $days } giorni lavorativi
    }. Diventa pubblica solo allora.
propose-change-none = Non è ancora cambiato niente. Cambia quello che vuoi, poi invia.
propose-change-then =
    Dopo l'invio, l'ufficio legge il nuovo testo entro { $days ->
        [one] 1 giorno lavorativo
       *[other] { $days } giorni lavorativi
    }.
propose-change-public =
    La versione pubblica resta com'è finché l'ufficio non ha letto la modifica, entro { $days ->
        [one] 1 giorno lavorativo
       *[other] { $days } giorni lavorativi
    }.

button-change-title = Cambia titolo
button-change-text = Cambia testo
button-change-theme = Cambia tema
button-change-photos = Cambia foto
button-change-answers = Cambia le risposte
button-name-hidden = Mostra il mio nome: no
button-name-shown = Mostra il mio nome: sì
button-send-proposal = Invia la proposta
button-send-change = Invia la modifica
toast-name-shown = Il tuo nome sarà accanto alla proposta.
toast-name-hidden = Il tuo nome non sarà mostrato.

# PRO-8
propose-sent = **Proposta { $number }** ricevuta il { $on }. Ora la legge l'ufficio, entro il { $by }.
propose-sent-change = Modifica della **proposta { $number }** ricevuta il { $on }. Ora la legge l'ufficio, entro il { $by }.
propose-sent-before = Inviata come proposta { $number }.

button-see-proposal = Guardala
button-write-another = Scrivine un'altra

# Parole sulle proposte
proposal-theme = Tema: { $value }
proposal-not-said = non detto
proposal-point = un punto sulla mappa
proposal-place = { $point }, { $area }
proposal-photo = Foto { $number }: { $alt }
proposal-photo-plain = Foto { $number }, senza descrizione
proposal-photos =
    { $count ->
        [one] 1 foto
       *[other] { $count } foto
    }
proposal-no-photos = Nessuna foto
proposal-name-shown = Nome mostrato: { $name }
proposal-name-hidden = Il tuo nome non è mostrato.

proposal-state-draft = Bozza
proposal-state-submitted = In lettura
proposal-state-changes-asked = Modifiche richieste
proposal-state-public = Pubblica
proposal-state-merged = Unita a un'altra
proposal-state-in-check = In verifica tecnica
proposal-state-on-ballot = Sulla scheda
proposal-state-not-on-ballot = Non sulla scheda
proposal-state-not-feasible = Non realizzabile
proposal-state-rejected = Non accolta
proposal-state-withdrawn = Ritirata

button-see-photos =
    { $count ->
        [one] Guarda la foto
       *[other] Guarda le { $count } foto
    }

# Rifiuti
refusal-suspended = Non puoi farlo finché il tuo account è sospeso. Quello che hai scritto è salvo.
refusal-proposals-closed = Le proposte ora sono chiuse. Quello che hai scritto è salvo.
refusal-proposals-enough =
    { $most ->
        [one] Hai già mandato la tua proposta. Quello che hai scritto resta come bozza.
       *[other] Hai già mandato { $most } proposte. Quello che hai scritto resta come bozza.
    }
refusal-drafts-too-many = Hai già { $most } bozze. Prima inviane o cancellane una: le trovi in La mia attività.
refusal-proposal-gone = Questa proposta non c'è più, o non è tua. Queste sono le tue.
refusal-proposal-fixed = Questa proposta non si può più cambiare. Ecco a che punto è.
refusal-proposal-not-now = Non si può più fare: la proposta è andata avanti. Ecco a che punto è.
refusal-proposal-unchanged = Non c'è niente di nuovo da inviare.
refusal-proposal-incomplete = Mancano ancora un titolo e un testo.
refusal-proposal-needs-more =
    { $what ->
        [place] Manca ancora il luogo: di' dove sarebbe.
       *[theme] Manca ancora il tema.
    }
refusal-photos-not-asked = Qui le proposte non hanno foto. Puoi descriverla a parole.
refusal-photo-not-now = Ora non posso usare le foto, perché le proposte sono chiuse. Puoi cercare scrivendo.
refusal-photos-enough = Hai già { $most } foto. Togline una per aggiungerne un'altra.
refusal-photos-too-many =
    { $room ->
        [0] Hai già { $most } foto. Togli queste dal modulo.
       *[other] Qui c'è posto per { $room }, { $most } in tutto. Togli le altre.
    }
refusal-photo-of-several = Foto { $number }: { $why }
refusal-file-not-a-photo = Posso usare foto JPEG, PNG o WebP, fino a 10 MB. Questo file è un'altra cosa.

# SLK-4
propose-from-message =
    { $words ->
        [none] Quel messaggio non ha parole: mancano ancora titolo e testo.
       *[some] Il messaggio è ora il tuo testo. Dagli un titolo e cambia quello che vuoi.
    } { $whose ->
        [group] La bozza è anche del gruppo: chi ne fa parte vede il titolo.
        [absent] In quella chat non ci sono, quindi la bozza la vedi solo tu. Per scrivere con il gruppo, prima invitami lì.
       *[own] La bozza la vedi solo tu.
    }
propose-barred = Inviandola dichiari di non avere nessuno di questi incarichi: { $roles }.
refusal-propose-barred = Con il tuo incarico qui non si può proporre. Quello che hai scritto resta.
