# Quanto può costare un progetto, e che cosa serve a una proposta per andare avanti.

limits-band = Qui un progetto costa da { $least } a { $most }.
limits-outside-band = { $cost } è fuori da quello che può costare un progetto qui: da { $least } a { $most }.
limits-outside-band-of = { $cost } è fuori da quello che può costare un progetto per { $kind } qui: da { $least } a { $most }.
limits-current = spese di gestione
limits-capital = lavori e acquisti
limits-counts-as = Si paga con i soldi per { $kind }.
limits-button-current = È spesa di gestione
limits-button-capital = Sono lavori o acquisti
limits-needed = Per passare alla verifica tecnica { $needed ->
    [one] serve 1 sostegno
   *[other] servono { $needed } sostegni
} entro { $until }.
limits-first = Passano alla verifica le { $first } proposte con più sostegni in { $area } il { $until }.
limits-goes-on = Ha avuto abbastanza sostegni per passare alla verifica tecnica.
limits-stays = Non ha avuto abbastanza sostegni per passare alla verifica tecnica.
limits-desk-none = Nessuna proposta pubblica ha avuto abbastanza sostegni, oppure sono già tutte progetti.
limits-desk-until = I sostegni decidono che cosa va avanti. Si saprà il { $until }.
refusal-project-outside-band = È fuori da quello che può costare un progetto in questo quartiere.
refusal-cut-off-not-yet = I sostegni decidono ancora che cosa va avanti. Riprova quando comincia la verifica tecnica.
refusal-below-cut-off = Questa proposta non ha avuto abbastanza sostegni per andare avanti.
