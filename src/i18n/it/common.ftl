# Pulsanti e frasi comuni. I dati delle persone arrivano come variabili e non sono mai marcatura.

button-back = ‹ Indietro
button-home = Inizio
button-leave = Salva ed esci
button-done = Fatto
button-keep = Lascia così
button-skip = Salta
button-empty = Lascia vuoto
button-skip-now = Salta per ora
button-review = Controlla
button-send-form = Continua
button-undo = Annulla l'azione
button-send-position = Invia la mia posizione
button-projects = Progetti
button-mine = La mia attività
button-calendar = Calendario
button-how = Come funziona
button-settings = Impostazioni
button-help = Aiuto
button-privacy = Come uso i tuoi dati
button-desk = Per chi organizza
button-talk-to-person = Parla con una persona
button-open-private = Apri la chat con me
button-try-again = Riprova
button-previous = ‹ Precedente
button-next = Successivo ›

phase-preparation = Preparazione
phase-workshops = Laboratori
phase-proposals = Proposte
phase-check = Verifica tecnica
phase-voting = Votazione
phase-counting = Conteggio
phase-results = Risultati
phase-works = Lavori

phase-now = Ora: **{ $phase }**, fino al { $until } ({ $remaining }).
phase-opens = { $phase }: dal { $from } ({ $remaining }).
phase-closed = { $phase }: il termine era il { $until }.
phase-none = Questo non è nel calendario.

whole-city = tutta { $city }
whole-city-title = Tutta la città
box-name = { $area } ({ $question })

typed-stale = Intanto è cambiato qualcosa. Ecco com'è adesso.
toast-stale = Quel pulsante non è più valido. Ecco la schermata di adesso.
toast-wait = Un momento, sto ancora lavorando al tuo ultimo tocco.
draft-kept = Salvato. Puoi continuare quando vuoi.
cancelled = Mi fermo qui. Le bozze e le schede iniziate restano.
restarted = Sono cambiato dall'ultima volta, quindi ricominciamo questa parte. Quello che hai scritto è salvo.
position-once = Uso la tua posizione una volta sola, per trovare il quartiere, e non la conservo.

question-one = **{ $title }**
question-step = Passo { $number } di { $count } · **{ $title }**
question-so-far = Finora:
question-before = La tua risposta adesso:
question-chosen = Hai scelto: { $what }
question-several = Puoi sceglierne più di uno. Premi di nuovo per togliere una scelta.

file-sticker = adesivo
file-voice = messaggio vocale
file-video = video
file-document = documento
file-audio = file audio
file-animation = animazione
file-poll = sondaggio
file-other = messaggio che non so leggere

refusal-file-kind = Posso usare foto fino a 10 MB. Questo è un { $what }.
refusal-contact = Qui non mi servono numeri di telefono. Questo non lo conservo.
refusal-file-too-big = Posso usare foto fino a 10 MB. Questa è più grande.
refusal-file-on-its-way = La foto mi sta ancora arrivando. Quello che hai scritto resta: invia di nuovo il modulo tra qualche secondo.
refusal-file-not-fetched = Non sono riuscito a scaricare la foto. Il resto è salvo: inviala di nuovo.
refusal-answer-missing = Qui serve una risposta.
refusal-answer-not-offered = Scegli uno dei pulsanti.
refusal-answer-number = Scrivi un numero intero da { $min } a { $max }.
refusal-answer-too-short =
    { $length ->
        [one] È 1 carattere
       *[other] Sono { $length } caratteri
    }; scrivine almeno { $min }.
refusal-answer-too-long =
    Sono { $length } caratteri; il limite è { $max }. Ecco il tuo testo da accorciare:
    `{ $text }`
refusal-answer-much-too-long = In tutto sono { $length } caratteri; il limite è { $max }. Quello che hai mandato prima è salvo. Accorcia l'ultimo messaggio e mandalo di nuovo.
field-too-long = Sono { $length } caratteri; il limite è { $max }.
refusal-answer-without-words = Qui servono alcune parole, non solo segni.
refusal-not-staff = Può farlo solo chi organizza o modera. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-report-unanswered = A una segnalazione di pressioni non si risponde in chat. Usa «Segna come letta».
refusal-not-organizer = Può farlo solo chi organizza. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-language-unknown = Non parlo ancora questa lingua.
refusal-area-unknown = Questo quartiere non fa parte del percorso.
refusal-process-unknown = Questo percorso non c'è più.
refusal-project-unknown = Questo progetto non c'è più. Il resto è come prima.
refusal-questions-too-many = Hai già { $most } domande in attesa di risposta. Aspetta che qualcuna abbia risposta.
error-ours = Si è rotto qualcosa da parte nostra. Quello che hai scritto prima è salvo: riprova tra un minuto.
