# Su che cosa lavora un gruppo (SLK-3).

button-pipeline = Le proposte del gruppo
pipeline-title = **Le proposte del nostro gruppo**
pipeline-empty = Qui non c'è ancora niente. Aggiungi un'idea in una riga: una persona può prenderla e scriverla.
pipeline-idea = **Idee**
pipeline-draft = **Bozze**
pipeline-sent = **Inviate**
pipeline-public = **Pubbliche**
pipeline-ballot = **Sulla scheda**
pipeline-works = **Lavori**
pipeline-counts = Idee { $idea } → Bozze { $draft } → Inviate { $sent } → Pubbliche { $public } → Scheda { $ballot } → Lavori { $works }
pipeline-item = **{ $title }**
pipeline-stage-idea = Idea
pipeline-stage-draft = Bozza
pipeline-stage-sent = Inviata
pipeline-stage-public = Pubblica
pipeline-stage-ballot = Sulla scheda
pipeline-stage-works = Lavori
button-all-items = Vedi tutte ({ $count })
pipeline-nobody = ancora di nessuno
pipeline-next-take = poi: una persona la prende
pipeline-next-write = poi: scriverla
pipeline-next-suggestions =
    { $count ->
        [one] poi: decidere 1 suggerimento
       *[other] poi: decidere { $count } suggerimenti
    }
pipeline-next-send = poi: finirla e inviarla
pipeline-next-change = poi: modificarla entro il { $by }
pipeline-next-read = poi: l'ufficio la legge entro il { $by }
pipeline-next-supports = poi: farla conoscere
pipeline-next-check = poi: finisce la verifica tecnica
pipeline-not-on-ballot = non è sulla scheda
pipeline-next-vote = poi: votare entro il { $until }
pipeline-next-voting-opens = poi: si vota dal { $from }
pipeline-next-count = poi: arrivano i risultati
pipeline-next-works = finanziata; poi: seguire i lavori

button-add-idea = Aggiungi un'idea
button-take-idea = Prendi questa: { $title }
button-open-idea = Tua: { $title }
pipeline-taken = Ora è tua; il gruppo vede il tuo nome.
pipeline-idea-title = **Idea** · { $title }
pipeline-idea-yours = Te ne occupi tu. Scrivila quando le proposte sono aperte, o lasciala ad altri.
button-draft-idea = Fanne una bozza
button-leave-idea = Lasciala ad altri
button-remove-idea = Togli l'idea
toast-idea-left = Fatto. Un'altra persona può prenderla.
toast-idea-removed = L'idea è stata tolta.
pipeline-add-form = Aggiungi un'idea
pipeline-add-label = L'idea
pipeline-add-ask = In una riga: che cosa dovrebbe cambiare? Da { $min } a { $max } caratteri.
pipeline-added = Aggiunta. Nel gruppo la può prendere chiunque.

refusal-idea-no-group = È per chi fa parte di un gruppo. Usami una volta nel tuo gruppo e riprova.
refusal-idea-gone = Quell'idea non c'è più.
refusal-idea-taken = Di quell'idea si occupa un'altra persona.
refusal-idea-length = Un'idea è una riga breve. Non ho aggiunto niente.
refusal-ideas-enough = Il gruppo ha già { $most } idee. Prendine o togline una, prima.
