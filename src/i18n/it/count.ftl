chart-title = Risultati · { $area } · { $title }
chart-label = { $title }
chart-funded = finanziato · { $cost }
chart-footnote =
    { $voters ->
        [one] Ha votato 1 persona
       *[other] Hanno votato { $voters } persone
    }
button-see-results = Vedi tutti i risultati
refusal-results-not-counted = Questi risultati non aspettano approvazione: qualcuno li ha già approvati, o non sono ancora contati.
