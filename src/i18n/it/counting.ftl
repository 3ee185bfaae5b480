# INF-8 e ORG-7: come si è contata un'urna, passo per passo.

log-rule-first-per-area = Regola: il progetto più votato è finanziato, se il budget basta.
log-rule-greedy = Regola: si finanziano i progetti più votati, in ordine; chi costa troppo si salta.
log-rule-greedy-no-skip = Regola: si finanziano i progetti più votati, in ordine, finché uno costa troppo.
log-rule-greedy-threshold = Regola: si finanziano in ordine i progetti più votati che raggiungono il minimo; chi costa troppo si salta.
log-rule-greedy-density = Regola: si finanziano in ordine i progetti con più voti rispetto al costo; chi costa troppo si salta.
log-rule-knapsack = Regola: si finanziano i progetti più votati, in ordine. Al primo che costa troppo va quello che resta.
log-rule-phragmen = Regola: il costo di ogni progetto è un carico per chi lo sostiene. Ogni volta tocca al progetto con il carico a testa più basso.
log-rule-copeland = Regola: ogni coppia di progetti si sfida. Chi vince di più è finanziato, in ordine; chi costa troppo si salta.
log-rule-schulze = Regola: ogni coppia di progetti si sfida, anche passando per altri (Schulze). I migliori sono finanziati, in ordine; chi costa troppo si salta.
log-rule-expanding = Regola: le classifiche si leggono un posto alla volta. Un progetto è finanziato quando abbastanza schede lo indicano per il suo costo.
log-rule-equal-shares = Regola: chi ha votato riceve una parte uguale del budget. Chi sostiene un progetto lo paga insieme agli altri.
log-rule-raised = Le parti aumentano un passo alla volta, finché il budget basta.
log-rule-filled = Quello che resta va ai progetti più votati che ci stanno ancora.
log-step = { $number }. { $sentence }
log-ballots =
    { $voters ->
        [one] È stata contata 1 scheda
       *[other] Sono state contate { $voters } schede
    }, { $blank ->
        [0] nessuna bianca
        [one] 1 bianca
       *[other] { $blank } bianche
    }; { $projects ->
        [one] 1 progetto poteva essere finanziato
       *[other] { $projects } progetti potevano essere finanziati
    }.
log-withdrawn =
    { $title } è stato ritirato: { $votes ->
        [one] il suo voto si vede
       *[other] i suoi { $votes } voti si vedono
    }, ma non può essere finanziato.
log-tie = Parità dal posto { $place }: { $projects } hanno { $mark } ciascuno.
log-tie-more =
    { $count ->
        [one] un altro
       *[other] altri { $count }
    }
log-tie-order = Il loro ordine: { $order }.
log-order-votes = prima chi ha più voti
log-order-lower-cost = prima chi costa meno
log-order-higher-cost = prima chi costa di più
log-order-official-order = a parità, l'ordine ufficiale
log-decided-votes = { $first } viene prima di { $second }: ha più voti.
log-decided-lower-cost = { $first } viene prima di { $second }: costa meno.
log-decided-higher-cost = { $first } viene prima di { $second }: costa di più.
log-decided-official-order = { $first } viene prima di { $second }: è primo nell'ordine ufficiale.
log-funded = { $title }, { $mark }: costa { $cost }, finanziato. Restano { $left }.
log-does-not-fit = { $title }, { $mark }: costa { $cost }, più di quello che resta ({ $left }). Non finanziato.
log-stopped = Per la regola, dopo { $title } non si guarda altro.
log-no-votes = Nessun progetto ha voti, quindi niente è finanziato.
log-finished =
    { $winners ->
        [0] Nessun progetto è finanziato
        [one] 1 progetto è finanziato
       *[other] { $winners } progetti sono finanziati
    }, per { $cost }. Avanzano: { $left }.
log-votes =
    { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }
log-points =
    { $points ->
        [one] 1 punto
       *[other] { $points } punti
    }
log-wins =
    { $wins ->
        [one] 1 sfida vinta
       *[other] { $wins } sfide vinte
    }
log-under-votes =
    { $title } ha { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    } e ne servirebbero { $needed }: non può essere finanziato.
log-under-points =
    { $title } ha { $points ->
        [one] 1 punto
       *[other] { $points } punti
    } e ne servirebbero { $needed }: non può essere finanziato.
log-under-share =
    { $title } ha { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }, { $share } di chi ha votato. Servirebbe { $needed }%: non può essere finanziato.
log-under-cost-share =
    { $title } ha { $votes ->
        [one] 1 voto
       *[other] { $votes } voti
    }, { $share } di chi ha votato, e costa { $cost }, { $costShare } del budget. È meno di un terzo della sua parte di costo: non può essere finanziato.
log-lot = Per le parità c'è un sorteggio, fatto prima del conteggio. Si può rifare con le parole pubblicate «{ $seed }».
log-density-tie = Parità dal posto { $place }: { $projects } hanno gli stessi voti rispetto al costo.
log-round-tie = Parità nel turno { $round }: { $projects } valgono uguale.
log-support-tie = Parità: { $projects } hanno lo stesso sostegno.
log-order-lot = il sorteggio
log-decided-lot = { $first } viene prima di { $second }: ha deciso il sorteggio.
log-part-funded = { $title }, { $mark }: costa { $cost } e riceve quello che resta, { $amount }. Poi restano { $left }.
log-incompatible = { $title } non può stare insieme a { $winner }, che è già finanziato.
log-equal-share =
    { $voters ->
        [one] Ha votato 1 persona
       *[other] Hanno votato { $voters } persone
    }: ognuna ha { $share } da spendere.
log-share-raised =
    Con { $share } a testa { $winners ->
        [0] non si compra nessun progetto.
        [one] si compra 1 progetto, per { $cost }.
       *[other] si comprano { $winners } progetti, per { $cost }.
    }
log-share-steady =
    { $steps ->
        [one] 1 altro passo non cambia niente
       *[other] Altri { $steps } passi non cambiano niente
    }, fino a { $share } a testa.
log-share-refused =
    Con { $share } a testa { $winners ->
        [one] 1 progetto costerebbe
       *[other] { $winners } progetti costerebbero
    } { $cost }, più del budget.
log-final-exhausted = La parte è { $share } a testa: nessun altro progetto sta in quello che resta.
log-final-all-funded = La parte è { $share } a testa: ogni progetto con sostegno è finanziato.
log-final-over-budget = La parte è { $share } a testa: con di più il budget non basterebbe.
log-shares-round = { $title } costa { $cost } ed è finanziato, con { $effective } effettivi. A testa si è pagato al massimo { $paid }. A chi lo sostiene restano in tutto { $left }.
log-shares-round-points = { $title } costa { $cost } ed è finanziato, con { $effective } effettivi. Per un punto si è pagato al massimo { $paid }. A chi lo sostiene restano in tutto { $left }.
log-not-affordable = { $title } costa { $cost }; a chi lo sostiene restano in tutto { $held }. Non basta per pagarlo.
log-completion = Restano { $left }. Vanno ai progetti più votati che ci stanno.
log-prefer-satisfaction = A confronto con i più votati in ordine: { $shares } hanno dato di più a chi vince qui, { $greedy } a chi vincerebbe lì.
log-prefer-any = A confronto con i più votati in ordine: { $shares } hanno un progetto vincente solo qui, { $greedy } solo lì.
log-kept-shares = Questo risultato resta.
log-kept-greedy = Più persone preferiscono l'altro, quindi vale quello.
log-load-round = { $title } è finanziato: chi lo sostiene porta ora un carico di { $load } a testa. Restano { $left }.
log-load-stopped = { $title } è il prossimo e costa { $cost }, più di quello che resta ({ $left }). Per la regola il conteggio finisce qui.
log-support-round = { $title } è finanziato con i primi { $depth } posti di ogni scheda: sostegno { $support }, ne serve { $needed }. Restano { $left }.

why-place = { $title } è al posto { $place } su { $of }, con { $mark }.
why-place-points =
    { $title } è al posto { $place } su { $of }, con { $mark } da { $votes ->
        [one] 1 scheda
       *[other] { $votes } schede
    }.
why-funded-before =
    { $funded ->
        [one] Prima è stato finanziato 1 progetto, per { $cost }.
       *[other] Prima sono stati finanziati { $funded } progetti, per { $cost } in tutto.
    }
why-tie-lost = Era alla pari con { $winner }, che è finanziato. { $decision }
why-after-stop = Il conteggio è finito a { $stopper }, prima del suo turno.
why-over-budget = Costa { $cost }, più di tutto il budget, che è { $budget }.
why-no-support = Nessuna scheda lo indica.
why-not-first = Per la regola si finanzia un solo progetto, e { $winner } viene prima.
why-not-enough-support = A chi lo sostiene non è mai bastato quanto serviva per il suo costo, { $cost }.
