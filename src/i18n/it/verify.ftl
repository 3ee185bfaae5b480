verify-why = Per votare dobbiamo sapere che ne hai diritto e che voti una volta sola.
verify-what =
    { $count ->
        [one] Che cosa chiediamo: { $methods }.
       *[other] Basta una di queste cose: { $methods }.
    }
verify-keep = Che cosa conserviamo: un segno cifrato che dice che la verifica è fatta, non il documento.
verify-who = Chi può votare? { $who }
verify-method-code = un codice personale
verify-method-list = nome e data di nascita
verify-method-phone = il tuo numero di telefono
verify-method-login = l'accesso del Comune
verify-method-desk = il tuo documento allo sportello
verify-again = La verifica c'è già stata. Per questo voto ne serve una più sicura; quello che hai fatto resta.
verify-barred = Andando avanti dichiari di non avere nessuno di questi incarichi: { $roles }.
verify-how = Come preferisci farlo?
verify-code = Scrivimi il codice della tua lettera o di uno sportello di quartiere.
verify-code-example = È fatto così: `NAV-4821-KQRT`.
verify-not-a-code = Questo non è un codice, quindi non perdi tentativi. Un codice ha 3 lettere, 4 cifre e 4 lettere. Le ultime 4 non sono mai A, B, E, I, L, O, S, U o Z.
verify-list-title = Il mio diritto di voto
verify-name = Il tuo nome
verify-name-question = Nome e cognome, come sulla carta d'identità.
verify-birth-date = La tua data di nascita
verify-birth-date-question = Giorno, mese e anno, per esempio 7.3.1990.
verify-tie = Il tuo legame con la città
verify-tie-question = Che cosa ti lega a { $city }?
verify-warning = Scegliendo dichiari che è vero. { $warning }
verify-done = Fatto. Puoi votare a **{ $area }**.
verify-done-elsewhere = Fatto. Il tuo diritto di voto è confermato.
verify-done-until = La votazione è aperta fino al { $until }.
verify-refused = Non si è perso nulla. Puoi provare in un altro modo o chiedere a una persona.
verify-age-declared = Scegliendo dichiari anche di avere almeno { $age } anni il { $on }.
verify-phone-share = Premi il pulsante qui sotto per condividere il numero di questo telefono.
verify-phone-type = Scrivi il tuo numero, per esempio +39 333 1234567. Ti mando un codice.
verify-phone-keep = Del numero conservo un segno cifrato, non il numero.
verify-sms-sent = Il codice è in arrivo per SMS.
verify-sms-code = Scrivi qui le 6 cifre dell'SMS.
verify-sms-valid = Valgono 10 minuti.
verify-login = Entra con il Comune nella sua pagina, entro 15 minuti. Ti dico qui com'è andata.
verify-login-word = La pagina mostra questa parola. Se ne mostra un'altra, chiudila:
verify-login-yours = Il link è solo per te: non passarlo a nessuno.
verify-login-gone = Quel link non si vede più. Uno nuovo prende il suo posto.
verify-desk = Mostra questo codice e il tuo documento a uno sportello:
verify-desk-valid = Vale 10 minuti. Ti avviso qui appena è fatto.
verify-desk-gone = Quel codice non si vede più. Uno nuovo prende il suo posto.
verify-used-elsewhere = Se l'hai usato tu in un'altra chat, collegala a questa: poi voti da tutte e due.
verify-used = Se è stato qualcun altro, diccelo subito. Controlliamo ogni segnalazione.
places-title = Dove qualcuno ti aiuta a votare:
places-desk = **{ $name }** · { $address }
places-hours = { $hours } · { $access }

tie-live = Vivo qui
tie-work = Lavoro qui
tie-study = Studio qui
tie-volunteer = Faccio volontariato qui

button-check-right = Verifica il mio diritto
button-no-phone = Non hai codice o telefono?
button-not-now = Non ora
button-method-code = Ho un codice personale
button-method-list = Con nome e data di nascita
button-method-phone = Con il numero di telefono
button-method-login = Entra con il Comune
button-method-desk = Allo sportello, di persona
button-share-phone = Condividi il mio numero
button-new-sms = Chiedi un altro SMS
button-log-in = Apri la pagina di accesso
button-new-link = Crea un nuovo link
button-link-other-chat = Collega l'altra mia chat
button-no-code = Non ho un codice
button-to-ballot = Vai alla tua scheda
button-another-way = Prova in un altro modo
button-report = Segnala

refusal-code-wrong =
    Questo codice non corrisponde. Controlla la lettera O e la cifra 0. { $left ->
        [0] Per quest'ora non hai altri tentativi.
        [one] Ti resta 1 tentativo.
       *[other] Ti restano { $left } tentativi.
    }
refusal-identifier-used =
    { $method ->
        [code] Questo codice è già stato usato per una scheda.
        [phone] Questo numero è già stato usato per una scheda.
        [login] Questo accesso è già stato usato per una scheda.
       *[other] Questa persona ha già fatto la verifica in un'altra chat.
    }
refusal-method-not-here = Questo modo non vale per questo voto. Scegline un altro; non si è perso nulla.
refusal-tries-used-up =
    Hai usato tutti i 5 tentativi. Puoi riprovare tra { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minuti
    }. Non si è perso nulla.
refusal-person-too-young = Si può votare da { $age } anni, contati al { $on }.
refusal-person-not-confirmed = In questo modo non ho potuto confermarlo.
refusal-person-barred = Non ho potuto confermarlo: con il tuo incarico qui non si può votare.
    .theirs = Non ho potuto confermarlo: con il suo incarico qui non si può votare.
refusal-vote-check-too-weak = Per questo voto serve una verifica più sicura. La tua scheda resta com'è.
    .theirs = Per questo voto serve una verifica più sicura dello sportello. Non è stato votato niente.
refusal-vote-barred = Con il tuo incarico qui non si può votare. Se è un errore, diccelo.
    .theirs = Con il suo incarico qui non si può votare. Se è un errore, dillo a chi organizza.
refusal-phone-unreadable = Questo numero non posso usarlo. Scrivilo con il prefisso del paese, come +39 333 1234567.
refusal-sms-busy = Ora non si possono mandare altri messaggi. Riprova più tardi o scegli un altro modo.
refusal-sms-too-many =
    Per ora basta messaggi, a te o a questo numero. Riprova tra { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minuti
    } o scegli un altro modo.
refusal-sms-wait =
    Un messaggio è appena partito. Puoi chiederne un altro tra { $seconds ->
        [one] 1 secondo
       *[other] { $seconds } secondi
    }.
refusal-sms-code-wrong =
    Non sono le cifre del tuo ultimo SMS. { $left ->
        [0] Chiedine uno nuovo.
        [one] Ti resta 1 tentativo.
       *[other] Ti restano { $left } tentativi.
    }
refusal-sms-code-over = Quel codice non vale più. Chiedi un altro SMS.
refusal-contact-of-another = È il contatto di un'altra persona. Condividi il tuo numero con il pulsante qui sotto.
refusal-birth-date-unreadable = Non riesco a leggere la data. Scrivila così: 7.3.1990.

ask-phone = Il tuo numero di telefono
ask-sms-code = Le 6 cifre
sms-text = { $code } è il tuo codice per votare a { $city }. Vale { $minutes } minuti. Nessuno del Comune te lo chiede.
