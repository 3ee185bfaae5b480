# Scrivere una proposta con altre persone (PRO-12, SLK-4, SLK-5).

together-somebody = una persona
together-proposal = proposta { $number }
together-draft = bozza «{ $title }»
together-untitled = bozza senza titolo
together-part-title = titolo
together-part-body = testo
together-part-place = luogo
together-part-theme = tema

mine-shared-by = cominciata da { $name }
mine-shared =
    { $count ->
        [one] con un'altra persona
       *[other] con altre { $count } persone
    }
mine-kept-shared = È salva fino al { $until }. La vedi solo tu, con chi la scrive insieme a te.
mine-kept-group = È salva fino al { $until }. Il tuo gruppo vede il titolo, e il resto solo quando se ne discute lì.
mine-kept-shown = È salva fino al { $until }. Il tuo gruppo può leggerla, perché è stata mostrata lì.
button-continue-together = Leggi e modifica

# PRO-12
button-invite-coauthor = Invita a scrivere con te
button-work-together = Lavorate insieme
together-code = Dallo a una persona sola. Vale una volta, fino al { $until }.
together-code-type-only = Per entrare basta scrivere questo:
together-code-type = Oppure può scrivermi questo:
together-code-care = Chi lo usa può leggere e cambiare tutto il testo. Solo tu puoi inviarlo.
together-code-gone = Un invito si vede una volta sola. Se serve, fanne un altro.
button-copy-link = Copia il link
together-invited = { $name } ti invita a lavorare insieme. Si tratta di: { $proposal }.
together-invited-may = Puoi leggerla e cambiarla. La invia chi l'ha cominciata. Le altre persone vedono il tuo nome.
button-join = Partecipo
together-joined = Ti diamo il benvenuto. La trovi sempre nella tua attività.
together-declined = Va bene. L'invito resta valido finché una persona lo usa, o per 7 giorni in tutto.

together-title = **Lavorare insieme** · { $proposal }
together-alone = Per ora la scrivi solo tu.
together-with = La scrivi con { $others }.
together-begun-by = Cominciata da { $name }. Scrive anche: { $others }.
together-version = Versione { $version } di { $name }, { $at }
together-suggestions =
    { $count ->
        [one] 1 suggerimento in attesa.
       *[other] { $count } suggerimenti in attesa.
    }
together-ready = { $name }: va bene
together-ready-before = { $name }: andava bene la versione { $version }
together-not-yet = { $name }: non ancora. { $reason }
together-not-yet-before = { $name }, sulla versione { $version }: non ancora. { $reason }
together-first-sends = La può inviare solo { $name }. Quello che cambi è subito salvo.
button-read-and-edit = Leggi e modifica
button-suggestions = Suggerimenti ({ $count })
button-ready = È pronta?
button-versions = Versioni ({ $count })
button-notes = Note ({ $count })
button-remove-coauthor = Togli una persona
button-leave-proposal = Lasciala

together-people = Scrivono con te: { $others }. Si tratta di: { $proposal }.
together-people-remove = Chi togli non può più leggerla. Quello che ha scritto resta.
together-remove-number = Togli { $number } · { $name }
together-removed = Fatto. Quello che ha scritto resta.
together-leave = Vuoi lasciarla? { $proposal }
together-leave-what = Non la vedrai più. Quello che hai scritto resta.
button-leave-for-good = Lasciala davvero
button-stay = Resta
together-left = L'hai lasciata.

# SLK-4
together-versions = **Versioni** · { $proposal }
together-version-line = v{ $version } di { $name } · { $at }
together-version-changed = v{ $version } di { $name } · { $at } · cambia: { $parts }

button-suggest-change = Suggerisci una modifica
together-suggest = Che cosa suggerisci di cambiare? { $proposal }
button-suggest-title = Il titolo
button-suggest-text = Il testo
together-suggest-form = Suggerisci una modifica
together-suggest-ask = Scrivilo come dovrebbe essere. Non cambia niente finché chi l'ha cominciata non lo accetta.
together-suggested = Inviato. Chi l'ha cominciata vede i due testi e decide.
together-suggestions-none = Nessun suggerimento in attesa.
together-suggestion = Suggerimento di { $name }. Riguarda: { $part }.
together-suggestion-beside = Scritto da { $name } mentre scriveva anche un'altra persona. Riguarda: { $part }.
together-text-now = Adesso:
together-text-suggested = Suggerito:
together-text-changed-since = È cambiato da quando è arrivato il suggerimento.
button-accept-suggestion = Accetta
button-decline-suggestion = Rifiuta
button-next-suggestion = Prossimo suggerimento
toast-suggestion-taken = Accettato. Il testo di prima resta fra le versioni.
toast-suggestion-declined = Rifiutato. Il testo resta com'è.

clash-title = Mentre scrivevi, { $name } ha cambiato: { $part }. Non si perde niente: scegli.
clash-mine = Il tuo:
clash-theirs = Quello di { $name }:
clash-yours-was = Il tuo era: { $text }
button-use-mine = Usa il mio
button-keep-theirs = Tieni l'altro
button-write-again = Riscrivi

together-asked =
    { $count ->
        [one] Ho chiesto a 1 persona.
       *[other] Ho chiesto a { $count } persone.
    }
together-asked-group =
    { $count ->
        [0] Ho chiesto al tuo gruppo.
        [one] Ho chiesto a 1 persona e al tuo gruppo.
       *[other] Ho chiesto a { $count } persone e al tuo gruppo.
    }
ready-who-reads = La tua risposta, con il tuo nome, la legge chi la invia.
together-help = Puoi suggerire una modifica. Chi l'ha cominciata legge le tue parole e decide.
button-answer-ready = Rispondi in privato
button-looks-good = Va bene
button-not-yet = Non ancora, perché…
together-not-yet-form = Non ancora
together-not-yet-label = Perché non ancora
together-not-yet-ask = Che cosa va cambiato prima di inviarla?
together-not-yet-told = Grazie. Chi la invia legge il tuo motivo.

notice-coauthor-joined = Ora { $name } lavora con te. Si tratta di: { $proposal }.
notice-coauthor-left = { $name } non lavora più con te: { $proposal }. Quello che ha scritto resta.
notice-coauthor-removed = Non lavori più a questa: { $proposal }. Quello che hai scritto resta.
notice-suggested = { $name } suggerisce una modifica ({ $part }): { $proposal }.
button-see-suggestion = Vedi il suggerimento
notice-suggestion-taken = Il tuo suggerimento ({ $part }) è accolto: { $proposal }.
notice-suggestion-declined = Il tuo suggerimento ({ $part }) non è accolto: { $proposal }. Resta com'era.
notice-ready = { $name } chiede: è pronta da inviare? { $proposal }
notice-looks-good = Per { $name } va bene: { $proposal }.
notice-not-yet = Per { $name } non è ancora pronta: { $proposal }.

# SLK-5
button-discuss = Parlatene nel gruppo
discuss-ask = Questo va a tutte le persone del tuo gruppo:
discuss-members-help = Così potranno leggerla tutta e suggerirti modifiche.
button-discuss-post = Pubblica nel gruppo
button-discuss-not = Non pubblicare
toast-discuss-posted = Pubblicato nel gruppo.
discuss-title = **Parliamone: { $title }**
discuss-about = { $proposal } · { $state }
discuss-questions = Domande aperte:
discuss-suggestion = { $name } suggerisce una modifica: { $part }.
discuss-not-yet = { $name } aspetterebbe: { $reason }
discuss-no-place = Dove sarebbe?
discuss-anything-missing = Che cosa manca?
discuss-what-think = Che cosa ne pensate?
discuss-not-the-vote = Rispondete qui sotto. È una discussione, non il voto.
button-open-it = Leggi

together-notes = **Note** · { $proposal }
together-note = { $number }. { $name }, { $on }
button-remove-note = Togli la nota { $number }
toast-note-removed = La nota è stata tolta.
together-keep = Per quale delle tue proposte è questo messaggio?
together-keep-none = Non scrivi ancora nessuna proposta. Cominciane una, poi salva qui i messaggi.
together-keep-asks = Prima chiedo a chi lo ha scritto.
button-keep-with = Salva: { $proposal }
together-note-asked = Ho chiesto a chi lo ha scritto. Se accetta, lo trovi fra le note.
together-note-kept = Salvato fra le note.
notice-keep-note = { $name } vorrebbe tenere il tuo messaggio: { $proposal }.
notice-keep-note-who = Lo leggerebbe solo chi scrive la proposta, con il tuo nome.
button-keep-note = Tienilo
button-keep-note-no = No
together-agreed = Grazie. Resta con la proposta.
together-disagreed = Non viene tenuto.

refusal-not-first-author = Lo può fare solo chi ha cominciato la proposta. Chiedi a quella persona; il testo è salvo.
refusal-coauthors-enough = Con te possono scrivere { $most } persone, inviti compresi. Togline una, o aspetta che un invito scada.
refusal-coauthor-code-unknown = Non conosco questo invito. Controllalo, o chiedine un altro.
refusal-coauthor-code-used = Questo invito è già stato usato. Chiedine un altro.
refusal-coauthor-code-expired = Questo invito non vale più. Chiedine un altro.
refusal-coauthor-gone = Quella persona non scrive più con te.
refusal-first-author-stays = L'hai cominciata tu, quindi non puoi lasciarla. Puoi ritirarla o cancellarla.
refusal-photos-changed = Nel frattempo le foto sono cambiate. Eccole come sono ora.
refusal-suggestion-gone = Quel suggerimento è già deciso.
refusal-suggestion-outdated = Nel frattempo il testo è cambiato. Ecco i due testi come sono ora.
refusal-suggestion-same = È quello che dice già. Non ho inviato niente.
refusal-suggestion-length = Il testo è troppo corto o troppo lungo. Non ho inviato niente.
refusal-suggestions-enough = Ci sono già { $most } suggerimenti in attesa. Riprova quando qualcuno è deciso.
refusal-ready-asked-before = Su questa versione ho già chiesto a tutte le persone.
refusal-ready-own = La invii tu: non serve che rispondi.
refusal-note-empty = Quel messaggio non ha parole da tenere.
refusal-note-author-unknown = Non posso chiedere a chi lo ha scritto, quindi non lo tengo.
refusal-note-kept-before = Questo messaggio è già salvato lì, o ho già chiesto a chi lo ha scritto.
refusal-note-gone = Quella nota non c'è più.
refusal-notes-enough = Ci sono già { $most } note. Prima togline una.
refusal-discuss-no-group = Non hai ancora un gruppo con me. Usami una volta nel tuo gruppo e riprova.
