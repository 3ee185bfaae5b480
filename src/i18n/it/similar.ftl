# Proposte pubbliche e progetti vicini a quello che una persona scrive (PRO-4).

propose-similar = Proposte simili
similar-ask = Queste somigliano alla tua:
similar-line = { $number }. { $one }
similar-project = Progetto { $number }
button-read-close = Leggi la { $number }
button-support-instead = Sostienine una
button-ask-to-join = Chiedi di unire le forze
button-mine-is-different = La mia è diversa
button-see-similar = Vedi quelle simili
similar-support-which = Quale vuoi sostenere?
similar-support-how = La tua bozza resta. Puoi ancora inviarla o cancellarla.
button-support-one = Sostieni { $number } · { $title }
similar-draft-kept = Ora sostieni questa. La tua bozza resta: la trovi in La mia attività.
similar-join-which = Con chi vuoi unire le forze?
similar-join-how = Chi l'ha scritta lo saprà, e potrà leggere quello che hai scritto finora. Il tuo nome non compare.
button-join-one = Chiedi a { $number } · { $title }
similar-join-asked = Chi ha scritto la proposta { $number } lo saprà. Intanto puoi continuare.
refusal-join-not-here = Quella proposta non è più pubblica. La tua bozza è com'era.

notice-join = Una persona scrive qualcosa di vicino alla tua proposta { $number }, e vorrebbe unire le forze:
button-see-it = Vedi
mine-wish = Chi ha scritto questa bozza vorrebbe unire le forze sulla tua proposta { $number }:
mine-wish-then = Per ora i due nomi restano nascosti. Con l'invito vede il tuo; tu vedi il suo quando accetta.
button-invite-wisher = Invita a scrivere con me
mine-wish-invited = L'invito è partito e vale una settimana. Ti avviso quando accetta.
refusal-wish-gone = Quella richiesta non c'è più.
button-see-invitation = Vedi l'invito
mine-wish-gone = Quella bozza non c'è più.
button-see-own = Vedi le mie proposte

desk-card-close = Somiglia a queste:
desk-card-close-different = Chi l'ha scritta dice che è diversa.
desk-card-close-support = Chi l'ha scritta ne ha sostenuta una, e ha inviato lo stesso questa.
desk-card-close-join = Chi l'ha scritta ha chiesto di unire le forze con una di queste.
