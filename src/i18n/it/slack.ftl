# Slack: what its own menus say (manifest)
slack-about = Bilancio partecipativo: leggi, proponi, vota
slack-command = Apri il bilancio partecipativo o cerca
slack-command-hint = [una parola da cercare, bozza, sondaggio, collega]
slack-new-proposal = Nuova proposta
slack-new-proposal-about = Scrivi una proposta per il tuo quartiere
slack-propose = Fanne una proposta
slack-propose-about = Comincia una proposta da questo messaggio
slack-keep = Salva in una proposta
slack-keep-about = Tieni questo messaggio come nota di una proposta
