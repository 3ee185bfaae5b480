# ONB-7, PRV-4: la stessa persona in più chat

platform-telegram = Telegram
platform-slack = Slack
platform-local = la chat sul web
platform-other = un'altra chat

button-link-other = Collega un'altra chat
button-link-my = Collega { $platform }
button-my-chats = Le mie chat

link-title = **Collega un'altra tua chat**
link-what = Resti una sola persona: un diritto di voto, una scheda, le stesse proposte in ogni chat.
link-how = Ti do un codice. Vale una volta sola, entro { $minutes } minuti.
button-link-code = Dammi un codice

button-have-code = Ho un codice
link-enter = Scrivi il codice che ti ho dato nell'altra chat.
link-enter-like = È del tipo `LINK-7F3K-92QD`.
link-code-send = Mandami questo codice nell'altra tua chat:
link-code-where = Dove non puoi scrivermi, premi «{ $button }» nella pagina iniziale, poi «{ $door }».
link-code-once = Vale una volta sola, entro { $minutes } minuti.
link-code-secret = Non darlo a nessuno: chi me lo manda può usare il tuo voto.
link-code-gone = Mostro un codice una volta sola. Se ti serve ancora, fanne uno nuovo.
button-open-platform = Apri { $platform }
button-new-code = Fai un codice nuovo

link-ask = Vuoi collegare questa chat a **{ $name }** ({ $platform }, { $community })?
link-ask-nameless = Vuoi collegare questa chat a chi ha fatto questo codice ({ $platform }, { $community })?
link-ask-what = Le due chat diventano una sola persona, con un diritto di voto e una scheda.
link-ask-yours = Collega solo se le due chat sono tue. Il codice te l'ha mandato qualcun altro? Allora non collegare.
link-gone = Con questo codice non si collega più nulla. Puoi farne uno nuovo nell'altra tua chat.
button-link = Collega
button-not-me = Non è la mia chat
link-done = Fatto, le chat sono collegate. Quello che fai in una ora vale per tutte.
link-done-drafts = Fatto, le chat sono collegate. Avevi iniziato due schede: ho tenuto la più recente, non ancora votata.
link-declined = Non ho collegato nulla. Quel codice non vale più.
link-two-rights = Non è cambiato nulla. Puoi parlarne con una persona.

linked-told = Il tuo codice è stato usato: questa chat e { $platform } ora sono una sola persona.
linked-drafts = Avevi iniziato due schede: ho tenuto la più recente, non ancora votata.
linked-undo = Se non l'hai usato tu, scollega subito quella chat.

chats-title = **Le mie chat**
chats-only = Questa è la tua unica chat con me.
chats-this = { $chat } (questa chat)
chat-nth = { $platform } { $nth }
button-unlink = Scollega { $chat }
unlink-other = **Vuoi scollegare { $chat }?** Quella chat poi ricomincia da capo.
unlink-other-what = Le tue proposte, la tua scheda e le tue impostazioni restano nelle chat che tieni.
unlink-this = **Vuoi scollegare { $chat }, la chat in cui scrivi?** Poi ricomincia da capo.
unlink-this-what = Le tue proposte, la tua scheda e le tue impostazioni restano nelle altre chat. Qui non le vedi più.
unlink-right = Anche il diritto di voto resta lì, e alla chat scollegata non arrivano più messaggi.
button-keep-linked = Lasciala collegata
unlink-done = Questa chat è scollegata. Quello che hai fatto resta nelle altre tue chat.
toast-unlinked = Chat scollegata: { $chat }. Ricomincia da capo.
unlinked-told = Questa chat è stata scollegata; la richiesta viene da qui: { $platform }. Ricomincia da capo con quello che scrivi.

refusal-link-code-unknown =
    Non conosco quel codice. Controllalo, o fanne uno nuovo nell'altra tua chat. { $left ->
        [0] Nessun tentativo rimasto in quest'ora.
        [one] Ti resta 1 tentativo.
       *[other] Ti restano { $left } tentativi.
    }
refusal-link-code-used = Quel codice non vale più. Fanne uno nuovo nell'altra tua chat.
refusal-link-code-expired = Quel codice valeva 15 minuti, e sono passati. Fanne uno nuovo nell'altra tua chat.
refusal-link-code-own = Quel codice è tuo. Mandalo nell'altra chat, quella da aggiungere.
refusal-link-code-elsewhere = Quel codice è di un altro percorso. Prima scegli qui quel percorso, nelle impostazioni; poi manda di nuovo il codice.
refusal-link-two-rights = Ognuna di queste chat ha un suo diritto di voto, quindi non posso collegarle.
refusal-link-chat-unknown = Quella chat non è più una delle tue. Non è cambiato nulla.
refusal-link-last-chat = Questa è la tua unica chat: non c'è da che cosa scollegarla.
