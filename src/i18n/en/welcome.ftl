welcome-hello = Hi, I am the automatic assistant of { $city } for participatory budgeting.
welcome-hello-name = Hi { $name }, I am the automatic assistant of { $city } for participatory budgeting.
welcome-can = I can show you projects, take your proposal, and take your vote when voting is open.
welcome-stop = You can stop me any time with { $stop }.
welcome-which = What would you like to take part in?
welcome-area = **Which district do you live, work, study or volunteer in?**
welcome-area-why = I use it to show what is near you. You can change it.
welcome-area-vote = You vote on the ballot of this district.
welcome-unsure = Think of the place that ties you to the city: home, work, school or where you volunteer.
welcome-address = Type a street and number, or drop a pin with 📎 › Location.
welcome-address-unknown = I do not know that address, or it is outside the city. Try the street's name alone, or choose a district.
welcome-looks-like = That looks like **{ $area }**.
welcome-ready = You are set: { $language }.
welcome-ready-area = You are set: { $language } · { $area }.

button-continue-language = Continue in English
button-by-address = Find it by address
button-not-sure = I am not sure
button-use-area = Use { $area }
button-choose-another = Choose another
button-see-projects =
    { $count ->
        [one] See the project in { $area }
       *[other] See the { $count } projects in { $area }
    }
