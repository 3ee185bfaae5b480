vote-page = pagina { $number } di { $count }

# VOT-1
vote-title = Votazione · **{ $area }** · fino al { $until } ({ $remaining })
vote-choose-approval =
    { $max ->
        [one] Scegli 1 progetto su { $count }.
       *[other] Scegli fino a { $max } progetti su { $count }.
    }
vote-choose-budget =
    { $count ->
        [one] C'è 1 progetto. Puoi spendere fino a { $budget }.
       *[other] Ci sono { $count } progetti. Scegli per quali spendere { $budget }.
    }
vote-last-counts = Fino ad allora puoi cambiare il voto: conta l'ultimo.
vote-sample = Dati di esempio: i costi sono inventati.
vote-you-voted = Hai votato il { $on }.
vote-your-code = Il tuo codice di ricevuta:
vote-draft =
    { $count ->
        [one] La tua scheda ha 1 progetto e **non è ancora votata**.
       *[other] La tua scheda ha { $count } progetti e **non è ancora votata**.
    }
vote-which-box = Hai più di una scheda. Quale vuoi aprire?
vote-progress =
    { $count ->
        [one] 1 voto dato su { $of }.
       *[other] { $count } voti dati su { $of }.
    }
vote-next = Ora: { $box }
vote-of-box = { $box }: { $what }
vote-which-second = Puoi votare in un altro quartiere. Quale? Puoi cambiarlo finché non ci dai un voto.
    .theirs = Può votare in un altro quartiere. Quale? Può cambiarlo finché non ci dà un voto.
vote-is-second = Questo è il tuo secondo quartiere. Puoi cambiarlo finché non ci dai un voto.
vote-meanwhile = Intanto puoi leggere i progetti.

# VOT-8
vote-no-box = Qui non c'è una scheda per { $area }. Se è un errore, una persona può controllare.
vote-box-closed = La votazione a { $area } è chiusa.
vote-not-cast = La tua scheda **non è stata votata**, quindi non conta.
    .theirs = La sua scheda **non è stata votata**, quindi non conta.
vote-new-not-cast = La tua nuova scheda **non è stata votata**, quindi non conta. Conta il voto che hai dato il { $on }.
    .theirs = La sua nuova scheda **non è stata votata**, quindi non conta. Conta il voto che ha dato il { $on }.
vote-yours-counts = Conta il voto che hai dato il { $on }.
    .theirs = Conta il voto che ha dato il { $on }.
vote-at-desk = Un voto allo sportello del { $on } è registrato per te: conta quello.
    .theirs = Un voto allo sportello del { $on } è registrato per questa persona: conta quello.
vote-on-paper = Una scheda di carta del { $on } è registrata per te: conta quella.
    .theirs = Una scheda di carta del { $on } è registrata per questa persona: conta quella.
vote-desk-draft = La scheda che hai cominciato qui resta fino alla chiusura del voto, e non conta.
vote-paper-not-you = Se il voto non è tuo, diccelo subito. Un voto su carta non si può cambiare.
vote-desk-not-you = Se il voto non è tuo, diccelo subito. Il voto si può cambiare allo sportello.
vote-project-gone = Il progetto { $number } non è più sulla scheda. Le altre tue scelte restano.
    .theirs = Il progetto { $number } non è più sulla scheda. Le altre sue scelte restano.
vote-other-area = **{ $title }** è sulla scheda di { $area }. Tu voti a { $own }.
    .theirs = **{ $title }** è sulla scheda di { $area }. Questa persona vota a { $own }.
vote-other-area-why = Ogni persona vota in un solo quartiere. Se il tuo è sbagliato, una persona può controllare.
    .theirs = Ogni persona vota in un solo quartiere. Se il suo è sbagliato, può controllare chi organizza.
vote-save-failed = Non sono riuscito a salvare il tuo voto. Non è stato contato niente; la tua scheda è al sicuro qui.
    .theirs = Non sono riuscito a salvare questo voto. Non è stato contato niente; la sua scheda è al sicuro qui.

# VOT-2
vote-ballot-of = Scheda › { $area }
vote-fitting = rientra in { $left }
vote-searched = «{ $query }»
vote-hint = Tocca un progetto per leggerlo. ✓ = nella tua scheda.
    .theirs = Tocca un progetto per leggerlo. ✓ = nella sua scheda.
vote-hint-quick = Tocca un progetto per aggiungerlo o toglierlo. ✓ = nella tua scheda.
    .theirs = Tocca un progetto per aggiungerlo o toglierlo. ✓ = nella sua scheda.
vote-nothing-found = Su questa scheda non c'è niente per «{ $query }». Prova con meno lettere, o guarda tutti i progetti.
vote-nothing-fits = Nient'altro rientra in quello che ti resta. Prima togli qualcosa, o tieni la tua scheda.
    .theirs = Nient'altro rientra in quello che ti resta. Prima togli qualcosa, o tieni la sua scheda.
vote-nothing-here = Qui non ci sono progetti da mostrare.
vote-listed = { $number } · { $title }
vote-listed-chosen = ✓ { $number } · { $title }
vote-theme-all = tutti
vote-theme-all-long = Tutti i temi
vote-which-page = Quale delle { $count } pagine?
vote-which-theme = Quale tema vuoi vedere per primo?
vote-search = Scheda › { $area }. Scrivi una parola, una via o un numero.

# Righe di stato (BAL-1, BAL-2)
vote-status-approval =
    { $max ->
        [one] La tua scheda: { $count } di 1 progetto
       *[other] La tua scheda: { $count } di { $max } progetti
    }
    .theirs =
        { $max ->
            [one] La sua scheda: { $count } di 1 progetto
           *[other] La sua scheda: { $count } di { $max } progetti
        }
vote-status-budget = Hai scelto { $spent } su { $budget } · ti restano { $left }
vote-choices-left =
    { $count ->
        [0] La scheda è piena
        [one] Ti resta 1 scelta
       *[other] Ti restano { $count } scelte
    }
vote-money-left = Ti restano { $left }

# VOT-3
vote-card = **Progetto { $number } · { $title }**
vote-cost-sample = { $cost } (esempio)
vote-from = Da: { $from }
vote-where = Dove: { $address }
vote-full =
    { $max ->
        [one] Puoi scegliere 1 progetto. Cambi il tuo con questo?
       *[other] Ne hai già { $count }. Ne cambi uno?
    }
    .theirs =
        { $max ->
            [one] Può scegliere 1 progetto. Cambi il suo con questo?
           *[other] Ne ha già { $count }. Ne cambi uno?
        }
vote-over-budget = Costa { $over } più di quello che ti resta.
vote-no-single-swap = Togliere un solo progetto non basta.
vote-added = { $added }: aggiunto. { $left }.
vote-removed = { $removed }: tolto. { $left }.
vote-swapped = { $added }: aggiunto. { $removed }: tolto. { $left }.
vote-cleared = Ora la tua scheda è vuota.
    .theirs = Ora la sua scheda è vuota.
vote-undone = Annullato. { $left }.

# VOT-4
vote-your-ballot = La tua scheda · { $area } · **non ancora votata**
    .theirs = La sua scheda · { $area } · **non ancora votata**
vote-choice = { $place }. { $title }
vote-compared = **{ $number } · { $title }**
vote-may-leave =
    { $count ->
        [one] Ti resta 1 scelta (puoi lasciarla vuota).
       *[other] Ti restano { $count } scelte (puoi lasciarle vuote).
    }
vote-may-not-spend = Non serve spenderli tutti.
vote-nothing-chosen = Non hai ancora scelto niente.
vote-earlier-counts = Finché non voti questa scheda, conta il voto che hai già dato.
    .theirs = Finché questa scheda non è votata, conta il voto che la persona ha già dato.

# VOT-5
vote-fits-approval =
    { $max ->
        [one] { $count } di 1 progetto: la scheda segue le regole.
       *[other] { $count } progetti su al massimo { $max }: la scheda segue le regole.
    }
vote-fits-budget = { $spent } su { $budget }: la scheda segue le regole.
vote-replaces = **Prende il posto** del voto che hai già dato, e ricevi un nuovo codice di ricevuta.
    .theirs = **Prende il posto** del voto già dato, e la persona riceve un nuovo codice di ricevuta.
vote-who-sees = Chi organizza vede che hai votato, non che cosa hai scelto.
    .theirs = Chi organizza vede che la persona ha votato, non che cosa ha scelto.
vote-who-sees-blank = Chi organizza vede che hai votato, non che la tua scheda è bianca.
    .theirs = Chi organizza vede che la persona ha votato, non che la scheda è bianca.
vote-this-chat = Questa chat mostra le tue scelte: cancellala se altre persone usano il tuo telefono.
vote-blank = Con la scheda bianca partecipi al voto e non scegli nessun progetto.

# VOT-6
vote-voted = Votato.
vote-is-in = **Il tuo voto è registrato.** { $area }, { $on }
vote-receipt = Codice di ricevuta `{ $code }`: con { $verify } controlli che il tuo voto conta, anche dopo la chiusura. Non rivela le tue scelte.
vote-code-was-sent = Il tuo codice di ricevuta è nel messaggio che hai ricevuto quando hai votato.
vote-can-change = Puoi cambiare il voto fino al { $until }.
vote-choices = **Il tuo voto a { $area }**
vote-cast-blank = Scheda bianca: nessun progetto.
vote-choices-hide = Questo messaggio sparisce dopo { $seconds } secondi.
vote-share = { $city } vota quali progetti realizzare, fino al { $until } ({ $remaining }). Puoi votare qui, in privato:

# VOT-7
vote-new-replaces = Se voti una nuova scheda, **prende il posto** di quella vecchia e ricevi un nuovo codice.
vote-kept = Il tuo voto resta com'è.

# Come si contano i voti
vote-how-title = **Come si contano i voti**
vote-how-worth-points = Un progetto ha tanti punti quanti gliene hanno dati le persone.
vote-how-worth-ranking = Una classifica dà punti: uno all'ultimo progetto che c'è, e uno in più per ogni posto sopra.
vote-how-worth-yes-no = Ogni risposta a favore aggiunge un punto al progetto, ogni risposta contro ne toglie uno.
vote-how-first-per-area = { $where ->
    [city] Si realizza il progetto con più { $by ->
        [points] punti
       *[votes] voti
    }.
   *[district] In ogni quartiere si realizza il progetto con più { $by ->
        [points] punti
       *[votes] voti
    }.
}
vote-how-greedy = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} realizzano i progetti in ordine di { $by ->
    [points] punti
   *[votes] voti
}, finché ci sono soldi. Un progetto che costa più di quello che resta si salta, e tocca a quello dopo.
vote-how-greedy-no-skip = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} realizzano i progetti in ordine di { $by ->
    [points] punti
   *[votes] voti
}, finché ci sono soldi. Il primo che costa più di quello che resta chiude l'elenco.
vote-how-seats = { $where ->
    [city] { $seats ->
        [one] Passa chi ha più
       *[other] Passano i { $seats } che hanno più
    }
   *[district] { $seats ->
        [one] In ogni quartiere passa chi ha più
       *[other] In ogni quartiere passano i { $seats } che hanno più
    }
} { $by ->
    [points] punti.
   *[votes] voti.
}
vote-how-free = Qui niente ha un prezzo. Al posto dei soldi ci sono i posti: { $seats ->
    [one] uno solo.
   *[other] { $seats }.
}
vote-how-density = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} realizzano i progetti in ordine di { $by ->
    [points] punti
   *[votes] voti
} per ogni euro che costano. Un progetto che costa più di quello che resta si salta.
vote-how-part = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} realizzano i progetti in ordine di { $by ->
    [points] punti
   *[votes] voti
}. Il primo che costa più di quello che resta riceve quello che resta, e l'elenco si chiude.
vote-how-phragmen = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} realizza un progetto alla volta. Ogni volta tocca a quello che chiede meno a chi l'ha scelto, contando quanto costano i progetti già ottenuti.
vote-how-pairs = { $where ->
    [city] Ogni progetto
   *[district] In ogni quartiere ogni progetto
} si confronta con ogni altro: vince se più persone lo mettono più in alto. Nell'ordine di queste vittorie si realizzano i progetti, finché ci sono soldi.
vote-how-expanding = { $where ->
    [city] Si
   *[district] In ogni quartiere si
} contano prima le prime scelte, poi le seconde, e così via. Un progetto si realizza quando lo sostengono abbastanza persone per quello che costa. Il loro sostegno poi pesa meno per quello dopo.
vote-how-shares = I soldi si dividono in parti uguali tra tutte le persone che votano. Un progetto si realizza quando chi l'ha scelto può pagarlo insieme. Chi ha pagato ha meno per quello dopo.
vote-how-shares-grow = Poi la parte di ogni persona cresce un passo alla volta, finché i soldi bastano per quello che si realizza.
vote-how-shares-rest = Con i soldi che restano si realizzano i progetti in ordine di { $by ->
    [points] punti
   *[votes] voti
}, se ci stanno.
vote-how-shares-left = Quello che le persone non riescono a spendere insieme avanza.
vote-how-shares-satisfaction = Alla fine si fa un confronto con il semplice ordine di { $by ->
    [points] punti
   *[votes] voti
}. Se così più persone ottengono più progetti tra quelli scelti, si fa così.
vote-how-shares-exclusionRatio = Alla fine si fa un confronto con il semplice ordine di { $by ->
    [points] punti
   *[votes] voti
}. Se così meno persone restano senza niente, si fa così.
vote-how-needs-votes = A un progetto serve almeno { $votes ->
    [one] un voto.
   *[other] { $votes } voti.
}
vote-how-needs-share = A un progetto serve il voto di almeno il { $percent } di chi vota.
vote-how-needs-score = A un progetto serve almeno { $score ->
    [one] un voto o punto.
   *[other] { $score } voti o punti.
}
vote-how-needs-third = Più un progetto costa, più persone devono sceglierlo: un terzo della sua parte di soldi, come parte di chi vota.
vote-how-rivals = Di { $projects } se ne può realizzare uno solo.
vote-how-tie-votes = { $place ->
    [first] Se due progetti sono pari, viene prima quello con più voti.
   *[next] Se sono pari anche in questo: più voti.
}
vote-how-tie-cheaper = { $place ->
    [first] Se due progetti sono pari, viene prima quello che costa meno.
   *[next] Se sono pari anche in questo: il costo più basso.
}
vote-how-tie-dearer = { $place ->
    [first] Se due progetti sono pari, viene prima quello che costa di più.
   *[next] Se sono pari anche in questo: il costo più alto.
}
vote-how-tie-lot = Tra pari decide un sorteggio. Si fa con queste parole, note prima del voto: “{ $seed }”.
vote-how-tie-number = { $place ->
    [first] Se due progetti sono pari, viene prima quello con il numero più basso.
   *[next] Se sono pari anche in questo: il numero più basso.
}
vote-how-secret = Le schede sono separate dai nomi. Alla chiusura si distrugge la chiave che potrebbe collegarle.
vote-how-check = Con il codice di ricevuta puoi controllare che il tuo voto sia stato contato.
vote-own-draft = Nella tua scheda, non ancora votata: { $projects }.
vote-own-cost =
    { $count ->
        [one] Costa { $cost }.
       *[other] Insieme costano { $cost }.
    } Per { $area } ci sono { $budget }.
vote-own-later =
    { $count ->
        [one] Se vince si sa solo dopo la chiusura del voto.
       *[other] Quali vincono si sa solo dopo la chiusura del voto.
    }

# VOT-9
receipt-ask = Scrivi il codice di ricevuta che hai avuto quando hai votato. È fatto così: `BO-7F3K-92QD`.
receipt-counted = **Contato.** Questo voto fa parte del risultato di { $area }.
receipt-in-box = **Ricevuto.** Questo voto è nell'urna di { $area }. Si conta quando la votazione chiude.
receipt-replaced = **Sostituito da un voto successivo.** A { $area } conta quello dato dopo, in chat, allo sportello o su carta.
receipt-unknown = Non conosco questo codice. Controlla le lettere.
receipt-says-no-more = Il codice non rivela che cosa è stato scelto.
receipt-listed = È nell'elenco pubblico dei codici contati.
receipt-not-listed = Non è nell'elenco pubblico dei codici contati.
receipt-list-open = L'elenco è fra i dati aperti, in codes.csv.
receipt-list-office = L'elenco è in ufficio: chiedi lì di vederlo.

button-open-ballot = Apri la mia scheda
    .theirs = Apri la sua scheda
button-change-vote = Cambia il mio voto
button-show-choices = Mostra le scelte per 30 secondi
button-counting = Come si contano i voti
button-at-desk = Vota di persona
button-was-not-me = Non ho votato io
button-other-ballots = Le altre mie schede
button-box-voted = { $area }: votata
button-box-not-voted = { $area }: da votare
button-box-not-cast = { $area }: da confermare
button-vote-on = Vota su { $question }
button-second-district = Scegli un secondo quartiere
button-check-code = Controlla un codice
button-my-ballot = La mia scheda ({ $count })
    .theirs = La sua scheda ({ $count })
button-my-ballot-of = La mia scheda ({ $count } di { $max })
    .theirs = La sua scheda ({ $count } di { $max })
button-show-all = Mostra tutti i progetti
button-only-fits = Solo entro { $left }
button-theme = Tema: { $theme }
button-counted = { $name } · { $count }
button-quick-on = Scelta rapida: sì
button-quick-off = Scelta rapida: no
button-undo-last = Annulla l'ultima modifica
button-add = Aggiungi { $name }
button-add-cost = Aggiungi · { $cost }
button-remove = Togli { $name }
button-replace = Al posto di { $name }
button-swap = Scambia con { $name }, { $cost }
button-undo-swap = Annulla lo scambio
button-keep-mine =
    { $count ->
        [one] Tieni la mia scelta
       *[other] Tieni i miei { $count }
    }
button-keep-ballot = Tieni la mia scheda
    .theirs = Tieni la sua scheda
button-show-fitting = Mostra che cosa rientra
button-back-to-ballot = Torna alla mia scheda
    .theirs = Torna alla sua scheda
button-put-back = Rimetti { $name }
button-put-back-all = Rimetti tutti e { $count }
button-add-more = Aggiungi altri
button-clear-all = Svuota la scheda
button-compare = Confronta le scelte
button-see-ballot = Vedi i progetti
button-blank = Lascia la scheda bianca
button-cast-blank = Vota scheda bianca
button-review-vote = Controlla e vota
button-cast = Vota
    .theirs = Vota per la persona
button-change-something = Cambia qualcosa
button-copy-code = Copia il codice
button-tell-friend = Parla del voto a chi conosci
button-start-last = Parti dall'ultima scheda
button-start-empty = Parti da zero
button-keep-vote = Tieni il mio voto

refusal-vote-not-open = La votazione non è ancora aperta.
refusal-vote-closed = La votazione è chiusa. La tua scheda non è stata votata.
    .theirs = La votazione è chiusa. La sua scheda non è stata votata.
refusal-vote-not-checked = Prima dobbiamo sapere che hai diritto di votare.
    .theirs = Prima dobbiamo sapere che questa persona ha diritto di votare.
refusal-vote-other-area = Tu voti in un altro quartiere. Ogni persona vota in un solo quartiere.
    .theirs = Questa persona vota in un altro quartiere. Ogni persona vota in un solo quartiere.
refusal-vote-at-desk = Un voto allo sportello è registrato per te: conta quello. La tua scheda qui resta.
    .theirs = Un voto allo sportello è registrato per questa persona: conta quello. Qui non è stato votato niente.
refusal-vote-second-taken = Hai già votato in un secondo quartiere, e ce n'è uno solo. Non è stato votato niente.
    .theirs = Ha già votato in un secondo quartiere, e ce n'è uno solo. Non è stato votato niente.
refusal-vote-not-cast = Non hai ancora votato, quindi non c'è niente da mostrare.
refusal-ballot-not-on-it = Quel progetto non è più su questa scheda. Le altre tue scelte restano.
    .theirs = Quel progetto non è più su questa scheda. Le altre sue scelte restano.
refusal-ballot-full =
    { $max ->
        [one] Puoi scegliere 1 progetto. Prima togli l'altro.
       *[other] Ne hai già { $max }. Prima togline uno.
    }
    .theirs =
        { $max ->
            [one] Può scegliere 1 progetto. Prima togli l'altro.
           *[other] Ne ha già { $max }. Prima togline uno.
        }
refusal-ballot-over-budget = Costa più di quello che ti resta. Prima togli qualcosa.
refusal-ballot-nothing-to-swap = Quel progetto non è più nella tua scheda, quindi non ho scambiato niente.
    .theirs = Quel progetto non è più nella sua scheda, quindi non ho scambiato niente.
refusal-ballot-empty = La tua scheda è vuota. Prima scegli un progetto.
    .theirs = La sua scheda è vuota. Prima scegli un progetto.
refusal-ballot-no-blank = Qui non si può votare scheda bianca.
refusal-ballot-not-blank = La tua scheda non è vuota. Svuotala prima, se vuoi votare scheda bianca.
    .theirs = La sua scheda non è vuota. Svuotala prima, se vuoi votare scheda bianca.
refusal-ballot-changed = La tua scheda è cambiata da quando l'hai controllata. Non è stato votato niente: guardala di nuovo.
    .theirs = La sua scheda è cambiata da quando l'hai controllata. Non è stato votato niente: guardala di nuovo.
