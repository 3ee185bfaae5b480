# ORG-3: le date di un percorso, spostate, sospese e prorogate in chat.

desk-dates = Si possono spostare le date e sospendere il voto.
button-dates = Date
dates-title = **Date** · { $title }
dates-phase-over = { $phase }: fine il { $until }
dates-phase-now = **{ $phase }**, in corso: { $from } – { $until }
dates-phase = { $phase }: { $from } – { $until }
dates-blackout = Nessun annuncio e nessun voto dal { $from } al { $to }: { $name }.
dates-request-waits = 1 modifica delle date aspetta una seconda persona che organizza.
button-date-request = Leggi la modifica
button-move-phase = Sposta: { $phase }
button-pause-dates = Sospendi
button-resume-dates = Riprendi adesso

over-dates = Date
over-dates-why = Motivo
dates-which = Che cosa vuoi spostare?
dates-which-begun = È già iniziata, quindi si può spostare solo la fine.
button-move-end = La fine
button-move-start = L'inizio
button-move-whole = Inizio e fine insieme
dates-pause-what = Che cosa vuoi sospendere?
dates-pause-vote-means = Solo il voto: nessuno vota, il resto va avanti. Voti e schede iniziate restano.
dates-pause-process-means = Tutto: nessuno propone, commenta o vota. Si può leggere. Quello che è iniziato resta.
button-pause-vote = Solo il voto
button-pause-process = Tutto

dates-ask-end = { $phase }: la fine è il { $was }. Quando deve finire?
dates-ask-start = { $phase }: l'inizio è il { $was }. Quando deve iniziare?
dates-ask-whole = { $phase }: l'inizio è il { $was }. Quando deve iniziare? Si sposta anche la fine.
dates-ask-pause-vote = Fino a quando sospendere il voto? Poi riprende da solo.
dates-ask-pause-process = Fino a quando sospendere tutto? Poi riprende da solo.
dates-ask-how = Premi una data, o scrivila così: 26/11 18:30 (ora di { $city }). Senza l'ora vale { $clock }.
dates-new-date = Nuova data
dates-why-ask = Perché?

dates-preview = **Controlla prima che succeda**
dates-nothing-chosen = Non c'è niente di scelto. Torna alle date.
dates-end = { $phase }, fine: { $before } → **{ $after }**
dates-start = { $phase }, inizio: { $before } → **{ $after }**
dates-moves-along = Si sposta anche { $phase }: { $from } – { $until }.
dates-nothing-along = Nessun'altra fase si sposta.
dates-pause-vote = **Il voto è sospeso fino al { $until }.**
dates-pause-process = **Tutto è sospeso fino al { $until }.**
dates-pause-was = Finora le persone leggono che dura fino al { $until }.
dates-pause-vote-stays = Non si vota fino al { $until }: quella sospensione resta, come le persone sanno.
dates-pause-process-stays = Tutto resta sospeso fino al { $until }, come le persone sanno.
dates-pause-voting-late = Il voto si apre il { $from }, ma nessuno può votare prima del { $late }.
dates-pause-voting-end = Il voto finisce comunque il { $until }. Sposta la fine, se vuoi restituire quel tempo.
dates-pause-proposals-late = Le proposte si aprono il { $from }, ma nessuno può proporre prima del { $late }.
dates-pause-proposals-end = Le proposte si chiudono comunque il { $until }. Sposta la fine, se vuoi restituire quel tempo.
dates-resume = **La sospensione finisce adesso.**
dates-resume-both = **Finiscono adesso tutte e due le sospensioni: di tutto, e del voto.**
dates-publication-along = Si spostano anche i risultati previsti. { $areas }: pubblicazione **{ $at }**
dates-people =
    { $count ->
        [0] Nessuno riceve un messaggio su questo.
        [one] 1 persona riceve un messaggio su questo, una volta sola.
       *[other] { $count } persone ricevono un messaggio su questo: uno a testa, una volta sola.
    }
dates-two = Il voto è già iniziato, quindi deve approvare una seconda persona che organizza.
dates-two-nobody = Sei l'unica persona che organizza. Prima invitane un'altra.
button-preview-message = Anteprima del messaggio
button-apply-dates = Applica
button-move-all = Sposta tutte le fasi dopo
button-move-needed = Sposta solo il necessario
button-other-date = Scegli un'altra data
button-cancel-dates = Annulla
toast-dates-cancelled = Non è cambiato niente.
dates-applied = Fatto. Il calendario è aggiornato e le persone lo sapranno una volta sola.
dates-asked = Richiesta inviata. Non cambia niente finché non approva una seconda persona che organizza.

dates-request = **Modifica delle date** · richiesta da { $name }, { $at }
dates-request-none = Nessuna modifica delle date è in attesa.
dates-request-yours = L'hai chiesta tu, quindi decide un'altra persona che organizza.
dates-request-agreed = L'hai già approvata. Deve approvarla anche un'altra persona che organizza.
dates-request-lapsed = Nel frattempo le date sono cambiate, o è troppo tardi. Non può più succedere.
button-approve-dates = Approva la modifica
button-decline-dates = Rifiuta
button-take-back-dates = Ritira la richiesta
dates-approved-alone = Approvata. Deve approvarla ancora una persona che organizza.
dates-declined = Non è cambiato niente. Le date restano come sono.
date-change-card = **Modifica delle date: servono due persone che organizzano**
date-change-is-applied = L'hanno approvata in due. Le date sono cambiate.
date-change-is-rejected = È stata rifiutata o ritirata. Le date restano come sono.
date-change-is-replaced = È superata. Non è cambiato niente.
dates-asks-you-move = Una persona che organizza chiede di spostare le date di { $title }. Ne serve una seconda che approvi.
dates-asks-you-pause = Una persona che organizza chiede di sospendere { $title }. Ne serve una seconda che approvi.
dates-asks-you-resume = Una persona che organizza chiede di riprendere { $title }. Ne serve una seconda che approvi.
dates-note-approved = { $title }: la modifica delle date che hai chiesto è approvata e fatta.
dates-note-declined = { $title }: la modifica delle date che hai chiesto è stata rifiutata.

refusal-dates-no-phase = Questa fase non è nel calendario.
refusal-dates-phase-over = { $phase }: questa fase è finita. Quello che è finito non si sposta.
refusal-dates-phase-started = { $phase }: questa fase è iniziata. Si può spostare solo la fine.
refusal-dates-past = Una data sarebbe nel passato. Scegline una più avanti.
refusal-dates-order = { $phase }: finirebbe prima di iniziare. Scegli un'altra data.
refusal-dates-overlap = { $phase } dura fino al { $until }. Scegli una data dopo, o sposta prima quella fase.
refusal-dates-same = È già così.
refusal-dates-voting-shortened = Il voto non può più finire prima del { $until }: è la data annunciata.
refusal-dates-blackout = Si voterebbe dal { $from } al { $to }. Non si può: { $name }. Scegli altre date.
refusal-dates-blackout-today = Nessun annuncio dal { $from } al { $to }: { $name }. Le date si possono spostare dopo.
refusal-dates-vote-not-open = Il voto non è aperto, quindi non c'è niente da sospendere. Sposta piuttosto il suo inizio.
refusal-dates-pause-too-long = { $phase }: la fine è il { $until }. Prima sposta la fine, o scegli una pausa più breve.
refusal-dates-inside-pause = { $phase }: finirebbe durante la sospensione, che dura fino al { $until }. Scegli una data dopo.
refusal-dates-not-paused = Non c'è niente di sospeso.
refusal-dates-changed = Le date sono cambiate da quando hai letto. Ecco come sarebbe adesso.
refusal-dates-waiting = C'è già una modifica delle date in attesa. Prima si decide su quella: la tua resta qui.
refusal-date-change-gone = Nel frattempo è stata decisa o sostituita. Non è cambiato niente.
refusal-date-change-approved = Sei già d'accordo. Deve approvarla anche un'altra persona che organizza.
refusal-date-change-outdated = Nel frattempo le date sono cambiate, o è troppo tardi. Non è cambiato niente.

# ERR-7, NOT-8
vote-paused-until = **Il voto è sospeso fino al { $until }.**
vote-paused-kept = I voti già dati contano. La scheda che hai iniziato resta.
paused-why = Perché: { $reason }
vote-goes-on = **Il voto riprende.** Puoi votare fino al { $until }.
refusal-broadcast-blackout = Nessun messaggio a molte persone dal { $from } al { $to }: { $name }. Scegli un altro giorno.
