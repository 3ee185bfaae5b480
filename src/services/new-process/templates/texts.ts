import type { Bilingual } from "./base.js";

/** What every template says, as data: an organizer changes it like everything else. */
export const REASONS: readonly { key: string; text: Bilingual }[] = [
  {
    key: "not-ours",
    text: {
      it: "Non dipende da chi organizza, oppure il luogo non è pubblico.",
      en: "It is not up to the organizers, or the place is not public.",
    },
  },
  {
    key: "too-costly",
    text: {
      it: "Costa più dei soldi che ci sono, anche in una versione più semplice.",
      en: "It costs more than there is, even in a simpler form.",
    },
  },
  {
    key: "already-planned",
    text: { it: "Si sta già facendo o è già deciso.", en: "It is already being done or decided." },
  },
  {
    key: "not-allowed",
    text: {
      it: "Una legge o un vincolo non lo permette.",
      en: "A law or a protection rule does not allow it.",
    },
  },
  {
    key: "private-gain",
    text: { it: "Serve a una persona o a un'impresa sola.", en: "It serves one person or company only." },
  },
  {
    key: "respect",
    text: {
      it: "Contiene offese o dati personali di altre persone.",
      en: "It contains insults or other people's personal data.",
    },
  },
];

export const EXAMPLE: Bilingual = {
  it: "«Panchine e alberi davanti alla stazione». Non c'è un posto all'ombra dove sedersi. Propongo sei panchine e dieci alberi. Serve a chi aspetta, alle persone anziane e a chi fa la spesa a piedi.",
  en: '"Benches and trees at the station". There is nowhere to sit in the shade. I propose six benches and ten trees. It helps people who wait, older people and those who shop on foot.',
};

export const WARNING: Bilingual = {
  it: "Chi dichiara il falso perde il voto e ne risponde davanti alla legge.",
  en: "Whoever makes a false statement loses the vote and answers for it by law.",
};

export const PRIVACY: Bilingual = {
  it: "Chi: chi organizza questo percorso.\nChe cosa: quello che scrivi, il tuo quartiere e che hai votato, mai che cosa hai votato.\nPerché: per leggere le proposte e contare i voti.\nPer quanto: fino a un anno dopo i risultati.\nChi vede: chi organizza; le proposte pubbliche le vede ogni persona.\nDiritti: puoi chiedere copia, correzione o cancellazione dei tuoi dati.",
  en: "Who: whoever organizes this process.\nWhat: what you write, your district and that you voted, never what you voted.\nWhy: to read proposals and count votes.\nHow long: until a year after the results.\nWho sees it: the organizers; public proposals are seen by everybody.\nRights: you can ask for a copy, a correction or the deletion of your data.",
};

export const WHAT_THEN: Bilingual = {
  it: "E poi\nI voti si contano due volte e i risultati si pubblicano qui.\nPoi cominciano i lavori. Se segui un progetto, ti scrivo quando c'è una novità.",
  en: "What then\nVotes are counted twice, and results are published here.\nThen the works begin. If you follow a project, I write to you when there is news.",
};

export const FULL_TEXT: Bilingual = {
  it: "1. Chi può partecipare è scritto nella scheda «Chi».\n\n2. Le proposte si leggono nei tempi indicati. Una proposta si rifiuta solo per un motivo scritto in queste regole, e chi l'ha scritta può chiedere una seconda lettura.\n\n3. Gli uffici verificano se una proposta si può fare e quanto costa.\n\n4. Il voto è segreto e si può cambiare fino alla chiusura: conta l'ultimo.\n\n5. I voti si contano due volte, e due persone approvano il risultato.\n\n6. Se una data o una regola cambia, lo scriviamo qui con il motivo.",
  en: "1. Who can take part is written on the card “Who”.\n\n2. Proposals are read within the time stated. A proposal is turned down only for a reason written in these rules, and its author may ask for a second look.\n\n3. The offices check whether a proposal can be done, and what it costs.\n\n4. The vote is secret and can be changed until it closes: the last one counts.\n\n5. Votes are counted twice, and two people approve the result.\n\n6. If a date or a rule changes, we write it here with the reason.",
};
