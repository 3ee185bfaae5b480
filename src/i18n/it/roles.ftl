# Chi fa che cosa per un percorso (ORG-1).

desk-invited-area = Hai un invito per { $title }, { $area }. Il ruolo: **{ $role }**.
role-evaluator = valutazione tecnica
role-evaluator-may = Chi valuta dice se una proposta si può fare e quanto costa. Tutto resta registrato.
role-help = assistenza
role-help-may = Chi fa assistenza risponde alle domande delle persone. Tutto resta registrato.
refusal-not-evaluator = Può farlo solo chi organizza o valuta. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-not-help-desk = Può farlo solo chi organizza, modera o fa assistenza. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-not-your-area = Il tuo ruolo vale per un altro quartiere. Chiedi a chi organizza di farlo, o un ruolo per questo.

# Chi organizza decide chi fa che cosa.
role-in-area = { $role }, { $area }
role-ended = Il tuo ruolo per { $title } è finito: **{ $role }**.
button-people = Persone e ruoli
roles-title = **Persone e ruoli** · { $title }
roles-invitations =
    { $count ->
        [0] Nessun invito aperto.
        [one] 1 invito aperto.
       *[other] { $count } inviti aperti.
    }
roles-nameless = una persona senza nome
roles-since = dal { $on }
roles-until = fino al { $until }
roles-invited-by = da { $name }
button-invite = Invita una persona
button-invitations = Inviti aperti
button-take-role = Togli il ruolo
button-keep-role = Lascia com'è
roles-take = Togliere il ruolo a { $name }? Ruolo: **{ $role }**
roles-take-own = Lasci il tuo ruolo? Ruolo: **{ $role }**
roles-take-what = Finisce subito. Le proposte in lettura tornano libere.
toast-role-taken = Il ruolo è finito.
button-take-number = Togli { $number }
toast-invitation-taken = L'invito non vale più.
roles-invite = Chi inviti? Scegli che cosa farà.
roles-where = Dove? Ruolo: **{ $role }**
roles-where-means = Un ruolo per un quartiere vale solo per ciò che è in quel quartiere.
button-everywhere = Per tutto il percorso
roles-code = Manda questo codice a una persona. Il suo ruolo: **{ $role }**. Vale una volta sola, fino al { $until }:
roles-code-link = Oppure mandale questo link:
roles-code-once = Si vede solo adesso. Se si perde, ritiralo e creane un altro.
roles-code-gone = Il codice si è visto una volta e non è salvato. Se serve, creane un altro.
button-to-people = Persone e ruoli
over-roles = Togli un ruolo
over-invite = Invita una persona
refusal-role-unknown = Questo ruolo non esiste. Sceglilo dalla lista.
refusal-role-gone = Questo ruolo è già finito.
refusal-role-last-organizer = Organizzi da solo: prima invita un'altra persona, poi puoi lasciare il ruolo.
refusal-invitation-gone = Questo invito è già stato usato o ritirato.
desk-helping = Allo sportello aiuti le persone a votare e verifichi i documenti.
