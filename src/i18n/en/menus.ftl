# Menus, and buttons that stand beside the thing they are about.

menu-district = District
menu-theme = Theme
menu-cost = Cost
menu-status = Status
menu-search = Search projects
menu-search-ballot = Search your ballot
    .theirs = Search their ballot
button-read-number = Read { $number }
button-open-draft = Open “{ $title }”
button-add-number = Add { $number }
button-take-out-number = Remove { $number }
