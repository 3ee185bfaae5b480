/** What people could say about nearly any proposal. */
export const SAMPLE_COMMENTS = [
  "Ci passo ogni giorno: serve davvero.",
  "Bella idea. Si può pensare anche a chi si muove in carrozzina?",
  "D'accordo, ma chi se ne prende cura dopo i primi mesi?",
  "Ne abbiamo parlato in condominio e piace a quasi tutte le famiglie.",
  "Good idea. Could there be a water fountain too?",
  "Attenzione alle radici degli alberi, lì sotto passano dei tubi.",
] as const;

/** One that staff have not read yet. */
export const SAMPLE_HELD_COMMENT = "Si potrebbe fare anche davanti alla scuola?";
