# Un ufficio e chi ha scritto una proposta ne parlano (ORG-5).

over-design = Ne parliamo

design-title = **Dialogo sulla proposta { $number }**
design-who-reads = Lo leggono chi l'ha scritta e chi valuta. Tutti leggono solo il riassunto.
design-over = La verifica tecnica di questa proposta è finita. Il dialogo resta qui da leggere.
design-nothing = Nessuno ha ancora scritto.
design-line-by = **{ $who }** · { $on }
design-authors = Chi l'ha proposta
design-open-title = un altro titolo, non ancora concordato
design-open-body = un altro testo, non ancora concordato
design-declined-title = un altro titolo, non concordato
design-declined-body = un altro testo, non concordato
design-agreed = concordato, versione { $version }
design-summary-is = Riassunto che tutti leggono:
button-write-line = Scrivi un messaggio
button-other-title = Suggerisci un altro titolo
button-other-text = Suggerisci un altro testo
button-write-summary = Scrivi il riassunto pubblico
button-see-title = Vedi titolo suggerito { $number }
button-see-body = Vedi testo suggerito { $number }

design-about = **Proposta { $number }** · { $title }
design-write-office = Scrivi fino a { $max } caratteri a chi l'ha proposta. Legge il nome del tuo ufficio, non il tuo.
design-write-authors = Scrivi fino a { $max } caratteri all'ufficio. Ti risponde qui.
design-other-title = Scrivi l'altro titolo, { $min }–{ $max } caratteri. Vale quando l'altra parte è d'accordo.
design-other-body = Scrivi l'altro testo, { $min }–{ $max } caratteri. Vale quando l'altra parte è d'accordo.
design-now = Ora:
design-then = Poi:
design-words-title = { $who } cambierebbe il titolo.
design-words-body = { $who } cambierebbe il testo.
design-agree-means = Se sei d'accordo, tutti leggono le parole nuove. Le vecchie restano come versione precedente.
design-waits = Aspetta l'altra parte.
button-agree-words = D'accordo
button-decline-words = Non sono d'accordo
button-take-words-back = Ritiralo
design-summary-ask = Che cosa avete concordato? Scrivi { $min }–{ $max } caratteri. Tutti possono leggerli.
design-summary-check = Tutti leggeranno questo sulla proposta, e sul progetto che diventa:
button-publish-summary = Mostralo a tutti
ask-line = Il tuo messaggio
ask-words = Le altre parole
ask-summary = Riassunto pubblico
toast-line-sent = Inviato.
toast-words-sent = Inviato. Vale quando l'altra parte è d'accordo.
toast-words-agreed = D'accordo. Ora tutti leggono le parole nuove.
toast-words-declined = Fatto. Le parole restano come sono.
toast-summary-public = Ora tutti possono leggere il riassunto.

# Nella chat di ciascuna parte
design-note-line-office = **{ $office }**, sulla proposta { $number }:
design-note-line-authors = Scrive chi ha proposto la { $number }:
design-note-change-title-office = **{ $office }** suggerisce un altro titolo per la proposta { $number }.
design-note-change-title-authors = Chi l'ha proposta suggerisce un altro titolo per la { $number }.
design-note-change-body-office = **{ $office }** suggerisce un altro testo per la proposta { $number }.
design-note-change-body-authors = Chi l'ha proposta suggerisce un altro testo per la { $number }.
design-note-agreed-office = **{ $office }** accetta le parole nuove della proposta { $number }. Ora tutti le leggono.
design-note-agreed-authors = Chi l'ha proposta accetta le parole nuove della { $number }. Ora tutti le leggono.
design-note-declined-office = **{ $office }** lascia le parole della proposta { $number } come sono.
design-note-declined-authors = Chi l'ha proposta lascia le parole della { $number } come sono.
design-note-summary = Ora tutti possono leggere che cosa è concordato sulla proposta { $number }:
button-reply = Rispondi
button-see-talk = Vedi tutto il dialogo
button-see-words = Vedi entrambi

refusal-design-not-yours = Può leggerlo solo chi ha scritto la proposta e chi la valuta.
refusal-design-closed = La verifica tecnica di questa proposta è finita: non si può aggiungere niente.
refusal-design-settled = C'è già una risposta. Ecco com'è ora.
refusal-design-own = Deve essere d'accordo l'altra parte, non tu.
refusal-design-outdated = La proposta è cambiata nel frattempo. Suggerisci di nuovo le parole.
refusal-design-part-unknown = Si può cambiare solo il titolo o il testo.
refusal-design-length = Le parole devono avere { $min }–{ $max } caratteri.
refusal-design-same = Sono le parole che ha già.
refusal-design-wait = Hai scritto { $most } volte senza risposta. Aspetta una risposta.
refusal-design-not-office = Il riassunto lo scrive solo l'ufficio.
refusal-design-summary-length = Il riassunto chiede { $min }–{ $max } caratteri.
