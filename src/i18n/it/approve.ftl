approve-none = Nessun risultato aspetta l'approvazione.
approve-waiting =
    { $count ->
        [one] **1 quartiere** è contato e aspetta la tua approvazione.
       *[other] **{ $count } quartieri** sono contati e aspettano la tua approvazione.
    }
approve-title = **Risultati da approvare · { $area }**
approve-voters =
    { $voters ->
        [one] 1 scheda, contata due volte con lo stesso esito.
       *[other] { $voters } schede, contate due volte con lo stesso esito.
    }
approve-sure = Pubblicare i risultati di { $area }? Chiunque potrà leggerli subito. Non si può tornare indietro.
approve-done = Pubblicati. Chi segue un progetto riceve un avviso.
button-approve = Approva questi risultati
button-publish-results = Pubblica { $area }
button-next-results = Prossimo quartiere
button-to-approve = Risultati da approvare ({ $count })
