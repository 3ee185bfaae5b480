# REM-2, REM-4, PRV-1

settings-title = **Impostazioni**
settings-process = Questa chat parla di { $title }.
settings-messages-title = **Impostazioni** › Messaggi e foto
settings-messages = Messaggi da me: { $what }.
settings-quiet-on = Ore di silenzio: niente dalle 21:00 alle 08:30.
settings-quiet-off = Ore di silenzio: no, un messaggio può arrivare a ogni ora.
settings-photos-on = Foto: si vedono nelle schede.
settings-photos-off = Foto: solo quando le chiedi.
settings-language = Lingua: { $language }.
settings-district = Quartiere: { $area }.
settings-name = Il tuo nome qui: { $name }.
settings-no-name = Il tuo nome qui: nessuno.
settings-which-language = **Quale lingua preferisci?**
settings-texts-stay = Quello che le persone scrivono resta nella loro lingua.
settings-name-label = Il tuo nome
settings-name-question = Come ti chiamo? Le altre persone lo vedono solo dove scegli di mostrarlo.

messages-none = nessuno
messages-steps = passi principali
messages-followed = quello che seguo
messages-none-long = nessuno
messages-steps-long = i passi principali, circa 6 all'anno
messages-followed-long = i passi principali e i progetti che segui

button-settings-messages = Messaggi e foto
button-messages = Messaggi: { $what }
button-quiet-on = Silenzio: 21:00–08:30
button-quiet-off = Silenzio: no
button-photos-on = Foto: sì
button-photos-off = Foto: no
button-language = Lingua
button-district = Quartiere
button-name = Nome
button-other-process = Scegli un altro percorso
button-chosen = ✓ { $what }
toast-messages = Messaggi da me: { $what }.
toast-undone = Rimesso com'era.
toast-language = Da adesso in italiano.
toast-name = Il tuo nome è cambiato.

settings-weekly-on = Riepilogo settimanale: sì, le novità per te.
settings-weekly-off = Riepilogo settimanale: no.
settings-notices-last = Dove ti scrivo: la chat che hai usato per ultima.
settings-notices = Dove ti scrivo: { $platform }.
button-weekly-on = Riepilogo settimanale: sì
button-weekly-off = Riepilogo settimanale: no
button-notices-last = Avvisi: ultima chat usata
button-notices = Avvisi: { $platform }
toast-messages-weekly = Messaggi da me: { $what }, e il riepilogo settimanale.

button-choose-messages = Scegli quali messaggi avere
choose-messages-ask = **Ti scrivo quando cambia qualcosa?**
choose-messages-later = Puoi cambiare idea quando vuoi, nelle impostazioni.
button-choose-steps = Passi principali, 6 all'anno
button-choose-followed = Anche i progetti che seguo
button-choose-weekly = Riepilogo settimanale
button-choose-none = Nessun messaggio

stop-done = Fatto, non ti scrivo più. Il tuo voto e le tue proposte restano.
stop-not-stopped = Ricevi questi messaggi da me: { $what }.
button-turn-back-on = Riattiva i messaggi
button-stop-messages = Ferma tutti i messaggi

weekly-stopped = Fatto, niente più riepilogo settimanale. Ricevi ancora questi messaggi: { $what }.
weekly-not-stopped = Ricevi il riepilogo settimanale e questi messaggi: { $what }.
button-stop-weekly = Ferma il riepilogo
button-weekly-back-on = Riattiva il riepilogo

privacy-title = **Come uso i tuoi dati** · { $organizer }
privacy-ask = Per vedere, correggere o cancellare i tuoi dati, chiedi qui a una persona.
privacy-no-notice = Il testo completo non è più qui. Chiedilo a una persona.
button-full-text = Testo completo
button-on-the-web = Sul web
