# INF-10, ERR-7, ERR-8, e i comandi del menu.

help-who = Sono un assistente automatico: mi gestisce { $organizer }.
help-can = Posso: mostrare i progetti, raccogliere la tua proposta e il tuo voto, seguire i lavori. Scrivi una parola per cercare.
help-command = { $command } · { $what }
help-person = La tua domanda
help-what-happened = Che cosa è successo
help-person-question = Scrivi la tua domanda in un solo messaggio. Le persone dell'ufficio la leggono e ti rispondono qui.
help-person-report-code = Racconta che cosa è successo con il tuo codice. Le persone dell'ufficio leggono e ti rispondono qui.
help-person-report-desk = Racconta perché quel voto allo sportello non è tuo. Le persone dell'ufficio leggono e ti rispondono qui.
help-person-second-look = Racconta perché dovremmo guardare di nuovo. Le persone dell'ufficio leggono e ti rispondono qui.
help-person-change-asked = Chiedi che cosa intende l'ufficio con la modifica della proposta { $number }. Le persone dell'ufficio leggono e ti rispondono qui.
help-person-pressure = Scrivi che cosa è successo, in un solo messaggio. Lo legge solo chi organizza. Qui non arriva nessuna risposta: nessun messaggio può tradirti.
help-person-who-reads = Non scrivere il tuo voto, il tuo codice o i tuoi documenti.
help-check = Questa domanda va alle persone dell'ufficio, che ti rispondono qui:
button-send-question = Invia la domanda
button-change-question = Cambia la domanda

button-my-data = I miei dati
button-questions = Domande frequenti
button-places = Dove votare con assistenza
button-ask-what-is-meant = Chiedi che cosa significa
button-second-look = Chiedi un secondo esame

# VOT-7, quando c'è chi fa pressione
pressure-title = **Il voto è solo tuo.** Nessuno può importelo, comprarlo o chiederti di vederlo.
pressure-again = Puoi votare di nuovo fino al { $until }. Conta solo l'ultimo voto.
pressure-unseen = Nessuno riceve un avviso se voti di nuovo, nemmeno chi organizza. La scheda è segreta.
pressure-code = Chi ha il codice di ricevuta di un tuo voto può vedere se poi l'hai sostituito. Non dare i tuoi codici a nessuno.
pressure-chat = Fallo in un momento in cui nessuno ti vede. Se altre persone usano il tuo telefono, poi cancella questa chat.
pressure-report = Puoi dirlo a chi organizza. Quello che scrivi resta separato dalla tua scheda.
pressure-reported = Grazie. Lo legge solo chi organizza, e in questa chat nessuno risponde.
pressure-delete = Se altre persone usano il tuo telefono, cancella il messaggio che hai scritto.
button-pressured = Qualcuno mi fa pressione
button-report-pressure = Dillo a chi organizza

topics-title = **Domande frequenti.** Qual è la tua?
topics-none = Qui non ci sono ancora risposte. Una persona può aiutarti.
topic-title = **{ $title }**
topic-unknown = Quella risposta non c'è più. Ecco le altre.
places-none = Non c'è ancora un elenco di luoghi. Una persona può dirti dove trovi aiuto.

paused-until = Il servizio è in pausa fino al { $until }.
paused-deadlines = Se le scadenze si spostano, lo vedi nel calendario. Intanto puoi leggere tutto.
paused-over = Il servizio è di nuovo attivo. Non si è perso niente.
suspended-until = Da questo account non puoi proporre o sostenere fino al { $until }.
suspended-reason = Il motivo: { $reason }
suspended-over = Il tuo account non è sospeso. Puoi fare tutto come prima.

command-home-name = inizio
command-home = Dove sei e che cosa viene dopo
command-vote-name = vota
command-vote = Vota, quando la votazione è aperta
command-projects-name = progetti
command-projects = I progetti, per quartiere
command-propose-name = proposta
command-propose = Fai una proposta
command-mine-name = mie
command-mine = Le mie proposte e i miei voti
command-calendar-name = calendario
command-calendar = Date e fasi
command-results-name = risultati
command-results = I risultati e come sono stati contati
command-verify-name = verifica
command-verify = Controlla un codice di ricevuta
command-language-name = lingua
command-language = Cambia lingua
command-settings-name = impostazioni
command-settings = Messaggi, foto, quartiere
command-privacy-name = privacy
command-privacy = Come uso i tuoi dati
command-help-name = aiuto
command-help = Che cosa posso fare, e una persona a cui chiedere
command-start-name = start
command-stop-name = stop
command-stop = Non scrivermi più
command-cancel-name = annulla
command-cancel = Ferma quello che stai facendo; resta come bozza

bot-about = Sono l'assistente automatico per il bilancio partecipativo. Ti mostro i progetti, raccolgo la tua proposta e, quando la votazione è aperta, il tuo voto. Il voto è segreto.
bot-about-short = Bilancio partecipativo in questa chat: leggi, proponi, vota.

# How a command is written in a sentence, and those that no menu lists.
command-by-itself = /{ $name }
command-after-word = `{ $word } { $name }`
command-with = { $name } { $words }
command-join-name = partecipa
command-admin-name = admin
command-desk-name = sportello
command-link-name = collega
command-check-name = sondaggio
