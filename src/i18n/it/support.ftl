# Sostegni (SUP-1), e a chi si scrive quando una proposta sostenuta viene ritirata (PRO-10).

support-count =
    { $count ->
        [one] 1 sostegno
       *[other] { $count } sostegni
    }
support-until = I sostegni sono aperti fino al { $until }.
support-left =
    { $left ->
        [one] Ti resta 1 sostegno su { $quota }.
       *[other] Ti restano { $left } sostegni su { $quota }.
    }
support-own = Questa è tua: la possono sostenere altre persone.
button-support = Sostieni
button-supported = Sostenuta · Annulla
button-support-proposals = Sostieni le proposte
button-support-others = Vedi le altre proposte
toast-supported = Sostegno registrato. Non è il voto: aiuta la proposta ad andare avanti.
toast-unsupported = Sostegno ritirato. Puoi sempre darlo di nuovo.
propose-closed-support = Puoi ancora sostenere le proposte di altre persone.

refusal-support-closed = I sostegni sono chiusi. Quelli che hai dato restano.
refusal-support-paused = Il servizio è in pausa: ora nessuna proposta si può sostenere. Torna più tardi.
refusal-support-not-here = Questa proposta ora non si può sostenere. Le altre sono nell'elenco.
refusal-support-own = Questa è tua, quindi non puoi sostenerla. Altre persone sì.
refusal-support-quota = Hai dato tutti i { $quota } sostegni. Prima ritirane uno: li trovi in La mia attività.

mine-supported = Sostengo:
mine-supported-label = Sostenuta: { $number } · { $title }
mine-withdraw-supporters =
    { $count ->
        [one] La persona che la sostiene riceverà un messaggio.
       *[other] Le { $count } persone che la sostengono riceveranno un messaggio.
    }
mine-withdraw-supported = Chi la sostiene riceverà un messaggio.
notice-withdrawn = La proposta { $number }, **{ $title }**, è stata ritirata da chi l'ha scritta. L'avevi sostenuta.
notice-withdrawn-then = Puoi sostenerne altre. Per te non cambia altro.
