# ORG-7: chi organizza legge, approva, pubblica e corregge i conteggi.

approve-none = Nessun risultato aspetta l'approvazione.
approve-waiting =
    { $count ->
        [one] **1 urna** è contata e non ancora pubblicata.
       *[other] **{ $count } urne** sono contate e non ancora pubblicate.
    }
desk-to-approve =
    { $count ->
        [one] **1 urna** contata aspetta te, da approvare o pubblicare.
       *[other] **{ $count } urne** contate aspettano te, da approvare o pubblicare.
    }
approve-needs =
    { $needed ->
        [one] Una persona che organizza deve approvare ogni urna.
       *[other] { $needed } persone che organizzano devono approvare ogni urna.
    }
approve-recounting =
    { $count ->
        [one] 1 urna viene contata di nuovo. Torna qui tra un minuto.
       *[other] { $count } urne vengono contate di nuovo. Torna qui tra un minuto.
    }
approve-boxes =
    { $count ->
        [one] 1 urna
       *[other] { $count } urne
    }
approve-title = **Risultati da approvare · { $area }**
approve-correction = **Correzione di risultati pubblicati:**
approve-figures =
    { $voters ->
        [one] 1 voto
       *[other] { $voters } voti
    }, { $replaced ->
        [one] 1 sostituito
       *[other] { $replaced } sostituiti
    }, 0 respinti.
approve-paper-void =
    { $count ->
        [one] 1 scheda di carta è nulla o non è tornata.
       *[other] { $count } schede di carta sono nulle o non sono tornate.
    }
approve-paper-missing =
    { $count ->
        [one] **1 scheda di carta non è stata inserita prima della chiusura.** Non è contata.
       *[other] **{ $count } schede di carta non sono state inserite prima della chiusura.** Non sono contate.
    }
approve-twice = Contati due volte con lo stesso esito. Ogni voto è stato controllato quando è arrivato.
approve-approvals = approvazioni: { $count } su { $needed }
approve-nobody =
    { $needed ->
        [one] Manca l'approvazione di una persona che organizza.
       *[other] Manca l'approvazione di { $needed } persone che organizzano.
    }
approve-planned-short = pubblicazione il { $at }
approve-planned = Si pubblica il { $at } ({ $remaining }), se nessuno annulla.
approve-alone = Solo tu organizzi questo percorso, e per i risultati servono due persone. Chiedi a chi gestisce il servizio un codice per un'altra persona.
approve-fingerprint = Impronta dei file da pubblicare: { $hash }
approve-one-more = La tua approvazione è registrata. Serve anche quella di un'altra persona che organizza.
approve-enough = Approvato. Ora si può pubblicare.
approve-planned-done = Programmato. Si può ancora annullare.
over-cancel-publication = Annulla
approve-cancelled-note = { $name } ha annullato la pubblicazione prevista dei risultati di **{ $title }**. Il motivo:
approve-again-approvals =
    { $count ->
        [one] La sua approvazione allora non vale più.
       *[other] Le sue { $count } approvazioni allora non valgono più.
    }
approve-again-plan = E non si pubblica il { $at }.
over-count-again = Conta di nuovo
approve-again-note = { $name } fa contare di nuovo i voti di { $area } in **{ $title }**.
approve-again-lost = Le approvazioni e la pubblicazione prevista non valgono più. Leggi il nuovo conteggio tra un minuto. Il motivo:
approve-held-note = Questi risultati di **{ $title }** non sono stati pubblicati come previsto: { $areas }.
approve-held-why =
    { $needed ->
        [one] Chi li ha approvati non organizza più, e serve una persona che organizza ancora.
       *[other] Qualcuno che li ha approvati non organizza più, e servono { $needed } persone che organizzano ancora.
    }
approve-held-then = Leggili, approvali, e pubblicali o programmali di nuovo.
approve-moved-note = I risultati previsti di **{ $title }** escono in un altro momento.
approve-moved-to = { $areas }: **{ $at }**
approve-moved-dates = Questo nuovo giorno dei risultati viene detto a tutti, e prima non esce niente.
approve-moved-blackout = Non si annuncia niente dal { $from } al { $to }: { $name }.
approve-moved-then = Se non va bene, apri i risultati e annulla la pubblicazione.
button-results-to-approve = Vedi i risultati
approve-cancelled = La pubblicazione è annullata. Puoi decidere di nuovo.
approve-counting-again = L'urna viene contata di nuovo entro un minuto. Il nuovo conteggio va approvato da capo.
approve-sure = Pubblicare i risultati di { $area }? Chiunque potrà leggerli subito. Non si può tornare indietro.
approve-sure-cost = Finanziamenti in tutto: { $cost }
approve-sure-authors =
    { $count ->
        [0] Tra chi ha scritto proposte non c'è nessuno da avvisare.
        [one] Prima lo sa **1 persona** che ha scritto una proposta.
       *[other] Prima lo sanno **{ $count } persone** che hanno scritto una proposta.
    }
approve-sure-others =
    { $count ->
        [0] Nessun altro vuole saperlo.
        [one] Un'ora dopo, **un'altra persona**: chi segue un progetto, abita o ha votato lì.
       *[other] Un'ora dopo, **altre { $count } persone**: chi segue un progetto, abita o ha votato lì.
    }
approve-plan = Pubblicare i risultati di { $area } il { $at }? Da quel momento chiunque potrà leggerli.
approve-day-came = Il giorno dei risultati è arrivato. Ora li puoi pubblicare.
approve-day-moved = Il giorno dei risultati è cambiato. Leggilo di nuovo.
approve-plan-until = Fino ad allora chi organizza può annullare. In quel momento le approvazioni vengono controllate ancora una volta.
approve-done = Pubblicati. Chi ha scritto una proposta lo sa ora, chi segue un progetto tra un'ora.
button-read-count = Leggi { $box }
button-all-counts = Tutte le { $count } urne
button-count-log = Vedi tutto il conteggio
button-count-again = Conta di nuovo
button-approve =
    { $count ->
        [one] Approva questi risultati
       *[other] Approva tutte e { $count }
    }
button-publish-now = Pubblica ora
button-publish-at = Pubblica il { $at }
button-cancel-publication = Annulla la pubblicazione
button-publish-results = Pubblica { $area }
button-next-results = Prossimi risultati
button-to-approve = Risultati da approvare ({ $count })
button-correct-results = Correggi i risultati…
button-unpublished-results = Risultati non ancora pubblici ({ $count })
button-published-results = Risultati pubblicati

desk-published-results = I risultati sono pubblicati. Puoi farli contare di nuovo e correggerli.
correct-which = Quali risultati pubblicati vanno corretti? Restano leggibili, accanto a quelli nuovi.
correct-ask = Che cosa non andava nei risultati di { $area }, e che cosa è cambiato?
correct-title = **Correzione · { $area }**
correct-then = L'urna viene contata di nuovo. I nuovi risultati vanno approvati, e quelli di prima restano leggibili. Chi ha saputo i risultati riceve un avviso.
button-recount = Conta di nuovo e correggi
button-change-correction = Cambia le parole
over-correct = Correggi i risultati

refusal-results-recounted = Nel frattempo quest'urna è stata contata di nuovo. Leggi prima il nuovo conteggio.
refusal-results-approved-by-you = L'hai già approvato. Ora tocca a un'altra persona che organizza.
refusal-results-not-approved =
    { $needed ->
        [one] Prima serve l'approvazione di una persona che organizza.
       *[other] Prima servono { $needed } approvazioni, di persone che organizzano ancora adesso.
    }
refusal-results-blackout = Non si annuncia niente dal { $from } al { $to }: { $name }. Scegli un altro giorno.
refusal-results-date-past = Quel momento è passato. Puoi pubblicare ora.
refusal-results-being-counted = Quest'urna si sta già contando di nuovo. Riprova tra un minuto.
