# Due proposte che diventano una (ORG-4, PRO-11).

# Al tavolo
desk-merges =
    { $count ->
        [0] Nessuna unione aspetta chi ha scritto
        [one] 1 unione aspetta chi ha scritto
       *[other] { $count } unioni aspettano chi ha scritto
    }
button-see-merges = Unioni
desk-merges-title = **Unioni**
desk-merges-none = Non è ancora stato unito nulla.
desk-merge-pair = { $from } nella { $into }
desk-merge-asked = chiesto agli autori fino al { $on }
desk-merge-done = unite il { $on }
desk-merge-refused = restano separate, dal { $on }
desk-merge-lapsed = non tutti hanno risposto entro il { $on }
desk-merge-impossible = non più possibile, dal { $on }
desk-merge-changed = un testo è cambiato: restano separate, dal { $on }
button-merge-two = Unisci due proposte
desk-merge-which = **Quale proposta deve entrare in un'altra?**
desk-merge-which-how = Scrivi il suo numero. Dev'essere pubblica, e tutte e due devono riguardare la stessa zona.
desk-merge-no-number = Non riesco a leggerlo come numero. Scrivine uno come 218.
button-merge = Unisci…
desk-merge = **Unisci la proposta { $number }** · { $title }
desk-merge-how = In quale proposta pubblica deve entrare? Scrivi il suo numero.
desk-merge-near = Queste le somigliano:
desk-merge-wished = chi l'ha scritta ha chiesto di unire le forze
desk-merge-note = **La { $from } entra nella { $into }.** Due parole agli autori?
desk-merge-note-how = Scrivi da 10 a 500 caratteri, o lascia stare. Vedrai il messaggio prima che parta.
button-no-note = Senza nota
desk-merge-preview = **Agli autori si chiederà questo**, a ciascuno nella sua chat, quando non si potrà più annullare (2 minuti):
desk-merge-at-once = **Le due proposte non sono di nessuno, quindi non si chiede a nessuno.** Diventano una appena premi.
button-ask-authors = Chiedi agli autori
button-merge-now = Uniscile subito
button-other-target = Un'altra proposta
toast-merge-asked = Si chiederà agli autori. Puoi annullare per 2 minuti.
toast-merged = La proposta { $from } ora fa parte della proposta { $into }. Puoi annullare per 2 minuti.
desk-done-merge-asked = Unione della { $from } nella { $into }: puoi annullarla fino alle { $until }; poi si chiede agli autori.
desk-done-merged = La proposta { $from } ora fa parte della { $into }. Puoi annullare fino alle { $until }; poi le persone lo sanno.
button-undo-merge = Annulla l'unione della { $number }
desk-merge-undone = Annullato. Le due proposte sono com'erano.
desk-is-merging = si chiede agli autori di un'unione fino al { $until }
desk-card-merging = Fino al { $until } si chiede agli autori se può entrare nella proposta { $into }.
staff-card-merged = Unita alla proposta { $into } il { $at }: gli autori sono d'accordo.
staff-card-merged-unasked = Unita alla proposta { $into } il { $at }: le due non erano di nessuno.
over-merging = Unisci due proposte
ask-number = Numero

# Che cosa sa l'ufficio
merge-staff-done = La proposta { $from } ora fa parte della proposta { $into }: gli autori sono d'accordo.
merge-staff-undo = Puoi annullare fino alle { $until }.
merge-staff-refused = Le proposte { $from } e { $into } restano separate: non tutti erano d'accordo con l'unione.
merge-staff-lapsed = Le proposte { $from } e { $into } restano separate: non tutti hanno risposto in tempo.
merge-staff-impossible = Le proposte { $from } e { $into } restano separate: una delle due non si può più unire.
merge-staff-changed = Le proposte { $from } e { $into } restano separate: un testo è cambiato prima che tutti rispondessero.
merge-staff-changed-then = Leggilo: se stanno ancora bene insieme, proponi di nuovo l'unione.

# Che cosa si chiede e si dice ad autori e sostenitori
notice-merge-asked = Secondo l'ufficio le proposte { $into } e { $from } stanno bene insieme. Possono diventare una sola?
merge-one = { $number } · { $title }
merge-terms = La proposta { $from } continuerebbe dentro la proposta { $into }. I suoi sostegni contano lì, una volta per persona.
merge-terms-writers = Da allora scrivete insieme la proposta { $into }. Il testo che va via resta leggibile.
merge-text-stays = Il testo che va via resta leggibile.
merge-staff-say = L'ufficio dice:
merge-until = Rispondi entro il { $until }. Non cambia nulla se non sono tutti d'accordo.
button-read-both = Leggile e rispondi
merge-question = **Queste due possono diventare una sola?**
button-agree-merge = D'accordo
button-refuse-merge = Preferisco di no
merge-answered-asked = Grazie. Quando anche l'altra persona è d'accordo, le due diventano una.
merge-answered-done = Grazie. Sono tutti d'accordo. Tra pochi minuti ricevi un messaggio.
merge-answered-refused = Grazie. Le due proposte restano come sono.
merge-answered-impossible = Grazie. Nel frattempo l'altra proposta è cambiata, quindi restano come sono.
merge-answered-changed = Grazie. Nel frattempo il testo di una proposta è cambiato, quindi restano come sono.
mine-merge-asked = L'ufficio chiede se le proposte { $from } e { $into } possono diventare una sola.
mine-merged = Continua dentro la proposta { $into }, che scrivete insieme.
mine-merged-into = Unita alla { $number }
button-see-joint = Leggi la proposta { $number }
notice-merged = La proposta { $number } ora fa parte della proposta { $into }: sono tutti d'accordo.
notice-merged-then = I suoi sostegni contano per la proposta { $into }, e quella la scrivete insieme.
notice-merge-came = La proposta { $from } ora fa parte della tua proposta { $into }: sono tutti d'accordo.
notice-merge-writers = Chi l'ha scritta scrive con te, e i suoi sostegni contano per la tua.
notice-merge-apart = Le proposte { $from } e { $into } restano separate.
notice-merge-unchanged = Per la tua proposta non cambia nulla. Grazie della risposta.
notice-merge-changed = Le proposte { $from } e { $into } per ora restano separate: un testo è cambiato dopo la nostra domanda.
notice-merge-ask-again = Per la tua proposta non cambia nulla. L'ufficio può chiederti di nuovo sul nuovo testo.
notice-merge-supported = La proposta { $from }, che sostieni, ora fa parte della proposta { $into }.
notice-merge-counts = Il tuo sostegno conta per la proposta { $into }, una volta. Lì puoi anche ritirarlo.

# Che cosa leggono tutti
proposal-is-merged = È entrata nella proposta { $into }, che continua per tutte e due. Sostegni e commenti vanno lì.
proposal-with = Con quella che era la proposta { $others }.
comments-none-there = Qui nessuno ne aveva scritti.
button-comments-there = Commenti alla proposta { $into }
data-col-merged-into = Numero della proposta in cui è entrata, dove contano i suoi sostegni; vuoto per le altre.

# Rifiuti
refusal-merge-itself = Una proposta non può entrare in sé stessa. Scegline un'altra.
refusal-merge-unknown = Qui non conosco una proposta { $number } che si possa unire.
refusal-merge-went-on = La proposta { $number } è già entrata nella proposta { $into }.
refusal-merge-from-not-now = La proposta { $number } così non si può unire: deve essere in attesa di lettura, o pubblica.
refusal-merge-from-unread = La proposta { $number } aspetta di essere letta. Prima leggila: sulla sua scheda c'è un pulsante per unirla.
refusal-merge-into-not-public = La proposta { $number } non è pubblica, quindi non può accoglierne un'altra.
refusal-merge-other-area = Le due riguardano zone diverse, quindi ognuna va per la sua strada.
refusal-merge-asked = Agli autori si chiede già di un'unione della proposta { $number }.
refusal-merge-leaves = La proposta { $number } potrebbe entrare lei nella { $into }. Aspetta i suoi autori, o scegli quella.
refusal-merge-over = Non c'è più niente a cui rispondere: la domanda è chiusa o ritirata.
refusal-merge-undo-over = I { $minutes } minuti per annullare sono passati, e le persone lo stanno sapendo.
