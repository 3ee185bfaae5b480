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
group-rules-changed = Le regole del voto sono cambiate il { $at }.
group-rules = Le regole sono fissate. Impronta: `{ $hash }`

# ORG-3: una modifica di regole fissate
desk-rule-change = 1 modifica delle regole aspetta chi organizza
button-rule-change = Modifica delle regole
rule-change-none = Nessuna modifica delle regole è in attesa.
rule-change-title = **Modifica delle regole fissate** · proposta il { $at }
rule-change-asks-you-withdrawal = Una persona che organizza chiede di ritirare un progetto dal voto di { $title }. Ne serve una seconda che approvi.
rule-change-asks-you-rules = { $title }: c'è una modifica delle regole fissate. Devono approvarla due persone che organizzano.
rule-change-card = **Modifica delle regole fissate**
rule-change-line = { $field }: { $before } → **{ $after }**
rule-change-new = { $field }: si aggiunge **{ $after }**
rule-change-gone-value = { $field }: non più { $before }
rule-change-before = { $field }, finora:
rule-change-after = { $field }, **nuovo testo**:
rule-change-of-project = Progetto { $number }, { $field }
rule-change-of-area = { $area }, { $field }
rule-change-of-question = Domanda “{ $question }”, { $field }
rule-field-cost = costo
rule-field-budget = fondi
rule-field-title = titolo
rule-field-ballot = scheda
rule-field-choices = scelte
rule-field-points = punti
rule-field-blank = scheda bianca
rule-field-counting = modo di contare
rule-field-age = età da cui si vota
rule-field-full-text = le regole per intero
rule-change-more =
    { $count ->
        [one] E un'altra modifica.
       *[other] E altre { $count } modifiche.
    }
rule-change-voted =
    { $count ->
        [0] Nessuna persona ha ancora votato.
        [one] Una persona ha già votato. Quel voto resta com'è.
       *[other] { $count } persone hanno già votato. I loro voti restano come sono.
    }
rule-change-approvals = Approvazioni: { $count } di { $needed }.
rule-change-yours = L'hai approvata. Ora decide un'altra persona che organizza.
rule-change-is-applied = In due l'hanno approvata. Le regole sono cambiate.
rule-change-is-rejected = Non è stata approvata. Le regole restano come sono.
rule-change-is-replaced = Non è più attuale. Le regole restano come sono.
button-approve-change = Approva la modifica
button-reject-change = Respingila
toast-rule-change-approved = Approvata. Deve approvarla anche un'altra persona che organizza.
toast-rules-changed = Le regole sono cambiate. Avviso tutte le persone.
over-rule-change = Modifica delle regole
rule-change-rejected-note = { $name } ha respinto la modifica delle regole di **{ $title }** che avevi approvato. Il motivo:
toast-rule-change-rejected = Respinta. Le regole restano come sono.
refusal-rule-change-gone = Questa modifica è già stata decisa o sostituita. Non è cambiato niente.
refusal-rule-change-approved = L'hai già approvata. Deve approvarla anche un'altra persona che organizza.
refusal-rule-change-outdated = Il percorso è cambiato da quando è stata proposta. Non è cambiato niente. Importa di nuovo il file.

# NOT-8
notice-rules-changed = **Le regole del voto sono cambiate.**
notice-rules-why = Perché: { $reason }
notice-rules-vote = Se hai votato, il tuo voto conta. Puoi votare di nuovo finché il voto è aperto.
