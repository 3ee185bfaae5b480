# Ballots of paper, printed (`portico paper template`)
paper-title = { $title } · { $ballot }
paper-how-approval = Put a cross before each project you choose.
paper-how-budget = Put a cross before each project you would spend money on.
paper-how-points = Write in the field before a project how many points you give it.
paper-how-ranking = Write 1 before the project you like best, 2 before the next one, and so on.
paper-how-yes-no = Put a cross for or against each project. Leave it open if you have no opinion.
paper-blank = A ballot without any mark is a blank vote.
paper-secret = Write nothing else on it: nobody must see whose ballot it is.
paper-for = For
paper-against = Against

# Until when paper comes in (INF-2, VOT-1)
calendar-paper = On paper too: ballots come in until { $until }. Counting starts after that.
vote-paper-until = Paper ballots come in until { $until }. Counting starts after that.
