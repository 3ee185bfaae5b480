# INF-3: le regole congelate di un voto, e come controllarle.

rules-frozen = Queste regole sono fissate dal { $since }.
rules-fingerprint = Impronta: `{ $hash }`
rules-file-about = Le regole fissate, versione { $number }. Impronta: { $hash }
sheet-none = Le regole si fissano quando apre il voto. Da allora puoi controllarle qui.
sheet-title = **Regole fissate** · { $title }
sheet-what = Il file dice chi può votare, che cosa si vota, come si contano i voti e le date.
sheet-opening = Versione 1 · { $since }, all'apertura del voto
sheet-changed = Versione { $number } · { $since }
sheet-changed-why = Versione { $number } · { $since } · Perché: { $why }
sheet-how = Per controllare il file, calcola il suo SHA-256, per esempio con `sha256sum`. Deve dare questa impronta:
sheet-promise = Le regole cambiano solo se in due, tra chi organizza, lo approvano e dicono perché. Se succede, ti avviso.

button-check-rules = Controlla le regole
button-rules-file = Regole in un file

# GRP-3
group-rules = Le regole sono fissate. Impronta: `{ $hash }`
