# Un secondo esame di una proposta non accolta (ORG-4, PRO-11).

desk-looks =
    { $count ->
        [0] Nessun secondo esame in attesa
        [one] 1 secondo esame in attesa
       *[other] { $count } secondi esami in attesa
    }
button-see-looks = Secondi esami
desk-looks-none = Chi si è visto rifiutare una proposta può chiederlo. Allora la legge una persona diversa.
desk-look-own = la legge un'altra persona
desk-look = **Secondo esame** della proposta { $number }
desk-look-asked = **Secondo esame**, chiesto il { $on }. Da leggere entro il { $by }.
desk-look-overdue = **Secondo esame**, chiesto il { $on }. **In ritardo:** da leggere entro il { $by }.
desk-look-refused = Non è stata accolta il { $on }:
desk-look-author = Chi l'ha scritta dice:
staff-look-over = Ha avuto risposta, o la proposta è stata ritirata o è andata avanti.
button-look-again = Leggila
button-publish-after-all = Pubblicala
button-stay-with-it = Resta così
desk-look-publish = **Pubblica comunque la proposta { $number }.** Che cosa dici a chi l'ha scritta?
desk-look-stay = **La proposta { $number } resta non accolta.** Che cosa dici a chi l'ha scritta?
desk-look-how = Scrivi da 10 a 500 caratteri. Vedrai il messaggio prima che parta.
button-publish-number = Pubblica la proposta { $number }
button-stay-number = La { $number } resta non accolta
toast-upheld = La proposta { $number } resta non accolta. Puoi annullare per 2 minuti.
desk-done-upheld = La proposta { $number } resta non accolta. Puoi annullare fino alle { $until }; poi chi l'ha scritta lo sa.
staff-card-upheld = **Non accolta**, anche dopo un secondo esame di { $name }, { $at }.
desk-undone = Annullato. È di nuovo in attesa.
notice-looked-again = Un'altra persona ha riletto la tua proposta.
notice-upheld = La proposta { $number } resta com'è: non accolta.
notice-look-ended-change = Hai inviato un testo più nuovo della proposta { $number }, e l'ufficio legge quello.
notice-look-ended-check = La proposta { $number } ora è in verifica tecnica, con il testo che tutti possono leggere.
notice-look-ended-other = La proposta { $number } è andata avanti da quando hai chiesto un secondo esame.
notice-look-ended = Perciò il testo non accolto non si riesamina più.
mine-look-asked = Hai chiesto un secondo esame il { $on }. Un'altra persona la legge entro il { $by }.
refusal-second-look-once = Hai già chiesto un secondo esame di questa proposta. Ce n'è uno.
refusal-second-look-over = Qui non c'è niente da riesaminare: ha avuto risposta, è cambiata o è stata ritirata.
refusal-second-look-same-person = Questa non l'hai accolta tu, quindi ora la legge un'altra persona.

# Of what the technical check found (ORG-5).
assess-look-is-asked = chiesto un secondo esame
assess-look-asked = **Secondo esame**, chiesto il { $on }. Chi l'ha proposta dice:
mine-check-look-asked = Hai chiesto un secondo esame il { $on }. Un'altra persona dell'ufficio la verifica ancora.
refusal-second-look-own-verdict = Questo esito l'hai scritto tu, quindi la verifica ancora un'altra persona.
