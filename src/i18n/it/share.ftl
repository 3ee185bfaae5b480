# Far girare una proposta o un progetto (SUP-3). La scheda è in look.ftl.

share-how = Inoltra il messaggio qui sopra a chi vuoi. Non dice nulla di te.
share-poster = Per un manifesto c'è un'immagine con un codice che i telefoni leggono.
button-poster = Codice per un manifesto
poster-how = Inquadra il codice con il telefono, oppure scrivi:
poster-link = Il codice porta a { $url }
poster-alt = Un codice per telefoni che porta a { $title }: { $url }
