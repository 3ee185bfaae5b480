/** What stands on the buttons and fields that the journey touches, and the sentences that tell where it has come. */
export interface Words {
  language: "en" | "it";
  /** As Slack names it. */
  locale: string;
  hello: string;
  continueInOwnLanguage: string;
  district: string;
  ready: string;
  home: string;
  makeProposal: string;
  startProposal: string;
  fields: Readonly<Record<"title" | "body" | "address" | "theme" | "projects", string>>;
  green: string;
  done: string;
  placeIsRight: string;
  skip: string;
  sendProposal: string;
  proposalReceived: RegExp;
  supportProposals: string;
  support: string;
  oneSupport: string;
  vote: string;
  checkRight: string;
  haveCode: string;
  rightShown: string;
  toBallot: string;
  openBallot: string;
  add: RegExp;
  backToList: string;
  myBallot: RegExp;
  review: string;
  reviewForm: string;
  notCastYet: string;
  cast: string;
  voteIsIn: string;
  seeVote: string;
  changeVote: string;
  startEmpty: string;
  replaced: string;
  received: string;
  counted: string;
}

export const english: Words = {
  language: "en",
  locale: "en-US",
  hello: "Hi Anna, I am the automatic assistant of Bologna",
  continueInOwnLanguage: "Continue in English",
  district: "Which district do you live, work, study or volunteer in?",
  ready: "You are set: English · Navile.",
  home: "Home",
  makeProposal: "Make a proposal",
  startProposal: "Start a proposal",
  fields: {
    title: "Title",
    body: "What and for whom",
    address: "Address",
    theme: "Theme",
    projects: "Choose projects",
  },
  green: "Green",
  done: "Done",
  placeIsRight: "Yes, that is right",
  skip: "Skip",
  sendProposal: "Send proposal",
  proposalReceived: /Received: \*?proposal 218\b/u,
  supportProposals: "Support proposals",
  support: "Support",
  oneSupport: "1 support",
  vote: "Vote in Navile",
  checkRight: "Check my right to vote",
  haveCode: "I have a personal code",
  rightShown: "Done. You can vote in",
  toBallot: "Go to my ballot",
  openBallot: "Open my ballot",
  add: /^Add (?!more)/u,
  backToList: "Back to list",
  myBallot: /^My ballot \(/u,
  review: "Review and vote",
  reviewForm: "Review",
  notCastYet: "not cast yet",
  cast: "Cast my vote",
  voteIsIn: "Your vote is in.",
  seeVote: "See or change my vote",
  changeVote: "Change my vote",
  startEmpty: "Start empty",
  replaced: "Replaced by a later vote.",
  received: "This vote is in the ballot box of Navile.",
  counted: "This vote is part of the result of Navile.",
};

export const italian: Words = {
  language: "it",
  locale: "it-IT",
  hello: "Ciao Anna, sono l'assistente automatico",
  continueInOwnLanguage: "Continua in italiano",
  district: "In quale quartiere vivi, lavori, studi o fai volontariato?",
  ready: "Tutto pronto: Italiano · Navile.",
  home: "Inizio",
  makeProposal: "Fai una proposta",
  startProposal: "Comincia una proposta",
  fields: {
    title: "Titolo",
    body: "Che cosa e per chi",
    address: "Indirizzo",
    theme: "Tema",
    projects: "Scegli i progetti",
  },
  green: "Verde",
  done: "Fatto",
  placeIsRight: "Sì, è giusto",
  skip: "Salta",
  sendProposal: "Invia la proposta",
  proposalReceived: /Proposta 218\*? ricevuta/u,
  supportProposals: "Sostieni le proposte",
  support: "Sostieni",
  oneSupport: "1 sostegno",
  vote: "Vota a Navile",
  checkRight: "Verifica il mio diritto",
  haveCode: "Ho un codice personale",
  rightShown: "Fatto. Puoi votare a",
  toBallot: "Vai alla tua scheda",
  openBallot: "Apri la mia scheda",
  add: /^Aggiungi (?!altri)/u,
  backToList: "Torna alla lista",
  myBallot: /^La mia scheda \(/u,
  review: "Controlla e vota",
  reviewForm: "Controlla",
  notCastYet: "non ancora votata",
  cast: "Vota",
  voteIsIn: "Il tuo voto è registrato.",
  seeVote: "Vedi o cambia il mio voto",
  changeVote: "Cambia il mio voto",
  startEmpty: "Parti da zero",
  replaced: "Sostituito da un voto successivo.",
  received: "Questo voto è nell'urna di Navile.",
  counted: "Questo voto fa parte del risultato di Navile.",
};
