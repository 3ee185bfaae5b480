chart-title = Risultati · { $area } · { $title }
chart-label = { $title }
chart-funded = finanziato · { $cost }
chart-ballots =
    { $votes ->
        [one] su 1 scheda
       *[other] su { $votes } schede
    }
chart-footnote =
    { $voters ->
        [one] Ha votato 1 persona
       *[other] Hanno votato { $voters } persone
    }
button-see-results = Vedi tutti i risultati
refusal-results-not-counted = Questi risultati non aspettano approvazione: qualcuno li ha già approvati, o non sono ancora contati.
