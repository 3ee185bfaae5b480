verify-why = Per votare dobbiamo sapere che ne hai diritto e che voti una volta sola.
verify-what = Che cosa chiediamo: { $methods }.
verify-keep = Che cosa conserviamo: un segno cifrato che dice che la verifica è fatta, non il documento.
verify-who = Chi può votare? { $who }
verify-method-code = un codice personale
verify-method-list = nome e data di nascita
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
verify-done-until = La votazione è aperta fino al { $until }.
verify-refused = Non si è perso nulla. Puoi provare in un altro modo o chiedere a una persona.
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
refusal-code-used = Questo codice è già stato usato per una scheda.
refusal-tries-used-up =
    Hai usato tutti i 5 tentativi. Puoi riprovare tra { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minuti
    }. Non si è perso nulla.
refusal-person-too-young = Si può votare da { $age } anni, contati nel giorno in cui la votazione si chiude.
refusal-person-not-listed = Non ho potuto confermarlo: nome e data di nascita non sono nell'elenco di chi può votare.
refusal-person-used = Nome e data di nascita sono già stati usati per una scheda.
refusal-birth-date-unreadable = Non riesco a leggere la data. Scrivila così: 7.3.1990.
