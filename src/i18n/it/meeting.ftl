# Chi ha partecipato a un incontro, come un laboratorio di quartiere.

button-meetings = Link per un incontro
meeting-name-label = Nome dell'incontro
meeting-name-question = Come si chiama l'incontro? Lo legge chiunque apra il link.
meeting-when-question = Quando comincia? Scrivilo così: 19/11 18:30. Il link vale da 12 ore prima a 12 ore dopo.
meeting-link = **{ $name }** · { $at }
meeting-link-how = Mostra il link in sala, scritto o come codice. Chi lo apre risulta tra chi ha partecipato.
meeting-no-link = Mostra { $command } in sala. Chi lo invia qui risulta presente.
meeting-noted = **Segnato:** hai partecipato a { $name }.
meeting-noted-why = Chi organizza può scrivere a chi ha partecipato. Non vede un elenco di nomi.
meeting-forgotten = Non è più segnato.

refusal-meeting-unknown = Questo link non è dei nostri. Controllalo in sala.
refusal-meeting-not-on = Questo link funziona solo il giorno del suo incontro.
