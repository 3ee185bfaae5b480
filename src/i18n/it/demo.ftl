demo-start = Comincia con una di loro inviando questo.
demo-vote = Per votare serve un codice personale. Questi sono per te, uno per quartiere; ognuno vale una volta.
demo-organize = Come Chiara, invia un codice per far parte di chi organizza. Poi invia /admin. Per i risultati servono due persone: aggiungi qualcuno e invia l'altro codice.
demo-clock = Sposta l'orologio per vedere le altre fasi. Dopo la votazione le urne si chiudono e si contano entro un minuto.
demo-broadcast = Lì Chiara può anche scrivere a molte persone inventate.
demo-notices = Come Anna, segui un progetto e scegli i messaggi. Poi sposta l'orologio e guarda che cosa le viene detto.
demo-last-days = Ultimi giorni di voto
