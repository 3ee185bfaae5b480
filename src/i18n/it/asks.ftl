# Etichette dell'unico campo di un modulo che era una domanda.

ask-code = Il tuo codice personale
ask-link-code = Il codice
ask-receipt = Codice di ricevuta
ask-address = Via e numero
ask-photo = Che cosa mostra la foto
ask-note = Le tue parole per chi ha scritto
ask-answer = La tua risposta
ask-cost = Quanto costa
ask-moment = Giorno e ora
