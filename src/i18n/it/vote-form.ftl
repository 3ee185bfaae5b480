# La scheda come un solo modulo sopra la pagina (T-4).

vote-form-show = Mostra
vote-form-projects = Scegli i progetti
vote-form-how = Scrivi per cercare. Nulla conta finché non voti.
vote-form-more =
    { $count ->
        [one] e un altro
       *[other] e altri { $count }
    }
vote-form-over = Costano { $spent }, cioè { $over } di troppo. Togline almeno uno.
vote-form-full =
    { $max ->
        [one] Ne hai scelti { $count }: ce ne sta 1. Togli gli altri.
       *[other] Ne hai scelti { $count }: ce ne stanno al massimo { $max }. Togline almeno uno.
    }
vote-form-place = { $place } scelta
vote-form-twice = { $name } compare due volte.
vote-form-kept = La tua scheda è conservata. **Non è ancora votata**.
    .theirs = La sua scheda è conservata. **Non è ancora votata**.
vote-status-over = Hai scelto { $spent } su { $budget } · { $over } di troppo
vote-status-too-many =
    { $max ->
        [one] La tua scheda: { $count } di 1 progetto: troppi
       *[other] La tua scheda: { $count } di { $max } progetti: troppi
    }
    .theirs =
        { $max ->
            [one] La sua scheda: { $count } di 1 progetto: troppi
           *[other] La sua scheda: { $count } di { $max } progetti: troppi
        }

# La lista di una scheda con un pulsante accanto a ogni progetto
vote-hint-list = ✓ = nella tua scheda. Nulla conta finché non voti.
    .theirs = ✓ = nella sua scheda. Nulla conta finché non voti.
