# Un nuovo percorso: modelli, otto passi, revisione, approvazione.

over-setup = Nuovo percorso
ask-setup = La tua risposta
button-setup = Nuovo percorso

setup-title = **Nuovo percorso**
setup-begin = Come vuoi cominciare? Poi si può cambiare tutto, in qualsiasi ordine. Niente è attivo finché non approva un'altra persona.
setup-about-bologna = **Alla bolognese:** ogni quartiere ha i suoi soldi, e si sceglie 1 progetto.
setup-about-city = **Tutta la città:** una scheda sola, finché bastano i soldi.
setup-about-school = **Scuola:** poche settimane, codici su carta, fino a 3 progetti.
setup-drafts = { $count ->
    [one] **1 bozza** non è ancora attiva:
   *[other] **{ $count } bozze** non sono ancora attive:
}
setup-draft-line = { $title }
setup-draft-asked = { $title } · aspetta un'altra persona
button-setup-bologna = Alla bolognese, scegli 1
button-setup-city = Tutta la città, a budget
button-setup-school = Scuola
button-setup-copy = Copia di { $title }
button-setup-draft = { $number } · { $title }
button-setup-list = Tutte le bozze

setup-draft-title = **Bozza:** { $title }
setup-not-live = Questa è una bozza. Non è attiva: la vede solo chi organizza.
setup-asked-by-you = Hai chiesto l'approvazione. Decide un'altra persona che organizza.
setup-asked-by-other = Un'altra persona ti chiede di leggere e approvare.
setup-changed-since = È cambiata dopo la richiesta: l'approvazione va chiesta di nuovo.
setup-step-line = { $number }. { $step }: { $summary }
setup-step-title = **Passo { $number } di 8 · { $step }**
setup-step-name = Nome
setup-step-areas = Quartieri e soldi
setup-step-dates = Fasi e date
setup-step-who = Chi partecipa
setup-step-proposals = Proposte
setup-step-ballot = Scheda e conteggio
setup-step-texts = Lingue e testi
setup-step-people = Persone
button-setup-step = { $number } · { $step }
button-setup-next = Avanti: { $number } · { $step }
button-setup-whole = Tutta la bozza
button-setup-review = Revisione
button-setup-file = File del percorso
button-setup-delete = Elimina la bozza
setup-file-about = La bozza come file di percorso: lo legge “portico import”.
setup-delete-sure = La bozza sparisce per tutte le persone che organizzano. Quello che è attivo resta com'è.
toast-setup-deleted = La bozza è eliminata.

setup-sum-areas = { $count ->
    [one] 1 quartiere, { $total }
   *[other] { $count } quartieri, { $total } in tutto
}
setup-sum-who = da { $age } anni
setup-sum-proposals = al massimo { $count } a persona
setup-sum-people = { $count ->
    [one] 1 persona
   *[other] { $count } persone
}
setup-sum-left-out = { $count ->
    [one] 1 ruolo resta fuori
   *[other] { $count } ruoli restano fuori
}

setup-why-name = Il nome contiene l'anno del voto, così si distingue da quello prima.
setup-why-areas = I quartieri sono quelli di questo percorso. Parti uguali si spiegano meglio, e si possono cambiare.
setup-why-dates = Le fasi cominciano e finiscono di lunedì alle 12, quando in ufficio c'è qualcuno.
setup-why-who = Partecipa chi ha un legame con il posto. Più modi di verifica escludono meno persone.
setup-why-proposals = Poche proposte a persona si leggono in fretta. I commenti li legge prima lo staff, così nessuno viene offeso.
setup-why-ballot = È la scheda abituale per questo tipo di percorso. Ogni persona vede i progetti in un ordine diverso, così nessun posto è migliore.
setup-why-texts = Questi testi sono brevi e semplici. Cambia quello che da voi è diverso.
setup-roles-begun = Chi ha un ruolo nel percorso in cui è nata questa bozza lo tiene, anche in un solo quartiere.
setup-roles-copied = Chi ha un ruolo nel percorso copiato lo tiene, anche in un solo quartiere.
setup-why-people = Le due persone che approvano questa bozza organizzano in ogni caso. Premi un nome per togliere il ruolo o ridarlo.
setup-why-copied = È come l'ultima volta. Le fasi sono anni interi dopo, negli stessi giorni della settimana.

setup-in = { $field } ({ $language })
setup-line = { $field }: { $value }
setup-line-changed = { $field }: **{ $value }** (all'inizio: { $before })
setup-nothing = non indicato
setup-moment = { $day }, { $hour }
setup-phase = { $phase }: dal { $from } al { $until }
setup-phase-absent = { $phase }: non c'è in questo percorso
setup-reasons-in = Motivi ({ $language })
setup-reasons = { $reasons }: perché una proposta può non essere accettata
setup-texts-in = { $language }: schede, regole per intero, privacy
setup-person-on = { $number }. **{ $name }** · { $role }
setup-left-out = { $count ->
    [one] **1 ruolo resta fuori:** è per un quartiere che questo percorso non ha.
   *[other] **{ $count } ruoli restano fuori:** sono per quartieri che questo percorso non ha.
}
setup-left-out-how = Quando è attivo, invita le persone dal suo tavolo: Persone e registro, Persone e ruoli.
setup-person-off = { $number }. { $name } · nessun ruolo (ora { $role })
button-setup-person = { $number } · { $name }
setup-role-organizer = organizza
setup-role-moderator = modera
setup-role-evaluator = valuta
setup-role-desk = sportello
setup-role-help = assistenza

setup-heading = **{ $field }**
setup-field-title = Titolo
setup-field-edition = Edizione
setup-field-slug = Nome negli indirizzi
setup-field-city = Città
setup-field-organizer = Chi organizza
setup-field-city-budget = Soldi della città
setup-field-spending = Spese di gestione
setup-field-area-new = Aggiungi un quartiere
setup-field-area-name = Nome
setup-field-area-budget = Soldi
setup-field-area-least = Minimo per un progetto
setup-field-area-most = Massimo per un progetto
setup-field-area-current = Per la gestione
setup-field-area-capital = Per i lavori
setup-field-area-current-least = Minimo, gestione
setup-field-area-current-most = Massimo, gestione
setup-field-area-capital-least = Minimo, lavori
setup-field-area-capital-most = Massimo, lavori
setup-field-area-needed = Sostegni necessari qui
setup-field-area-first = Prime che passano qui
setup-field-area-people = Persone con diritto di voto
setup-field-area-in = Fa parte del percorso
setup-field-phase-in = C'è questa fase
setup-field-phase-starts = Comincia
setup-field-phase-ends = Finisce
setup-field-blackouts = Giorni di elezioni
setup-field-age = Età minima
setup-field-tie-live = Chi vive qui
setup-field-tie-work = Chi lavora qui
setup-field-tie-study = Chi studia qui
setup-field-tie-volunteer = Chi fa volontariato qui
setup-field-by-code = Verifica con codice
setup-field-by-login = Verifica con login
setup-field-by-phone = Verifica con telefono
setup-field-by-list = Verifica con la lista
setup-field-by-desk = Verifica allo sportello
setup-field-strength = Sicurezza della verifica
setup-field-age-on = Giorno in cui conta l'età
setup-field-per-person = Proposte a persona
setup-field-read-within = Giorni per leggere
setup-field-themes = Temi
setup-field-asks-place = Luogo della proposta
setup-field-asks-theme = Tema della proposta
setup-field-asks-photos = Foto della proposta
setup-field-quota = Sostegni a persona
setup-field-needed = Sostegni per passare
setup-field-first = Prime che passano
setup-field-hidden = Nascondi i sostegni
setup-field-held-first = Leggi prima i commenti
setup-field-kind = Tipo di scheda
setup-field-approval-max = Scelte al massimo
setup-field-ranking-max = Posti da riempire
setup-field-points-points = Punti da dare
setup-field-points-per-project = Punti a uno al massimo
setup-field-blank = Schede bianche
setup-field-where = Dove si vota
setup-field-rule = Modo di contare
setup-field-approvals = Quanti approvano i risultati
setup-field-provisional = Giorni per i ricorsi
setup-field-paper = Ore per le schede di carta
setup-field-speaks-it = Usa l'italiano
setup-field-speaks-en = Usa l'inglese
setup-field-card-0 = Scheda 1, chi
setup-field-card-1 = Scheda 2, quanto
setup-field-card-2 = Scheda 3, chi decide
setup-field-card-3 = Scheda 4, e poi
setup-field-who = Chi può votare
setup-field-warning = Dichiarazioni false
setup-field-reason = Motivo { $number }
setup-field-example = Esempio di proposta
setup-field-full-text = Regole per intero
setup-field-privacy = Privacy

setup-option-yes = Sì
setup-option-no = No
setup-option-optional = Si chiede, si può saltare
setup-option-needed = Obbligatorio
setup-option-none = Non si chiede
setup-option-together = Non separate: soldi insieme
setup-option-apart = Separate: scheda a parte
setup-option-1 = Basta dichiararlo
setup-option-2 = Una lettera o un telefono
setup-option-3 = Un documento visto
setup-option-approval = Scegli progetti
setup-option-budget = Riempi un budget
setup-option-points = Dai punti
setup-option-ranking = Metti in ordine
setup-option-yes-no = Sì o no a ciascuno
setup-option-own = Solo nel proprio quartiere
setup-option-own-and-one = Il proprio e un altro
setup-option-first-per-area = Il primo di ogni quartiere
setup-option-greedy = I più votati che ci stanno
setup-option-mes-cost-add1u = Parti uguali per chi vota
setup-option-phragmen = Phragmén, a turno
setup-option-ear-maxsupport = Per posti, allargando

setup-how-text = Scrivi il testo, al massimo { $max } caratteri.
setup-how-list = Scrivi i nomi con una virgola in mezzo, al massimo { $most }. Per esempio: Verde, Mobilità, Cultura.
setup-how-money = Scrivi l'importo, per esempio 40.000 o 40.000,50 €.
setup-how-moment = Scrivi giorno e ora, per esempio 19/11/2027 18:30.
setup-how-day = Scrivi il giorno, per esempio 19/11/2027.
setup-how-days = In questi giorni niente annunci e niente voto: al massimo { $most } periodi. Per esempio: dal 10 al 24 maggio 2027; 1/6/2027.
setup-how-number = Scrivi un numero da { $min } a { $max }.
button-setup-without = Lascia vuoto
setup-understood = Ho capito. { $field }: { $value }
setup-done = Fatto.

setup-review-title = **Revisione:** { $title }
setup-no-problems = Niente impedisce di attivarlo.
setup-problems = { $count ->
    [one] **1 cosa** va sistemata prima di attivarlo:
   *[other] **{ $count } cose** vanno sistemate prima di attivarlo:
}
setup-numbered = { $number }. { $words }
setup-summary = { $step }: { $summary }
button-setup-mend = { $number } · { $where }
setup-problem-phases-overlap = { $earlier }: finisce dopo { $later }.
setup-opens-preparation = l'inizio della preparazione
setup-opens-workshops = l'inizio dei laboratori
setup-opens-proposals = l'apertura delle proposte
setup-opens-check = l'inizio della verifica tecnica
setup-opens-voting = l'apertura del voto
setup-opens-counting = l'inizio del conteggio
setup-opens-results = l'uscita dei risultati
setup-opens-works = l'inizio dei lavori
setup-problem-phase-backwards = { $phase }: finisce prima di cominciare.
setup-problem-phase-past = { $phase }: comincia nel passato.
setup-problem-vote-in-blackout = Si voterebbe in giorni di elezioni, dal { $from } al { $to }.
setup-problem-no-such-hour = { $phase }: c'è un'ora che non esiste, quella notte cambia l'ora.
setup-problem-no-voting = Manca il voto.
setup-problem-too-weak = Nessuna verifica è abbastanza sicura: nessuno potrebbe votare.
setup-problem-repeated = «{ $what }» c'è due volte.
setup-problem-cannot-count = Questo modo di contare non va bene per la scheda.
setup-problem-band-backwards = Il minimo per un progetto è più del massimo.
setup-problem-band-over-money = Il minimo per un progetto è più dei soldi che ci sono.
setup-problem-split-wrong = Le parti per gestione e lavori non danno il totale.
setup-problem-no-city-money = La domanda per tutta la città non ha soldi.
setup-problem-slug-taken = Un altro percorso si chiama già «{ $slug }» negli indirizzi.
setup-problem-older-year = Un testo parla ancora del { $year }. È voluto?
setup-problem-older-year-in-file = Aiuto, risposte pronte o sportelli parlano ancora del { $year }. Si cambia solo nel file del percorso.
setup-problem-early-age = L'età si conta il { $on }, in un anno prima del voto. È voluto?
setup-problem-paper-after-results = Le schede di carta arriverebbero ancora dopo l'uscita dei risultati. Metti meno ore, o sposta i risultati.
setup-problem-other = { $where }: { $says }
button-setup-ask = Chiedi l'approvazione
button-setup-ask-one = Fai approvare a { $name }
button-setup-approve = Approva e pubblica
button-setup-send-back = Rimanda indietro
setup-asked = Ho avvisato le altre persone che organizzano. La prima che approva lo attiva.
setup-asked-one = Ho avvisato { $name }. Quando approva, il percorso è attivo.
over-send-back = Rimanda indietro
setup-sent-back = È di nuovo una bozza, e ho avvisato chi aveva chiesto.
setup-live = **{ $title }: è attivo.** Adesso le persone lo trovano, e tu lo organizzi.
button-setup-go = Vai al suo tavolo

setup-asks-you = Un nuovo percorso aspetta la tua approvazione: **{ $title }**. Prima leggilo.
setup-sent-back-note = { $name } ha rimandato indietro il nuovo percorso **{ $title }**. Puoi cambiarlo e chiedere di nuovo.
setup-live-note = **{ $title }** è attivo: l'ha approvato un'altra persona.
button-setup-read = Leggi la revisione
button-setup-open = Apri la bozza

refusal-setup-gone = Questa bozza non c'è più. È stata attivata o eliminata.
refusal-setup-no-field = Non fa più parte di questa bozza.
refusal-setup-no-template = Non si può copiare. Scegli di nuovo.
refusal-setup-no-colleague = Questa persona non ha più un ruolo.
refusal-setup-needed = Qui serve una risposta.
refusal-setup-not-offered = Usa uno dei bottoni.
refusal-setup-number = Scrivi un numero intero da { $min } a { $max }.
refusal-setup-too-long = Sono { $length } caratteri. Al massimo { $max }.
refusal-setup-too-many = Ne hai scritti { $count }. Ce ne stanno al massimo { $most }.
refusal-setup-slug = Solo lettere minuscole, cifre e trattini, come bilancio-2027.
refusal-setup-day = Non riesco a leggerlo come un giorno. Scrivilo così: 19/11/2027.
refusal-setup-days = Non riesco a leggere «{ $typed }» come giorni. Scrivili così: 10/5/2027–24/5/2027.
refusal-setup-days-order = «{ $typed }»: l'ultimo giorno viene prima del primo.
refusal-setup-amount-zero = Ho capito 0. Serve un importo maggiore di zero.
refusal-setup-amount-part = In tutto ci sono { $whole }, e una parte serve per il resto. Scrivi di meno.
refusal-setup-problems = Prima c'è qualcosa da sistemare. La revisione dice che cosa.
refusal-setup-nobody-else = Qui non organizza nessun altro. Prima invita qualcuno: si approva in due.
refusal-setup-asked-already = Qualcuno ha già chiesto di approvare questa versione.
refusal-setup-ask-again = Nessuno chiede di approvare questa versione. Va chiesto di nuovo.
refusal-setup-changed = È cambiata dopo che l'hai letta. Leggila di nuovo.
refusal-setup-your-own = L'hai chiesto tu. Deve approvare un'altra persona che organizza.

button-setup-try = Prova come chi partecipa
trial-mark = **TEST** · Qui niente conta, e non lo vede nessun altro.
trial-title = Stai provando **{ $title }** come chi partecipa.
trial-now = Adesso: { $phases }.
trial-between = In questo momento non c'è nessuna fase aperta.
trial-how = Vai all'inizio per guardarti intorno. Scegli un'altra fase per vedere che cosa si può fare. La tua verifica è già fatta.
trial-project = Progetto di prova { $number }
trial-ended = La prova è finita, e non ne resta niente.
button-trial = TEST: fasi, fine
button-trial-end = Finisci la prova
refusal-setup-in-trial = Stai già facendo una prova. Prima finiscila.
refusal-trial-nobody-else = Questa è una prova: nessun altro può entrarci. Nel percorso vero si può fare.
refusal-setup-no-trial = Questa non è più una prova.
