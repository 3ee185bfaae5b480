# Il tavolo di chi organizza (ORG-1, ORG-4, ORG-5, ORG-9), e quello che comunica alle persone.

# ORG-1
desk-invited = Hai un invito per { $title }. Il ruolo: **{ $role }**.
role-moderator = moderazione
role-organizer = organizzazione
role-moderator-may = Chi modera legge le proposte, risponde a chi le ha scritte e alle domande. Tutto resta registrato.
role-organizer-may = Chi organizza legge le proposte, ne fa progetti, risponde alle domande e approva i risultati. Tutto resta registrato.
button-accept-role = Accetta
button-decline-role = Rifiuta
desk-accepted = Ti diamo il benvenuto. Questo tavolo si apre sempre con { $admin }.
desk-declined = Rifiutato. Il codice resta valido finché una persona lo accetta, o per 48 ore in tutto.
desk-title = **Per chi organizza** · { $title }
desk-nothing-waits = Adesso niente aspetta te.
desk-part-title = **{ $part }** · { $title }
desk-part-proposals = Proposte
desk-part-votes = Date e voto
desk-part-messages = Messaggi
desk-part-people = Persone e registro
desk-part-field = Laboratori e lavori
button-part-waits = { $part } ({ $count })
desk-new-processes =
    { $count ->
        [one] 1 nuovo percorso aspetta la tua approvazione
       *[other] { $count } nuovi percorsi aspettano la tua approvazione
    }
button-new-processes =
    { $count ->
        [one] Leggi il nuovo percorso
       *[other] Leggi { $count } nuovi percorsi
    }
button-other-desks =
    { $count ->
        [one] Un altro tavolo
       *[other] Altri tavoli ({ $count })
    }
desks-title = **I tuoi altri tavoli.** A quale vuoi andare?
desks-waits =
    { $count ->
        [0] niente in attesa
        [one] 1 cosa in attesa
       *[other] { $count } cose in attesa
    }
desk-people = Chi fa che cosa. Puoi invitare persone, o togliere un ruolo.
desk-record = Che cosa ha fatto chi organizza, e quando.
desk-to-read =
    { $count ->
        [0] Nessuna proposta da leggere
        [one] 1 proposta da leggere
       *[other] { $count } proposte da leggere
    }
desk-overdue = { $count } in ritardo
desk-questions =
    { $count ->
        [0] Nessuna domanda in attesa
        [one] 1 domanda in attesa
       *[other] { $count } domande in attesa
    }
desk-publics =
    { $count ->
        [0] Ancora niente può diventare un progetto
        [one] 1 proposta pubblica può diventare un progetto
       *[other] { $count } proposte pubbliche possono diventare progetti
    }
button-read-next = Leggi la prossima
button-reading-queue = Proposte da leggere
button-questions-queue = Vedi le domande
button-make-projects = Fai progetti

# ORG-4
desk-queue = **Da leggere** · { $count ->
        [one] 1 proposta
       *[other] { $count } proposte
    }
desk-queue-empty = Non c'è niente da leggere. Le nuove proposte arrivano qui, prima quelle in ritardo.
desk-is-change = modifica
desk-is-overdue = in ritardo
desk-is-taken = La legge { $name }, fino alle { $until }
desk-is-own = è tua: la legge un'altra persona
desk-card = **Proposta { $number }**
desk-card-sent = Inviata il { $on }. Da leggere entro il { $by }.
desk-card-overdue = Inviata il { $on }. **In ritardo:** da leggere entro il { $by }.
desk-card-change = È una modifica. Quello che è pubblico resta com'è finché non la pubblichi.
desk-card-history =
    { $sent ->
        [0] Chi l'ha scritta non ha inviato altro.
        [one] Chi l'ha scritta ha inviato un'altra proposta; pubbliche: { $published }.
       *[other] Chi l'ha scritta ha inviato altre { $sent } proposte; pubbliche: { $published }.
    }
desk-card-yours = Puoi leggerla tu fino alle { $until }.
button-publish = Pubblica
button-ask-change = Chiedi una modifica
button-reject = Non accogliere
button-leave-for-others = Lasciala ad altri

desk-ask = **Chiedi una modifica** della proposta { $number }
desk-ask-how = Che cosa dovrebbe cambiare chi l'ha scritta? Scrivi 10–500 caratteri; vedrai il messaggio prima che parta.
desk-reason = **Non accogliere la proposta { $number }.** Quale dei motivi pubblici è?
desk-reason-line = { $number }. { $reason }
button-reason = Motivo { $number }
desk-reject = **Non accogliere la proposta { $number }.** Due parole a chi l'ha scritta?
desk-reject-how = Scrivi 10–500 caratteri, o lascia solo il motivo. Vedrai il messaggio prima che parta.
button-without-note = Lascia solo il motivo
desk-preview = **Chi l'ha scritta riceverà questo**, quando non si potrà più annullare (2 minuti):
button-ask-author = Chiedi la modifica
button-change-note = Cambia il messaggio
button-change-reason = Cambia il motivo
button-reject-now = Non accogliere la { $number }
toast-published = La proposta { $number } è pubblica. Puoi annullare per 2 minuti.
toast-change-asked = Modifica chiesta per la proposta { $number }. Puoi annullare per 2 minuti.
toast-rejected = La proposta { $number } non è accolta. Puoi annullare per 2 minuti.
desk-done-published = La proposta { $number } è pubblica. Puoi annullare fino alle { $until }; poi avviso chi l'ha scritta.
desk-done-change-asked = Modifica chiesta per la proposta { $number }. Puoi annullare fino alle { $until }; poi avviso chi l'ha scritta.
desk-done-rejected = La proposta { $number } non è accolta. Puoi annullare fino alle { $until }; poi avviso chi l'ha scritta.
button-undo-decision = Annulla per la proposta { $number }

# ORG-9
desk-questions-title = **Domande** · { $count ->
        [one] 1 in attesa
       *[other] { $count } in attesa
    }
desk-questions-none = Nessuna persona aspetta una risposta.
question-question = Domanda
question-report-desk = Segnalazione: voto allo sportello di altri
question-report-code = Segnalazione: codice usato da altri
question-second-look = Chiede di ricontrollare
question-change-asked = Su una modifica chiesta dall'ufficio
question-pressure = Segnalazione: pressioni su un voto
desk-pressure-how = A questa persona non si scrive: potrebbe vederlo chi fa pressione. Quando hai fatto quello che serve, segnala come letta.
button-report-read = Segna come letta
toast-report-read = Segnata come letta. Nessun messaggio è partito.
desk-answer-how = Scrivi la risposta, fino a { $max } caratteri. La vedrai prima che parta. Il tuo nome non si vede.
desk-preview-answer = **Riceverà questo:**
button-send-answer = Invia la risposta
button-change-answer = Cambia la risposta
toast-answered = Risposta pronta. Puoi ritirarla per 2 minuti.

# ORG-5
desk-publics-title = **Proposte pubbliche** · { $count ->
        [one] 1 proposta
       *[other] { $count } proposte
    }
desk-publics-none = Non c'è ancora niente di pubblico. Prima pubblica una proposta.
desk-publics-unchecked = Nessuna proposta ha ancora superato la verifica tecnica.
desk-cost-ask = **Quanto costa?** Scrivi l'importo, per esempio 40.000 o 40.000,50 €.
desk-envelope = Per { $area } ci sono { $budget }.
desk-over-envelope = { $cost } è più di quello che c'è per { $area }: { $budget }.
desk-area-ask = **Sulla scheda di quale quartiere?**
desk-project = Va sulla scheda di **{ $area }** con un costo di **{ $cost }**.
desk-project-then = Avviso chi l'ha scritta, che non potrà più cambiarla. Si vota solo quando si apre la votazione.
desk-project-made = È sulla scheda come **progetto { $number }**. Avviso chi l'ha scritta.
button-put-on-ballot = Metti sulla scheda
cost-other = La verifica diceva { $checked }. Ora { $cost }.
cost-why-ask = Perché un altro costo?
project-other-cost = La verifica diceva { $checked }. Ora { $cost }, perché: { $why }
button-change-cost = Cambia il costo

# Avvisi
notice-published = La proposta { $number } ora è pubblica. Chiunque la può leggere.
notice-change-published = La tua modifica della proposta { $number } ora è pubblica.
notice-change-asked = Proposta { $number }: l'ufficio chiede una modifica entro il { $by }.
notice-rejected = La proposta { $number } non è stata accolta.
notice-change-rejected = La tua modifica della proposta { $number } non è stata accolta. La versione pubblica resta com'è.
notice-on-ballot = La proposta { $number } ora è sulla scheda.
notice-out-of-check = La proposta { $number } non è più in verifica tecnica. È pubblica, come prima. Perché:
notice-project = La proposta { $number } si può fare. È sulla scheda di { $area }, come progetto { $project }. Costo stimato: { $cost }.
notice-answer = Risponde **{ $office }**:
notice-you-asked = Hai chiesto:
button-see-project = Guarda il progetto

project-from = Proposta { $number }
project-from-name = Proposta { $number }, di { $name }

# Rifiuti
refusal-only-staff = Qui non hai ancora un tavolo di lavoro. Se ti hanno dato un codice, mandalo qui e premi «Accetta».
refusal-role-code-unknown = Non conosco questo codice. Controlla lettere e cifre, o chiedi a chi te l'ha dato.
refusal-role-code-used = Questo codice è già stato usato. Chiedine uno nuovo a chi te l'ha dato.
refusal-role-code-expired = Questo invito non è più valido. Chiedi un codice nuovo a chi te l'ha dato.
refusal-proposal-already-read = Un'altra persona ha già risposto, oppure è stata ritirata. Ecco che cosa resta.
refusal-proposal-changed-meanwhile = Chi l'ha scritta ha inviato un nuovo testo mentre leggevi. Eccolo.
refusal-proposal-taken = La sta leggendo un'altra persona. Prendine un'altra, o aspetta che abbia finito.
refusal-proposal-your-own = Questa l'hai scritta tu, quindi decide un'altra persona.
refusal-proposal-not-yours-to-undo = Può annullare solo chi ha deciso.
refusal-proposal-undo-over = I { $minutes } minuti per annullare sono passati: l'avviso sta partendo.
refusal-proposal-change-waits = Chi l'ha scritta ha inviato una modifica. Prima leggila.
reason-label = Perché
reason-ask = Perché? Poche parole ({ $min }–{ $max } caratteri), per chi lavora con te e per il registro.
refusal-reason-missing = Scrivi perché in { $min }–{ $max } caratteri: lo legge chi lavora con te, e resta nel registro.
refusal-reason-unknown = Non è uno dei motivi pubblici. Scegline uno.
refusal-question-gone = Questa domanda non c'è più.
refusal-question-answered = Un'altra persona ha già risposto. Ecco che cosa resta.
refusal-ballot-locked = La votazione è aperta, quindi la scheda non si può più cambiare.
refusal-desk-check-first = Prima c'è la verifica tecnica: mettila sulla scheda quando l'esito è pubblico.
refusal-project-cost-why = La verifica ha trovato un altro costo: scrivi perché, { $min }–{ $max } caratteri, in ogni lingua.
refusal-project-without-cost = Un progetto ha bisogno di un costo maggiore di zero.
refusal-project-over-envelope = È più di quanto c'è per questo quartiere.
refusal-money-empty = Scrivi un importo, per esempio 40.000 €.
refusal-money-negative = Un costo non può essere meno di zero.
refusal-money-other-currency = Qui gli importi sono in { $expected }, non in { $found }.
refusal-money-unreadable = Non riesco a leggerlo come un importo. Scrivilo così: 40.000 o 40.000,50 €.
refusal-money-too-large = È troppo grande per essere un importo.

# ORG-8
desk-works =
    { $count ->
        [one] 1 progetto è finanziato
       *[other] { $count } progetti sono finanziati
    }
button-write-works = Scrivi novità sui lavori
desk-works-title = **Lavori** · { $count ->
        [one] 1 progetto finanziato
       *[other] { $count } progetti finanziati
    }
desk-works-none = Non c'è ancora niente di finanziato.
desk-works-no-news = ancora nessuna novità
button-write-number = Scrivi sul { $number }
desk-works-step = **A che punto è adesso?**
desk-works-text = Novità ({ $language })
desk-works-write = Che cosa c'è di nuovo? Scrivi { $min }–{ $max } caratteri. Chiunque può leggerlo.
desk-works-why = Perché è annullato?
desk-works-other = Senza, le persone leggono il testo nella prima lingua.
desk-works-expected = Apertura prevista
desk-works-expected-ask = In quale mese è prevista l'apertura? Per esempio 6/2027. Salta se non si sa.
desk-works-in = { $language }:
desk-works-then = Va nella scheda del progetto.
button-publish-works = Pubblica la novità
button-change-step = Cambia la tappa
desk-works-published = La novità è pubblica. Chi segue il progetto riceve un avviso.
refusal-project-not-funded = Quel progetto non è finanziato: non ci sono lavori da raccontare.
refusal-work-step-unknown = Quella tappa dei lavori qui non c'è. Sceglila di nuovo.
refusal-news-length = La novità chiede { $min }–{ $max } caratteri in ogni lingua, e la prima lingua non può mancare.
refusal-month-unreadable = Non lo leggo come un mese. Scrivilo così: 6/2027.
refusal-month-over = Quel mese è passato. Scrivi quello previsto adesso.
