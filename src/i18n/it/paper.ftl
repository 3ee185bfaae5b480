# Schede di carta, stampate (`portico paper template`)
paper-title = { $title } · { $ballot }
paper-how-approval = Fai una croce davanti a ogni progetto che scegli.
paper-how-budget = Fai una croce davanti a ogni progetto per cui spenderesti.
paper-how-points = Scrivi nella casella davanti a un progetto quanti punti gli dai.
paper-how-ranking = Scrivi 1 davanti al progetto che preferisci, 2 davanti al seguente, e così via.
paper-how-yes-no = Fai una croce su favorevole o contrario per ogni progetto. Senza opinione, lascia in bianco.
paper-blank = Una scheda senza segni è un voto in bianco.
paper-secret = Non scrivere altro: nessuno deve capire di chi è la scheda.
paper-for = Favorevole
paper-against = Contrario

# Until when paper comes in (INF-2, VOT-1)
calendar-paper = Anche su carta: le schede arrivano fino al { $until }. Lo scrutinio comincia dopo.
vote-paper-until = Le schede di carta arrivano fino al { $until }. Lo scrutinio comincia dopo.
