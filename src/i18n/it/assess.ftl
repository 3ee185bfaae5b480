# La verifica tecnica: chi valuta, esiti, e chi viene avvisato (ORG-5, NOT-5, NOT-13).

over-check-proposal = Proposta da verificare
over-verdict = Che cosa hai trovato
over-note = Nota riservata
over-assign = Affida a chi valuta
over-alternative = Un'altra idea

# L'elenco
assess-title = **Verifica tecnica**
assess-until = fino al { $until }
assess-nothing = Le proposte compaiono qui quando ti vengono affidate.
assess-mine =
    { $count ->
        [0] Nessuna proposta da verificare ti aspetta
        [one] 1 proposta da verificare ti aspetta
       *[other] { $count } proposte da verificare ti aspettano
    }
assess-unassigned =
    { $count ->
        [one] 1 proposta da verificare non è affidata a nessuno
       *[other] { $count } proposte da verificare non sono affidate a nessuno
    }
assess-ready =
    { $count ->
        [one] 1 esito si può pubblicare
       *[other] { $count } esiti si possono pubblicare
    }
assess-ready-own =
    { $count ->
        [one] 1 esito riguarda una proposta a cui hai lavorato. Lo pubblica un'altra persona che organizza: se manca, invitala da Persone e ruoli.
       *[other] { $count } esiti riguardano proposte a cui hai lavorato. Li pubblica un'altra persona che organizza: se manca, invitala da Persone e ruoli.
    }
assess-without-verdict =
    { $count ->
        [one] 1 proposta in verifica non ha ancora un esito
       *[other] { $count } proposte in verifica non hanno ancora un esito
    }
assess-unfinished =
    { $count ->
        [one] 1 non ha un esito pubblicato. La verifica finisce il { $by }.
       *[other] { $count } non hanno un esito pubblicato. La verifica finisce il { $by }.
    }
assess-unfinished-still =
    { $count ->
        [one] 1 non ha un esito pubblicato. La verifica è finita; si può concludere fino al { $by }, quando si apre il voto.
       *[other] { $count } non hanno un esito pubblicato. La verifica è finita; si possono concludere fino al { $by }, quando si apre il voto.
    }
assess-is-unassigned = non affidata
assess-is-open = da verificare entro il { $by }
assess-is-sent-back = rimandata, da verificare entro il { $by }
assess-is-waiting = aspetta una seconda lettura
assess-is-ready = pronta da pubblicare
assess-is-published = pubblicata
assess-is-late = non verificata in tempo
assess-awaits-office = ha scritto chi la propone
button-technical-check = Verifica tecnica
button-open-check = Apri
button-publish-verdicts =
    { $count ->
        [one] Pubblica 1 esito
       *[other] Pubblica { $count } esiti
    }
button-assign-many = Affidane molte insieme

# Una proposta
assess-now = **Ora:** { $status }
assess-is-own = Hai avuto parte in questa proposta: la verificano altre persone. Decide un'altra persona che organizza: se manca, invitala da Persone e ruoli.
assess-sent-back-why = La seconda lettura l'ha rimandata:
assess-asked-reader = La lettura è chiesta a { $name }.
assess-answer-accepted = Chi l'ha proposta accetta le modifiche.
assess-answer-discussing = Chi l'ha proposta vuole parlare delle modifiche.
assess-answer-nobody = Non ha autori a cui chiedere: le modifiche valgono così.
assess-notes = Note riservate. Le legge solo chi valuta:
assess-note-by-whom = { $name }, { $on }:
button-write-verdict = Scrivi l'esito
button-hand-on-verdict = Falla leggere ad altri
toast-handed-on = La lettura passa ad altri.
button-confirm-verdict = Conferma l'esito
button-send-back-verdict = Rimandalo indietro
button-talk-authors = Parla con chi l'ha proposta
button-private-note = Scrivi una nota riservata
button-assign = Affidala a chi valuta
button-reopen-check = Verificala ancora
button-end-check = Toglila dalla verifica

# L'esito
assess-verdict = Che cosa hai trovato?
assess-verdict-ask = Si può fare?
assess-feasible = Si può fare
assess-with-changes = Si può fare, con modifiche
assess-not-feasible = Non si può fare
assess-cost-ask = Quanto costerebbe? Scrivi l'importo, per esempio 40.000 o 40.000,50 €.
assess-cost-optional = Quanto costerebbe? Scrivi l'importo, per esempio 40.000 o 40.000,50 €. Puoi non rispondere.
assess-office = Ufficio
assess-office-ask = Quale ufficio lo dice? Le persone leggono il suo nome, non il tuo.
assess-reason = Motivo in parole semplici
assess-reason-ask = Perché? Scrivi { $min }–{ $max } caratteri, in modo che una persona vicina capisca. Tutti possono leggerlo.
assess-reader = Seconda lettura
assess-reader-ask = Chi deve leggerlo prima che valga?
assess-reader-anybody = Chi ha tempo
assess-check = **Proposta { $number }.** Tutti leggeranno questo:
assess-cost-understood = Hai scritto { $typed }: lo leggo come { $cost }.
assess-end-why = Perché esce dalla verifica
assess-end-ask = Perché esce dalla verifica? Lo legge chi l'ha scritta. { $min }–{ $max } caratteri.
assess-left = La proposta { $number } è di nuovo pubblica. Chi l'ha scritta saprà perché.
assess-shelved = Prima che uscisse dalla verifica era stato scritto:
assess-outside-feasible = Così com'è non si può fare. Cambia il costo, o scrivi che cosa deve cambiare.
assess-outside-with-changes = A questo costo non può andare in votazione.
assess-check-reader = Seconda lettura: { $name }.
assess-check-anybody = Seconda lettura: chi è libero.
assess-check-then = Prima lo legge un'altra persona che valuta. Fuori nessuno lo sa finché chi organizza non lo pubblica.
assess-sent = Il tuo esito sulla proposta { $number } aspetta una seconda lettura.
button-send-verdict = Manda alla lettura
button-change-verdict = Cambialo
assess-why = Che cosa manca
assess-why-ask = Che cosa deve cambiare? Scrivi { $min }–{ $max } caratteri a chi l'ha scritto. Nessun altro li legge.
assess-note = Nota riservata
assess-note-ask = Scrivi fino a { $max } caratteri. Li legge solo chi valuta; non si pubblicano mai.
toast-verdict-confirmed = Confermato. Chi organizza può pubblicarlo.
toast-verdict-sent-back = Rimandato. Chi l'ha scritto sa perché.
toast-note-kept = La nota è conservata. La legge solo chi valuta.
toast-check-reopened = La verifica è di nuovo tua.

# Chi verifica che cosa
assess-assign-ask = Chi deve verificare?
assess-no-evaluators = Non si può ancora chiedere a nessuno. Prima invita chi valuta.
assess-area = Quartiere
assess-area-ask = Le proposte di quale quartiere?
assess-area-all = Tutti i quartieri
assess-theme = Tema
assess-theme-ask = Su quale tema?
assess-theme-all = Tutti i temi
assess-evaluator = Chi valuta
assess-assign-check =
    { $count ->
        [one] 1 proposta va a { $name }. Quelle in cui ha avuto parte restano ad altre persone.
       *[other] { $count } proposte vanno a { $name }. Quelle in cui ha avuto parte restano ad altre persone.
    }
assess-assigned-many =
    { $count ->
        [one] 1 proposta è affidata, e chi la valuta lo sa.
       *[other] { $count } proposte sono affidate, e chi le valuta lo sa.
    }
button-assign-nobody = Riprendila
button-assign-all =
    { $count ->
        [one] Affida 1 proposta
       *[other] Affida { $count } proposte
    }
button-choose-again = Scegli di nuovo
toast-assigned = Fatto.

# Pubblicazione
assess-publish =
    { $count ->
        [one] **1 esito diventa pubblico.**
       *[other] **{ $count } esiti diventano pubblici insieme.**
    }
assess-count-feasible =
    { $count ->
        [one] 1 si può fare
       *[other] { $count } si possono fare
    }
assess-count-with-changes =
    { $count ->
        [one] 1 si può fare con modifiche
       *[other] { $count } si possono fare con modifiche
    }
assess-count-not-feasible =
    { $count ->
        [one] 1 non si può fare
       *[other] { $count } non si possono fare
    }
assess-publish-more = e altri { $count }
assess-publish-authors = Chi le ha proposte lo sa prima, fuori dalle ore di silenzio.
assess-publish-all = Tutti possono leggerli dal { $at }.
assess-publish-sought =
    { $count ->
        [one] Per 1 molto sostenuta si chiede a tutti un'altra idea.
       *[other] Per { $count } molto sostenute si chiede a tutti un'altra idea.
    }
assess-publish-late = La votazione apre prima: nessuna di queste può andare sulla scheda.
assess-none-ready = Nessun esito è pronto. Lo è quando una seconda persona lo conferma.
assess-published =
    { $count ->
        [one] 1 esito è pubblicato. Chi l'ha proposta sta per saperlo.
       *[other] { $count } esiti sono pubblicati. Chi le ha proposte sta per saperlo.
    }

# A chi valuta
assess-note-assigned = La proposta { $number } è tua da verificare: { $title }
assess-note-assigned-many = { $count } proposte sono tue da verificare.
assess-note-by = Scrivi che cosa hai trovato entro il { $by }.
assess-note-to-read = Ti si chiede di leggere l'esito sulla proposta { $number }: { $title }
assess-note-read-anew = Le parole della proposta { $number } sono cambiate: il suo esito va letto di nuovo: { $title }
assess-note-sent-back = Il tuo esito sulla proposta { $number } è tornato: { $title }
assess-note-left = La proposta { $number }, { $title }, non è più da verificare. Perché:
assess-note-accepted = Chi ha proposto la { $number } accetta le modifiche: { $title }
assess-note-discussing = Chi ha proposto la { $number } vuole parlare delle modifiche: { $title }
verdict-card-open = È in verifica.
verdict-card-sent-back = La seconda lettura ha rimandato l'esito.
verdict-card-waiting = Un esito aspetta una seconda lettura. Chi l'ha scritto non può confermarlo.
verdict-card-ready = L'esito è confermato e si può pubblicare.
verdict-card-published = L'esito è pubblicato.

# A tutti
verdict-feasible = **Si può fare.**
verdict-with-changes = **Si può fare, con modifiche.**
verdict-not-feasible = **Non si può fare.**
verdict-cost = Costo stimato: { $cost }
verdict-office = { $office } dice:
assessed-title = Verifica tecnica:
assessed-again = La verifica si sta rifacendo.
assessed-summary = Che cosa hanno concordato chi propone e l'ufficio:
proposal-is-not-feasible = Non si può fare come è stata proposta.
project-check = Verifica tecnica ({ $office }): { $reason }
button-take-cost = Prendi { $cost }

notice-verdict = La verifica tecnica della proposta { $number } è fatta.
notice-verdict-answer = Accetti le modifiche, o vuoi parlarne?
notice-verdict-public = Lo sai prima degli altri. Tutti possono leggerlo dal { $at }.
notice-verdict-sought = Molte persone la sostengono. Poi si chiederà a tutti un'altra idea per lo stesso bisogno.
button-see-changes = Vedi le modifiche
button-discuss-changes = Parliamone
notice-verdicts =
    { $count ->
        [one] Una proposta che sostieni è stata verificata:
       *[other] { $count } proposte che sostieni sono state verificate:
    }
notice-verdicts-more = e altre { $count }
notice-verdicts-sought = Chi ha un'altra idea per lo stesso bisogno della proposta { $number }?
button-see-proposal-number = Vedi la proposta { $number }
undelivered-kind-verdicts = Che cosa ha trovato la verifica tecnica

# A chi l'ha proposta, nel suo elenco
mine-in-check = Gli uffici guardano se si può fare, fino al { $until }.
mine-in-check-still = Gli uffici guardano se si può fare.
mine-in-check-late = Il tempo per la verifica tecnica è finito. Gli uffici possono ancora concluderla fino al { $until }, quando si apre il voto.
mine-not-checked = Gli uffici non l'hanno verificata in tempo, quindi non è sulla scheda.
mine-changes-asked = Accetta le modifiche, o parlane con l'ufficio.
mine-changes-discussing = Stai parlando delle modifiche. Puoi accettarle in ogni momento.
mine-changes-accepted = Hai accettato le modifiche.
button-accept-changes = Accetta le modifiche
button-talk-office = Parla con l'ufficio
toast-changes-accepted = Accettate. L'ufficio lo sa.

# Un'altra idea per lo stesso bisogno
alternative-sought = **Chi ha un'altra idea per lo stesso bisogno?** Molte persone sostenevano questa.
alternative-there =
    { $count ->
        [one] Un'altra idea è qui sotto.
       *[other] { $count } altre idee sono qui sotto.
    }
alternative-to = Un'altra idea per lo stesso bisogno della proposta { $number }: { $title }
alternative-ask = **Un'altra idea per lo stesso bisogno?** Proposta { $number }: { $title }
alternative-how = Puoi proporla, o scriverla in un commento che tutti leggono.
alternative-how-closed = Le nuove proposte sono chiuse. Scrivi l'idea in un commento, o indica una tua proposta.
button-other-idea = Ho un'altra idea
button-alternative = { $number } · { $title }
button-propose-alternative = Proponila
button-comment-alternative = Scrivila in un commento
button-own-alternative = Mia: { $number } · { $title }
toast-alternative = Ora sta accanto a questa proposta.

# Rifiuti
refusal-assess-gone = Quella proposta non è in verifica tecnica, o non è tua da vedere.
refusal-assess-not-in-check = Nessuno ha ancora il compito di verificare questa proposta.
refusal-assess-own-proposal = Hai avuto parte nello scrivere questa proposta. La verifica un'altra persona.
refusal-assess-own-directed = Hai avuto parte in questa proposta: qui decide un'altra persona che organizza. Se manca, invitala da Persone e ruoli.
refusal-assess-their-proposal = Questa persona ha avuto parte nella proposta. Chiedi a qualcun altro.
refusal-assess-first-writer = Questa persona ha scritto il primo esito. Il secondo esame tocca ad altri: chiedi a qualcun altro.
refusal-assess-wrote-first = Il primo esito l'hai scritto tu, quindi questo lo legge un'altra persona. Se non c'è, invitane una in Persone e ruoli.
refusal-assess-no-evaluator = Quella persona non può verificare questa proposta. Scegline un'altra.
refusal-assess-none-to-give = Non c'è niente di quel tipo da affidare a questa persona.
refusal-assess-closed = La verifica tecnica è finita: niente è cambiato.
refusal-assess-published = L'esito è pubblicato. Verificala ancora se qualcosa è cambiato.
refusal-assess-written = L'esito è già in viaggio. Eccolo com'è ora.
refusal-assess-not-yours = Questa proposta è affidata a un'altra persona. Eccola com'è ora.
refusal-assess-asked-another = La lettura è chiesta a un'altra persona. Può passarla lei, o chi organizza.
refusal-assess-own-verdict = Nessuno conferma il proprio esito. Lo legge una seconda persona.
refusal-assess-read-already = Qualcuno ha già letto questo esito. Eccolo com'è ora.
refusal-assess-rewritten = L'esito o la proposta sono cambiati mentre leggevi. Eccoli come sono ora.
refusal-assess-verdict-unknown = Scegli se si può fare.
refusal-assess-cost-missing = Ciò che si può fare ha un costo. Scrivi l'importo, per esempio 40.000 o 40.000,50 €.
refusal-assess-outside-band = Nessun progetto può costare così in questo quartiere. Cambia il costo, o scrivi che cosa deve cambiare.
refusal-assess-office-missing = Scrivi quale ufficio lo dice.
refusal-assess-reason-short = Il motivo chiede { $min }–{ $max } caratteri, in parole semplici.
refusal-assess-why-short = Scrivi in { $min }–{ $max } caratteri che cosa deve cambiare.
refusal-assess-blackout = Non si annuncia niente dal { $from } al { $to }: { $name }. In quei giorni tutti leggerebbero questi esiti. Pubblica dopo.
refusal-assess-not-ready = Nessuno di questi si può più pubblicare.
refusal-assess-not-published = La verifica tecnica di questa proposta non è ancora pubblicata.
refusal-assess-not-public-yet = Chi l'ha proposta lo sa prima. Tutti possono leggere l'esito un giorno dopo la pubblicazione.
refusal-assess-changes-open = Chi l'ha proposta non ha ancora accettato le modifiche.
refusal-assess-cannot-be-done = La verifica tecnica ha trovato che non si può fare.
refusal-assess-nothing-asked = Ora non ci sono modifiche a cui rispondere.
refusal-assess-other-changes = L'ufficio l'ha verificata ancora da quando l'hai letta. Ecco che cosa ha trovato.
refusal-alternative-not-sought = Per questa proposta ora nessuno cerca un'altra idea.
