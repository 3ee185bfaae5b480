# Dati aperti: la pagina di un percorso, e che cosa contiene ogni file e ogni colonna.

data-page-title = Dati aperti · { $title }
data-page-languages = Altre lingue
data-page-about = Tutto quello che questo percorso pubblica, in file che chiunque può usare. I programmi cominciano da index.json.
data-page-results = Risultati
data-page-process = Tutto il percorso
data-page-check = Controlla di persona
data-page-check-hash = Confronta l'impronta di un file con quella scritta qui e con quella pubblicata nelle chat:
data-page-check-count = Riconta le schede sul tuo computer, senza questo servizio. Il comando è sotto i file di ogni urna.
data-page-check-code = Cerca il tuo codice di ricevuta in codes.csv. Mostra che la tua scheda è stata contata, e nessuno vede che cosa dice.
data-page-dictionary = Che cosa contengono le colonne
data-page-licence = Licenza
data-page-licence-is = Puoi usare tutto con la licenza
data-page-box = { $box } · versione { $version }
data-page-official = Ufficiali. Pubblicati il { $at }.
data-page-provisional = Provvisori fino al { $until }. Pubblicati il { $at }.
data-page-replaced = Pubblicati il { $at }, poi corretti da una versione più nuova.
data-page-correction = Correzione: { $note }
data-page-fingerprint = Impronta: { $hash }
data-page-recount = Per ricontare queste schede:
data-page-size =
    { $bytes ->
        [one] 1 byte
       *[other] { $bytes } byte
    }

data-ballots = Le schede nel formato Pabulib, in un ordine che non dice niente e senza nulla su chi ha votato.
data-results = La graduatoria, con voti, costo ed esito.
data-log = Ogni passo del conteggio in parole.
data-codes = I codici di ricevuta delle schede contate.
data-turnout = Chi ha partecipato, per gruppi. Mancano i gruppi sotto le 5 persone, e altri che li farebbero capire.
data-lab = Che cosa darebbero altre regole di conteggio con le stesse schede. Solo per studio.
data-count = Regole, progetti scelti, cifre e passi per i programmi.
data-manifest = I file di questa versione con le loro impronte. L'impronta di questo file è quella pubblicata.
data-projects = I progetti con costo e stato.
data-proposals = Le proposte pubbliche. Il nome di chi scrive c'è solo con il suo consenso.
data-calendar = Le fasi come calendario a cui abbonarsi.
data-rules = Le regole, fissate quando si è aperto il voto, e ogni versione successiva. L'impronta è quella mostrata in chat.
data-dictionary = Questa descrizione di file e colonne.
data-index = Tutto quello che è pubblicato, con l'impronta di ogni file.

data-col-rank = Posto in graduatoria, 1 è il primo.
data-col-project = Numero del progetto.
data-col-title = Titolo, una colonna per lingua.
data-col-votes = Schede che nominano il progetto.
data-col-score = Voti, o punti dove le schede danno punti o posti.
data-col-cost = Costo in unità intere della valuta.
data-col-funded = Denaro che va al progetto, in unità intere della valuta.
data-col-outcome = funded (finanziato), part-funded (in parte), not-funded (non finanziato) o withdrawn (ritirato).
data-col-step = Numero del passo.
data-col-step-code = Tipo di passo, per i programmi.
data-col-sentence = Il passo in parole, una colonna per lingua.
data-col-code = Codice di ricevuta di una scheda contata.
data-col-dimension = Da che cosa nascono i gruppi: all (tutti), area, age (età), tie (legame), channel (canale) o method (verifica).
data-col-group = Nome del gruppo; unknown se non è stato chiesto.
data-col-people = Quante persone; vuoto dove non si dice.
data-col-rule = Nome della regola di conteggio.
data-col-winners = Numeri dei progetti scelti, nell'ordine della scelta.
data-col-total-cost = Quanto costano insieme, in unità intere.
data-col-voters-with-winner = Persone che hanno votato almeno uno dei progetti scelti.
data-col-average-winners = Quanti progetti scelti ha votato in media una persona, come frazione esatta.
data-col-number = Numero che le persone vedono e scrivono.
data-col-question = Chiave della domanda a cui risponde.
data-col-area = Chiave della zona; un asterisco indica tutta la città.
data-col-theme = Chiave del tema.
data-col-summary = Breve descrizione, una colonna per lingua.
data-col-currency = Tre lettere ISO 4217.
data-col-status = on-ballot (si vota), withdrawn (ritirato), funded (finanziato) o not-funded (non finanziato).
data-col-works = A che punto sono i lavori, l'ultima tappa comunicata.
data-col-address = Dove si trova, in parole.
data-col-latitude = Gradi nord.
data-col-longitude = Gradi est.
data-col-sample = Se le cifre sono inventate per una demo.
data-col-state = A che punto è la proposta.
data-col-body = Il suo testo.
data-col-origin = chat, workshop (laboratorio) o paper (carta).
data-col-author = Nome di chi l'ha scritta, se ha accettato di mostrarlo.
data-col-supports = Quante persone la sostengono; vuoto dove le regole lo nascondono.
data-col-file = Nome del file senza la fine.
data-col-column = Nome della colonna; vuoto per il file stesso.
data-col-meaning = Che cosa contiene, una colonna per lingua.
data-col-verdict = Esito della verifica tecnica: feasible, with-changes o not-feasible; vuoto finché tutti non possono saperlo.
data-col-verdict-cost = Il costo stimato, in unità intere della valuta.
data-col-verdict-office = L'ufficio che lo dice.
data-col-verdict-reason = Il motivo, con le parole di quell'ufficio.
data-col-alternative-to = Numero della proposta di cui questa è un'altra idea.
