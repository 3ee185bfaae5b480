# I lavori di ciò che è finanziato (ORG-8), e chi li segue (INF-9).

# INF-9
works-change = Fatto diversamente da ciò che è stato votato:
works-overdue = L'apertura era prevista per { $month }. Non c'è ancora un nuovo mese.
works-late = Promesso per { $promised }, ora previsto per { $month }.
works-late-because = Promesso per { $promised }, ora previsto per { $month }, perché:
works-opened-on = Aperto dal { $on }.
works-promised = Era promesso per { $promised }.
works-promised-because = Era promesso per { $promised }, ed è arrivato più tardi perché:
works-before = **Prima**
works-corrected-on = corretta il { $on }
works-photo-waits =
    { $count ->
        [one] La tua foto aspetta che l'ufficio la guardi.
       *[other] { $count } tue foto aspettano che l'ufficio le guardi.
    }
works-photo-ask = Manda una foto di ciò che vedi: è finito?
works-photo-how = Scrivi sotto che cosa mostra. L'ufficio la guarda prima, e ti risponde qui.
works-photo-words = Che cosa mostra? Scrivi { $min }–{ $max } caratteri.
works-photo-thanks = Grazie. L'ufficio guarda la tua foto, e ti risponde qui.
works-photo-published = **{ $title }**: la tua foto è pubblica. Grazie.
works-photo-thanked = **{ $title }**: grazie per la foto. L'ufficio l'ha vista.
works-photo-declined = **{ $title }**: la tua foto non viene pubblicata. Perché:
works-photo-removed = **{ $title }**: la tua foto non è più pubblica. Perché:
button-works = Novità sui lavori
button-stop-following = Non seguire più
button-is-it-done = È finito? Manda una foto
button-project-card = Il progetto

card-part-funded = **Finanziato in parte, con { $amount }.**

notice-works-corrected = Corregge una novità di prima.
notice-works-late = Perché più tardi del promesso:

# ORG-8
desk-silent = senza novità da 90 giorni: { $count }
desk-works-silent = senza novità da 90 giorni
desk-works-photos =
    { $count ->
        [one] 1 foto da guardare
       *[other] { $count } foto da guardare
    }
button-works-photos =
    { $count ->
        [one] Guarda 1 foto
       *[other] Guarda { $count } foto
    }
desk-works-expected-again = In quale mese è prevista l'apertura? Salta per lasciare { $month }.
desk-works-expected-over = L'apertura era prevista per { $month }, ormai passato. Scrivi il nuovo mese, o salta se non si sa.
desk-works-slip = Era promesso per { $promised }, ora è previsto per { $month }. Perché?
desk-works-slip-opened = Era promesso per { $promised }, e ha aperto a { $month }. Perché?
desk-works-cancel = Perché si annulla ({ $language })
desk-works-half = scritta a metà
desk-works-begun = Qui hai iniziato a scrivere una novità, e non l'hai pubblicata.
desk-works-forgotten = La novità che hai iniziato a scrivere qui si perde.
desk-works-drop-sure = Cancellare ciò che hai scritto? Nessuno l'ha visto, e non si può recuperare.
desk-works-dropped = Ciò che hai scritto è cancellato.
button-go-on-writing = Continua a scrivere
button-drop-news = Cancella ciò che ho scritto
desk-works-change = Fatto diversamente ({ $language })
desk-works-change-ask = Che cosa si fa diversamente, e perché?
desk-works-change-owed = Che cosa si fa diversamente manca ancora in una lingua.
desk-works-reaches = { $count ->
    [0] Per ora nessuno riceve un avviso.
    [one] Riceve un avviso 1 persona.
   *[other] Ricevono un avviso { $count } persone.
}
desk-works-reaches-authors = { $count ->
    [0] Per ora nessuno che lo ha scritto o lo segue riceve un avviso.
    [one] Riceve un avviso 1 persona che lo ha scritto o lo segue.
   *[other] Ricevono un avviso { $count } persone che lo hanno scritto o lo seguono.
}
desk-works-photo-ask = Manda una foto.
desk-works-photo-care = Niente volti né targhe, per favore.
desk-works-photo-describe = Che cosa mostra la foto? Scrivi { $min }–{ $max } caratteri, per chi non può vederla.
desk-works-photo-shows = Foto: { $words }
button-works-photo = Aggiungi una foto
button-other-photo = Un'altra foto
button-works-change = Fatto diversamente
button-works-history = Novità finora
works-history = **Novità finora**
button-correct-news = Correggi { $number }
desk-works-correct-how = Una correzione ne prende il posto. Chiunque vede che è stata corretta, e quando.
desk-works-correcting = Correggi una novità di prima.
button-correct-now = Correggila
desk-works-then-corrected = Prende il posto di ciò che era scritto.
desk-works-then-cancelled = Per chiunque il progetto risulta annullato.
desk-works-corrected = La novità è corretta. Chi segue il progetto riceve un avviso.
button-in-charge = Responsabile: { $name }
button-nobody-in-charge = Nomina chi è responsabile
works-charge-is = Responsabile: { $name }.
works-charge-nobody = Non c'è una persona responsabile: le novità le scrive chi organizza.
works-charge-how = Chi è responsabile può scrivere le novità, e riceve un avviso se mancano da 90 giorni.
button-put-in-charge = { $number }. { $name }
button-take-charge-away = Nessuna persona responsabile
works-charge-given = Fatto. Trova il progetto nel suo banco.
works-charge-taken = Fatto. Le novità le scrive chi organizza.
works-photos-title = **Foto dei lavori** · { $count } in attesa
works-photos-none = Nessuna foto in attesa.
works-photo-sent = Mandata il { $on }:
works-photo-look = Se la pubblichi, tutti la vedono con queste parole. Prima controlla volti e targhe.
button-publish-photo = Pubblica nel progetto
button-thank-for-photo = Ringrazia e tienila qui
button-decline-photo = Non pubblicare
works-photo-decline-how = Perché non si pubblica? Scrivi { $min }–{ $max } caratteri; li legge chi l'ha mandata.
works-photo-answered = Fatto. Chi l'ha mandata riceve una risposta.
button-shown-photos = Foto pubblicate ({ $count })
works-shown-title = **Foto che tutti vedono** · { $count }
button-look-at-photo = Foto { $number }
works-take-away-how = Va tolta? Scrivi perché, in { $min }–{ $max } caratteri. Lo legge chi l'ha mandata, e resta nel registro.
works-take-away-then = Sparisce subito, per tutti, e non torna.
works-photo-taken-away = La foto è tolta. Nessuno la vede più.

# Ogni lunedì
works-nudge =
    { $count ->
        [one] **Senza novità da 90 giorni: 1 progetto**
       *[other] **Senza novità da 90 giorni: { $count } progetti**
    }
works-nudge-how = Chi segue i lavori aspetta novità. Basta una frase.
works-nudge-more = e altri { $count }

# Rifiuti
refusal-news-meanwhile = Intanto qualcun altro ha dato novità di questo progetto. Leggile, poi riprendi le tue.
refusal-news-corrected-meanwhile = Qualcun altro ha corretto questa novità. Ecco come si legge ora.
refusal-photo-without-words = Servono due parole su ciò che la foto mostra.
refusal-photo-gone = Quella foto non c'è più. Mandala di nuovo, per favore.
refusal-not-of-the-staff = Quella persona non ha più un ruolo qui.
refusal-works-not-followed = Prima segui i lavori; poi puoi mandare una foto.
refusal-photos-waiting = { $most } tue foto aspettano già. Mandane altre quando l'ufficio ha risposto.
refusal-photo-decided = Qualcun altro ha già risposto. Ecco che cosa aspetta.
refusal-photo-answer-missing = Scrivi perché, così chi l'ha mandata lo sa.
refusal-photo-not-shown = Quella foto non c'è più. Ecco che cosa vedono tutti.
refusal-taken-away-without-reason = Scrivi perché va tolta: resta nel registro.

# Dati aperti
data-works = Tutte le novità sui lavori dei progetti finanziati, correzioni comprese.
data-col-works-project = Numero del progetto.
data-col-news = Numero di questa versione della novità.
data-col-corrects = La novità che questa versione corregge; vuoto per le novità dette per la prima volta.
data-col-told-at = Quando è stata detta.
data-col-works-step = planned (in programma), designed (progettato), tendered (in gara), started (iniziato), built (finito), opened (aperto) o cancelled (annullato).
data-col-news-text = Che cosa è stato detto.
data-col-promised = Il primo mese promesso per l'apertura, mai cambiato.
data-col-expected = Il mese in cui allora era prevista l'apertura.
data-col-reason = Perché è più tardi di quanto detto.
data-col-change = Che cosa si fa diversamente da ciò che è stato votato, e perché.
data-col-photos = Quante foto l'accompagnano.
