home-title = **{ $title }**
home-title-area = **{ $title }** · { $area }
home-between = { $phase }: si apre il { $from } ({ $remaining }).
home-over = Questa edizione è finita. Puoi ancora leggere com'è andata.
home-not-voted = Non hai ancora votato.
home-change-asked = L'ufficio chiede una modifica alla tua proposta { $number }.
button-change-asked = Modifica la proposta { $number }
home-voted = Hai votato il { $on }. Puoi cambiare il voto finché la votazione è aperta.
home-new-not-cast = Hai votato il { $on }. La tua nuova scheda **non è ancora votata**, quindi conta quel voto.
home-ballot-not-cast = La tua scheda **non è ancora votata**.
    .theirs = La sua scheda **non è ancora votata**.

button-vote = Vota
button-vote-in = Vota a { $area }
button-see-vote = Vedi o cambia il mio voto
button-continue-ballot = Continua la tua scheda
button-continue = Continua: { $title }
button-continue-draft = Continua la bozza
button-propose = Fai una proposta
button-results = Risultati

group-hello = Ciao! Qui posso aiutare con { $title }: progetti, date, come partecipare. Non leggo la vostra conversazione.
group-commands = Comandi per chi è qui: { $commands }
group-personal = Te lo dico in privato, così lo vedi solo tu.
group-projects =
    { $title }: { $count ->
        [one] 1 progetto
       *[other] { $count } progetti
    }. Leggili in privato, per quartiere.
group-calendar = **{ $title }**
group-phase = Ora: { $phase }, fino al { $until } ({ $remaining }).
group-no-phase = Oggi non c'è niente di aperto.
group-propose = Le proposte si scrivono in privato, un passo alla volta.
group-vote = Si vota in privato, così nessuno vede le tue scelte.
group-vote-open = Si vota in privato, così nessuno vede le tue scelte. Aperto fino al { $until } ({ $remaining }).
group-vote-later = La votazione si apre il { $from }. Si vota in privato, così nessuno vede le tue scelte.
group-vote-over = La votazione si è chiusa il { $until }.
