# Raccogliere sostegni in un gruppo (SLK-6).

button-collect = Raccogli sostegni
collect-form = Raccogli sostegni
collect-goal-label = Obiettivo
collect-goal-question = A quanti sostegni punta il tuo gruppo? Scrivi un numero. Lo leggerà tutto il gruppo.
collect-until-label = Ultimo giorno
collect-until-question = Fino a quando li raccogliete?
collect-to-the-end = Fino alla chiusura dei sostegni: { $on }
collect-for-everybody = Questo va a tutte le persone del tuo gruppo.
collect-posted = **Pubblicato nel tuo gruppo.** Lì il numero si aggiorna entro un minuto.
collect-who = Nessuno vede chi la sostiene, nemmeno la tua associazione.
collect-street = Per la strada: { $url }

drive-title = **Chi la sostiene? { $title }**
drive-proposal = Proposta { $number }
drive-counter = **{ $count } su { $goal }**, { $days ->
    [0] oggi è l'ultimo giorno
    [one] manca 1 giorno
   *[other] mancano { $days } giorni
}
drive-until = Fino al { $on }. In questo percorso non si mostra quante persone la sostengono.
drive-goal-reached = Obiettivo raggiunto. Altri sostegni aiutano ancora.
drive-not-the-vote = Un sostegno aiuta la proposta ad andare avanti. Non è il voto. Nessuno vede chi lo dà.
drive-over = Questa raccolta è finita.
drive-over-count = Questa raccolta è finita, con { $count } su { $goal }.
drive-over-reached = Questa raccolta è finita, con { $count } su { $goal }. Obiettivo raggiunto.
drive-is-over = Questa raccolta è finita: non è cambiato niente.
drive-link-first = Collega il tuo account (1 minuto), così il tuo sostegno conta. Premi “Apri in privato” e presentati lì; con { $link } porti con te una chat che hai altrove.

refusal-drive-goal = Scrivi un numero da { $min } a { $max }.
refusal-drive-running = Il tuo gruppo sta già raccogliendo sostegni per questa.
