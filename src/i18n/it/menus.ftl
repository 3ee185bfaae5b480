# Menu, e pulsanti che stanno accanto a ciò di cui parlano.

menu-district = Quartiere
menu-theme = Tema
menu-cost = Costo
menu-status = Stato
menu-search = Cerca fra i progetti
menu-search-ballot = Cerca nella tua scheda
    .theirs = Cerca nella sua scheda
button-read-number = Leggi { $number }
button-open-draft = Apri «{ $title }»
button-add-number = Aggiungi { $number }
button-take-out-number = Togli { $number }
