# Quello che una persona ha fatto qui (PRO-9, PRO-10, PRO-11).

mine-title = **La mia attività**
mine-empty = Qui non c'è ancora niente. Troverai le tue proposte, dove hai votato e che cosa segui.
mine-proposals = Le mie proposte:
mine-votes = I miei voti (nessuno vede che cosa hai scelto):
mine-voted = Voto a { $area } il { $on }
mine-followed = Seguo:
mine-followed-more = e altri { $count }
mine-untitled = Senza titolo
mine-untitled-again = Senza titolo ({ $number })
mine-draft-label = Bozza: { $title }
mine-project-label = Progetto { $number } · { $title }
mine-change-waiting = modifica in lettura
mine-change-unsent = modifica non inviata

mine-draft = **{ $state }**
mine-proposal = **Proposta { $number }** · { $state }
mine-kept = È salva fino al { $until }. La vedi solo tu.
mine-waits = Inviata il { $on }. L'ufficio la legge entro il { $by }.
mine-public = Chiunque la può leggere.
mine-change-waits = Hai inviato la modifica il { $on }; l'ufficio la legge entro il { $by }. Fino ad allora la versione pubblica resta com'è.
mine-asked = L'ufficio chiede una modifica, entro il { $by }:
mine-asked-before = L'ufficio ha chiesto una modifica:
mine-rejected = Non è stata accolta. Perché:
mine-out-of-check = Chi organizza l'ha tolta dalla verifica tecnica:
mine-change-rejected = La modifica non è stata accolta; la versione pubblica resta com'è. Perché:
mine-unsent = Hai cominciato una modifica e non l'hai inviata. Fino ad allora vale quello che hai inviato prima.
mine-withdrawn = L'hai ritirata. Puoi rimetterla fino al { $until }.
mine-withdrawn-for-good = L'hai ritirata.
mine-on-ballot = Ora è un progetto sulla scheda.

button-delete-draft = Cancella la bozza
button-withdraw = Ritira
button-restore = Rimettila
button-change-proposal = Modifica
button-change-now = Modifica adesso
button-continue-change = Continua la modifica
button-drop-change = Lascia la modifica
toast-restored = La tua proposta è di nuovo dov'era.

mine-withdraw = Ritirare la proposta { $number }?
mine-withdraw-public = Non sarà più pubblica.
mine-withdraw-waiting = L'ufficio non la leggerà.
mine-withdraw-until = Puoi rimetterla fino al { $until }.
mine-withdraw-for-good = Le proposte sono chiuse: dopo non potrai rimetterla.
mine-is-withdrawn = Ritirata.
mine-delete = Cancellare la bozza **{ $title }**?
mine-delete-untitled = Cancellare questa bozza?
mine-delete-what = Testo e foto spariscono e non si possono recuperare.
mine-is-deleted = La bozza è cancellata.
mine-drop = Lasciare la modifica della proposta { $number }?
mine-drop-what = Quello che hai inviato prima resta com'è. Le parole nuove si perdono.
mine-is-dropped = La modifica è cancellata. Resta quello che hai inviato prima.
button-withdraw-number = Ritira la proposta { $number }
button-delete-for-good = Cancella per sempre
button-drop-for-good = Cancella la modifica
button-keep-proposal = Tienila
