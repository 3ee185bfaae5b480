# Chi fa che cosa per un percorso (ORG-1).

desk-invited-area = Hai un invito per { $title }, { $area }. Il ruolo: **{ $role }**.
role-evaluator = valutazione tecnica
role-evaluator-may = Chi valuta dice se una proposta si può fare e quanto costa. Tutto resta registrato.
role-help = assistenza
role-help-may = Chi fa assistenza risponde alle domande delle persone. Tutto resta registrato.
refusal-not-evaluator = Può farlo solo chi organizza o valuta. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-not-help-desk = Può farlo solo chi organizza, modera o fa assistenza. Se è il tuo compito, chiedi un nuovo codice di ruolo.
refusal-not-your-area = Il tuo ruolo vale per un altro quartiere. Chiedi a chi organizza di farlo, o un ruolo per questo.
