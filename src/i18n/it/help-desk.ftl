# Le domande a una persona (ORG-9): come conversazioni, e che cosa sa chi ha chiesto.

# Chi chiede
help-asked = Grazie, il tuo messaggio è arrivato. Rispondiamo qui entro il **{ $by }**.
help-asked-then = La risposta arriva come messaggio dell'ufficio. Puoi rispondere a tua volta.
help-reply = Scrivi la tua risposta in un solo messaggio. La leggono le stesse persone, sotto la tua domanda.
help-replied = Grazie, è sotto la tua domanda. Rispondiamo qui entro il **{ $by }**.
ask-reply = La tua risposta
notice-answer-back = Se manca qualcosa, puoi rispondere qui.
notice-question-closed = Abbiamo chiuso questa domanda. Se resta qualcosa da chiarire, rispondi qui: si riapre.
button-answer-back = Rispondi
refusal-reply-too-many = Hai scritto { $most } messaggi di seguito. Aspetta la risposta dell'ufficio.

# L'elenco
desk-answered-undo = "{ $question }": fatto. Puoi tornare indietro fino alle { $until }; poi la persona lo legge.
button-undo-answer = Ritira: { $question }
button-answered-questions = Risposte, aperte: { $count }
desk-answered-title = **Con risposta, non chiuse** · { $count ->
        [one] 1 domanda
       *[other] { $count } domande
    }
desk-answered-none = Tutte le domande con risposta sono chiuse.
desk-answered-how = Chiudi quelle risolte. Chi ha chiesto può riaprirle rispondendo.
question-for = per { $to }
question-is-taken = Risponde un'altra persona, fino alle { $until }
question-is-own = la tua: risponde un'altra persona
question-answer-by = risposta entro il { $by }
question-overdue-since = **in ritardo** dal { $by }
question-state-answered = con risposta
question-state-closed = chiusa
question-yours = Tocca a te rispondere fino alle { $until }.

# Una domanda
thread-person = Ha scritto ancora, { $on }:
thread-office = { $name } ha risposto, { $on }:
thread-closing = { $name } ha chiuso, { $on }.
button-standard-answers = Scegli una risposta pronta
button-pass-on = Scegli chi risponde
button-close-question = Chiudila
desk-answer-edit = Cambia la risposta, fino a { $max } caratteri. La vedrai prima che parta.
desk-standard = **Quale risposta?** La persona la legge nella sua lingua. La vedrai prima che parta.
button-choose-answer = Scegli la risposta { $number }
desk-pass = **Chi risponde a questa domanda?**
desk-pass-how = Uno sportello risponde con il suo nome. Il giorno entro cui rispondere resta lo stesso.
desk-pass-nobody = Nessun'altra persona ha ancora un ruolo qui. Può darlo chi organizza.
target-office = l'ufficio
target-organizer = chi organizza
target-moderator = chi modera
target-evaluator = chi valuta
target-desk = chi sta agli sportelli
target-help = chi risponde alle domande
toast-passed-on = Passata a chi hai scelto.
button-close-now = Chiudi la domanda
button-add-closing-line = Aggiungi una frase finale
desk-closing-line = Scrivi le ultime parole per chi ha chiesto, fino a { $max } caratteri.
ask-closing-line = Frase finale
toast-question-closed = Chiusa. Puoi ritirarla per 2 minuti.
toast-answer-undone = Ritirata. Nessuno ha ricevuto niente.

# Identificativi segnalati
button-look-up-reference = Cerca un riferimento
button-look-up-this = Cerca il riferimento
over-reference = Riferimento
ask-reference = Riferimento
desk-reference = **Scrivi il riferimento**, 10 segni, come lo mostra lo schermo della persona.
desk-reference-how = Vedi con quale verifica e quando è stato usato. Chi è non lo vede nessuno. Ogni ricerca resta registrata.
reference-used = { $reference } è stato usato qui: { $what }, { $at }.
reference-unused = { $reference } non è stato usato in questo percorso.
identifier-list = l'elenco degli elettori
identifier-code = un codice personale
identifier-phone = un numero di telefono
identifier-login = l'accesso del Comune
identifier-fiscal = l'accesso del Comune

# Nel canale dello staff
question-card-nobody = Ancora nessuno risponde.
question-card-taken = Risponde { $name }, fino alle { $until }.
question-card-answered = Ha risposto { $name }.
question-card-closed = Ha chiuso { $name }.
question-unreached = Non riesco a raggiungere chi ha chiesto: la sua chat è chiusa. Se puoi, telefona o scrivi.
question-unreached-until = Se torna entro il { $until }, riceve la risposta.
question-card-last = Ha scritto per ultimo:
button-answer-question = Rispondi
toast-question-taken = È tua per 15 minuti.
toast-question-released = Lasciata ad altri.
said-person = Chi ha chiesto scrive:
said-office = { $name } risponde:
said-closing = { $name } chiude la domanda.
said-taken-back = { $name } ha ritirato questo messaggio. Nessuno ha ricevuto niente.

# Rifiuti
refusal-question-your-own = Questa domanda è tua. Risponde un'altra persona.
refusal-question-taken = Ora risponde un'altra persona. Prendine un'altra, o aspetta 15 minuti.
refusal-question-closed = Questa domanda è chiusa. Chi ha chiesto può riaprirla rispondendo.
refusal-question-moved-on = In questa domanda c'è qualcosa di nuovo. Leggilo prima di rispondere.
refusal-answer-told = Non si può più ritirare: chi ha chiesto lo sa già.
refusal-answer-of-another = Ritira una risposta solo chi l'ha scritta.
refusal-target-unknown = Lì non risponde più nessuno. Scegli altro.
refusal-reference-unreadable = Un riferimento ha 10 segni: lettere, cifre, - e _. Le maiuscole contano.
