# VOT-8: un progetto esce dalla votazione.

desk-withdraw = Si può togliere un progetto dalla votazione.
over-withdraw = Fuori dalla votazione
withdraw-which = Quale progetto esce dalla votazione?
withdraw-why-ask = Perché esce dalla votazione?
withdraw-check = Il progetto { $number }, { $title }, esce dalla votazione di { $area }. Perché:
withdraw-then = Si può ancora leggere, segnato come ritirato, e non può essere finanziato. Non si torna indietro.
withdraw-two = Si vota già: deve essere d'accordo un'altra persona che organizza.
withdraw-voters = { $count ->
    [0] Lì nessuno ha ancora votato.
    [one] Poi viene avvisata 1 persona che ha votato lì: può votare di nuovo. Nessuno guarda nelle schede.
   *[other] Poi vengono avvisate { $count } persone che hanno votato lì: possono votare di nuovo. Nessuno guarda nelle schede.
}
withdraw-theirs = { $count ->
    [0] Tra chi riceve messaggi, nessuno lo ha scritto o lo segue.
    [one] Viene avvisata 1 persona che lo ha scritto o lo segue.
   *[other] Vengono avvisate { $count } persone che lo hanno scritto o lo seguono.
}
withdraw-asked = Chiesto. Il progetto { $number } esce dalla votazione quando un'altra persona che organizza è d'accordo.
withdraw-done = Il progetto { $number } è fuori dalla votazione.
button-withdraw-one = Togli un progetto
button-withdraw-this = Togli il { $number }
button-withdraw-project = Toglilo dalla votazione
button-ask-withdraw = Chiedi a un'altra persona
card-withdrawn-why = Perché:
rule-field-status = stato
notice-project-withdrawn = Il progetto { $number }, { $title }, non è più in votazione a { $area }.
notice-project-withdrawn-all = Questo messaggio va a chiunque abbia votato lì. Nessuno sa chi ha scelto che cosa.
notice-project-withdrawn-theirs = Ricevi questo messaggio perché lo hai scritto o lo segui.
notice-project-withdrawn-vote = Il tuo voto vale così com'è, senza quel progetto. Puoi cambiarlo fino al { $until }.
refusal-withdraw-unknown = Nessun progetto così è in votazione. Scegline uno di questi.
refusal-withdraw-gone = Il progetto { $number } non è più in votazione.
refusal-withdraw-vote-over = I voti sono arrivati: la votazione resta com'era.
refusal-withdraw-waiting = Un'altra modifica delle regole aspetta una seconda persona. Decidi prima di quella.
record-propose-withdrawal = ha chiesto di togliere il progetto { $what } dalla votazione
record-withdraw-project = ha tolto il progetto { $what } dalla votazione
