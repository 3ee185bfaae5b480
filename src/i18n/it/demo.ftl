demo-start = Comincia con una di loro inviando questo.
demo-vote = Per votare serve un codice personale. Questi sono per te, uno per quartiere; ognuno vale una volta.
demo-organize = Come Chiara, invia questo codice per far parte di chi organizza. Poi invia /admin.
demo-clock = Sposta l'orologio per vedere le altre fasi. Dopo la votazione le urne si chiudono e si contano entro un minuto.
