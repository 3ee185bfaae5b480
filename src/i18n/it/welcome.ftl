welcome-hello = Ciao, sono l'assistente automatico di { $city } per il bilancio partecipativo.
welcome-hello-name = Ciao { $name }, sono l'assistente automatico di { $city } per il bilancio partecipativo.
welcome-can = Ti mostro i progetti, raccolgo la tua proposta e, quando la votazione è aperta, il tuo voto.
welcome-stop = Puoi fermarmi quando vuoi con { $stop }.
welcome-which = A che cosa vuoi partecipare?
welcome-area = **In quale quartiere vivi, lavori, studi o fai volontariato?**
welcome-area-why = Mi serve per mostrarti quello che ti è vicino. Puoi cambiarlo.
welcome-area-vote = Voti sulla scheda di questo quartiere.
welcome-unsure = Pensa al luogo che ti lega alla città: casa, lavoro, scuola o dove fai volontariato.
welcome-address = Scrivi via e numero, oppure metti un segnaposto con 📎 › Posizione.
welcome-address-unknown = Non conosco questo indirizzo, o è fuori città. Prova solo con il nome della via, o scegli un quartiere.
welcome-looks-like = Sembra **{ $area }**.
welcome-ready = Tutto pronto: { $language }.
welcome-ready-area = Tutto pronto: { $language } · { $area }.

button-continue-language = Continua in italiano
button-by-address = Trovalo con l'indirizzo
button-not-sure = Non lo so
button-use-area = Usa { $area }
button-choose-another = Scegline un altro
button-see-projects =
    { $count ->
        [one] Vedi il progetto di { $area }
        [8] Vedi gli 8 progetti di { $area }
        [11] Vedi gli 11 progetti di { $area }
       *[other] Vedi i { $count } progetti di { $area }
    }
