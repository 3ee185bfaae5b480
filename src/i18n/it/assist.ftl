# ORG-10, allo sportello: lo legge chi sta allo sportello, e lo dice a voce a chi ha davanti
over-assist = Allo sportello
assist-title = **Aiuti una persona a votare**
assist-how = Prima guarda il documento della persona. Poi scrivi che cosa dice, o il suo codice personale.
assist-secret = Decide solo la persona. Se può leggere lo schermo, guarda altrove mentre sceglie.
assist-going-on = Il turno di una persona è aperto fino alle { $until }. È ancora davanti a te?
assist-elsewhere = Un tuo turno è aperto in un'altra chat fino alle { $until }. Continua là, o chiudilo qui.
assist-idle = Per 10 minuti nessun tasto, quindi quel turno è finito. Quello che non è stato votato non c'è più.
assist-ended = Il turno è finito. Su questo schermo non ne resta niente.
assist-gone = Qui non resta niente. Continua nel messaggio sotto.
assist-helping = **Aiuti una persona · questa è la sua scheda, non la tua**
assist-unlisted-check = Ogni lettera è come sul documento? Con una lettera sbagliata sarebbe un'altra persona.
assist-area-question = In quale quartiere vota la persona? Se l'elenco lo sa, decide l'elenco.
assist-area-elsewhere = Gli altri quartieri hanno altri sportelli: la persona può votare là, o in una sua chat.
assist-code = Scrivi il codice personale della lettera della persona.
assist-code-label = Il suo codice personale
assist-no-box = Qui non c'è una scheda per questa persona.
assist-which = Quale scheda vuole compilare la persona?
assist-ballot = La sua scheda: **{ $ballot }**
assist-elsewhere-cast = { $ballot }: non a questo sportello. Si vota allo sportello di là, o nella chat della persona.
assist-again = Qui si può sostituire. Chiedi il codice di ricevuta di quel voto.
assist-again-code = Scrivi il codice di ricevuta del voto allo sportello da sostituire.
assist-receipt-label = Codice di ricevuta
assist-replaces = Ha votato in una chat il { $on }. Un voto qui ne prende il posto.
assist-replaces-desk = Ha votato allo sportello il { $on }. Un voto qui ne prende il posto.
assist-begun = La sua scheda è cominciata e **non ancora votata**.
assist-paper = Con una scheda di carta la persona non può più votare qui o in una chat. Un voto dato in chat viene tolto.
assist-paper-noted = Segnato: conta la scheda di carta.
assist-voted = **Il voto è registrato.** { $ballot }
assist-receipt = Il codice di ricevuta della persona:
assist-aloud = Da leggere a voce:
assist-receipt-what = Con questo codice la persona può controllare che il voto conti. Non dice che cosa ha scelto.

spell-a = A come Ancona
spell-b = B come Bologna
spell-c = C come Como
spell-d = D come Domodossola
spell-e = E come Empoli
spell-f = F come Firenze
spell-g = G come Genova
spell-h = H come hotel
spell-j = J come jolly
spell-k = K come kiwi
spell-m = M come Milano
spell-n = N come Napoli
spell-o = O come Otranto
spell-p = P come Palermo
spell-q = Q come quadro
spell-r = R come Roma
spell-s = S come Savona
spell-t = T come Torino
spell-u = U come Udine
spell-v = V come Venezia
spell-w = W come whisky
spell-x = X come xilofono
spell-y = Y come yogurt
spell-z = Z come Zara

button-assist = Aiuta una persona a votare
button-assist-check = Controlla un codice
button-assist-correct = Correggi
button-assist-unlisted = Non è in nessun elenco
button-assist-document = Guarda un documento
button-assist-code = Ha un codice personale
button-assist-go-on = Continua la sua scheda
button-assist-end = Chiudi questo turno
button-assist-open = Compila la scheda
button-assist-others = Le altre sue schede
button-assist-paper = Prende una scheda di carta
button-assist-paper-given = Ho dato la scheda di carta
button-assist-no-paper = Niente carta
button-assist-code-shown = Ha il codice di ricevuta
button-assist-no-code = Sostituisci senza codice
button-assist-done = Fatto, pulisci lo schermo

refusal-desk-turn-over = Quel turno è finito. Quello che non è stato votato non c'è più.
refusal-desk-own-vote = Non puoi aiutare te a votare. Chiedi a un'altra persona dello sportello, o vota nella tua chat.
refusal-desk-two-people = Documento e codice sono di due persone. Parlane con chi organizza; non è cambiato niente.
refusal-desk-code-wrong = Non conosco questo codice personale. Controlla le lettere, o guarda un documento.
refusal-desk-receipt-wrong = Non è il codice di ricevuta del voto che conta. Senza codice, chiedi a chi organizza.
refusal-paper-not-here = In questa votazione non ci sono schede di carta.
refusal-desk-not-listed = Questo nome e questa data di nascita non sono nell'elenco.

# ORG-10: che cosa si è fatto agli sportelli
over-clerks = Voti agli sportelli
desk-votes =
    { $count ->
        [one] 1 voto allo sportello
       *[other] { $count } voti allo sportello
    }
desk-paper-until = le schede di carta arrivano fino al { $until }
desk-clerks-title = **Voti agli sportelli, per chi ha aiutato**
desk-clerks-why = Se sono tanti in un'ora, o tanti sostituiti, vale la pena chiedere. Chi è stato aiutato non è scritto da nessuna parte.
desk-clerk = { $name }: { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }, al massimo { $most } in un'ora, { $replaced } al posto di uno precedente
desk-clerk-nameless = Qualcuno senza nome
desk-clerks-more = e altri { $count }
button-clerks = Guarda i voti allo sportello
