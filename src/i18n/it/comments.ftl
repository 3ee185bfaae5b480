# Commenti (SUP-2): leggere, scrivere, segnalare, e che cosa ne fa chi organizza.

button-comments =
    { $count ->
        [0] Commenti
       *[other] Commenti ({ $count })
    }
comments-title = **Commenti**
comments-on-project = Progetto { $number } · { $title }
comments-on-proposal = Proposta { $number } · { $title }
comments-page = Pagina { $number } di { $count }, prima i più nuovi.
comments-none = Ancora nessun commento. Puoi scrivere il primo.
comment-by = { $number }. **{ $name }** · { $on }
comment-no-name = Una persona
comment-waits = in attesa di lettura
button-write-comment = Scrivi un commento
button-report-comment = Segnala il commento { $number }
button-delete-comment = Cancella il commento { $number }
comment-delete = Vuoi cancellare questo tuo commento?
comment-delete-what = Le sue parole non tornano più. Nessuno lo potrà più leggere.
button-delete-this-comment = Cancella il commento
button-keep-comment-mine = Tienilo
toast-comment-deleted = Il tuo commento è cancellato.

comment-form = Il tuo commento
comment-ask = Che cosa vuoi dire? Al massimo { $max } caratteri.
comment-with-name = Compare con il nome **{ $name }**.
comment-without-name = Compare senza nome.
comment-rules = Chi organizza toglie i commenti che offendono, raccontano fatti privati, sono fuori tema o fanno pubblicità.
comment-preview = **Non ancora pubblicato**
comment-then-read = Prima lo legge chi organizza, di solito entro un giorno. Poi lo leggono tutte le persone.
comment-then-public = Quando lo pubblichi, lo possono leggere tutte le persone.
button-post-comment = Pubblica
button-change-comment = Modifica
button-cancel-comment = Annulla
comment-held = Grazie, chi organizza legge prima i commenti; di solito entro un giorno.
toast-comment-posted = Pubblicato. Ora lo possono leggere tutte le persone.

comment-report = Che cosa non va in questo commento di **{ $name }**?
comment-report-who = Lo guarderà chi organizza. Nessun altro saprà della tua segnalazione.
comment-reported = Grazie. Chi organizza guarderà quel commento.
comment-reason-insult = Offende
comment-reason-private = Racconta fatti privati
comment-reason-off-topic = È fuori tema
comment-reason-advertising = Fa pubblicità

comment-about-project = il progetto { $number }
comment-about-proposal = la proposta { $number }
notice-comment-public = Il tuo commento è pubblico. Riguarda { $about }.
notice-comment-removed = Il tuo commento non è pubblico: chi organizza lo ha tolto. Riguarda { $about }.
notice-comment-why = Perché: { $reason }.
button-see-comments = Vedi i commenti

button-comments-queue = Commenti da leggere
desk-comments =
    { $count ->
        [0] Nessun commento da leggere.
        [one] **1 commento** da leggere
       *[other] **{ $count } commenti** da leggere
    }
desk-comments-reported =
    { $count ->
        [one] 1 segnalato
       *[other] { $count } segnalati
    }
desk-comments-none = Qui arrivano prima i commenti nuovi e quelli segnalati.
desk-is-reported = segnalato
desk-comment = **Commento { $id }** · { $about }
desk-comment-reports =
    { $count ->
        [one] Segnalato da 1 persona: { $reason }.
       *[other] Segnalato da { $count } persone: { $reason }.
    }
button-publish-comment = Pubblica
button-keep-comment = Lascialo pubblico
button-remove-comment = Togli…
desk-comment-reason = Perché lo togli? Chi l'ha scritto legge il motivo, non il tuo nome.
desk-comment-public = Il commento { $id } è pubblico. Puoi annullare fino alle { $until }.
desk-comment-removed = Il commento { $id } è tolto. Puoi annullare fino alle { $until }.
button-undo-comment = Annulla: commento { $id }
toast-comment-public = Il commento { $id } è pubblico.
toast-comment-removed = Il commento { $id } è tolto. Chi l'ha scritto lo saprà tra 2 minuti.

refusal-comment-nothing-there = Quello che volevi commentare non è più pubblico.
refusal-comment-too-many = Hai scritto { $most } commenti in un'ora. Aspetta un po', poi puoi continuare.
refusal-comment-gone = Quel commento non c'è più.
refusal-comment-already-read = Qualcuno ha già deciso su questo commento. Ecco che cosa aspetta.
refusal-comment-your-own = Questo commento è tuo: decide un'altra persona.
refusal-comment-not-yours-to-undo = Può annullare solo chi ha deciso.
refusal-comment-undo-over = I { $minutes } minuti per annullare sono passati, e chi l'ha scritto lo sta per sapere.
