/** What is proposed in the year: forty wishes, each with what it would change. */
const WHAT = [
  "Panchine all'ombra",
  "Fontanelle d'acqua",
  "Orto condiviso",
  "Luci sul sentiero",
  "Pista ciclabile",
  "Scaffale dei libri",
  "Campo da basket",
  "Area per i cani",
  "Alberi nuovi",
  "Percorso senza gradini",
] as const;

const WHERE = ["in piazza", "davanti alla scuola", "lungo il fiume", "vicino al mercato"] as const;

export interface Wish {
  title: string;
  body: string;
}

/** The wish of this number, counted from 0; after forty they repeat. */
export function wish(index: number): Wish {
  const what = WHAT[index % WHAT.length] ?? WHAT[0];
  const where = WHERE[Math.floor(index / WHAT.length) % WHERE.length] ?? WHERE[0];
  return {
    title: `${what} ${where}`,
    body: `Oggi ${where} manca qualcosa per chi ci passa ogni giorno. Con questa idea ci guadagnano bambini, persone anziane e chi lavora qui.`,
  };
}
