/** The terminal's own few words; what the service says comes from its catalogues. */
export interface TerminalWords {
  welcome: string;
  notStored: string;
  noPhoto: string;
  noPosition: string;
  link: string;
  copy: string;
  goodbye: string;
}

export const terminalWords: Record<"en" | "it", TerminalWords> = {
  en: {
    welcome:
      "Write, or type the number or the words of a [button]. Also: /commands, :photo FILE, :pin LATITUDE,LONGITUDE, :quit",
    notStored: "That could not be stored. Nothing was lost; please send it again.",
    noPhoto: "That file cannot be read. Check its path.",
    noPosition: "Write it like this: :pin 44.4938,11.3426",
    link: "Open",
    copy: "To copy",
    goodbye: "Goodbye.",
  },
  it: {
    welcome:
      "Scrivi, oppure digita il numero o le parole di un [pulsante]. Anche: /comandi, :photo FILE, :pin LATITUDINE,LONGITUDINE, :quit",
    notStored: "Non è stato salvato. Niente è andato perso: invialo di nuovo.",
    noPhoto: "Non riesco a leggere quel file. Controlla il percorso.",
    noPosition: "Scrivilo così: :pin 44.4938,11.3426",
    link: "Apri",
    copy: "Da copiare",
    goodbye: "A presto.",
  },
};
