import type { ProposalState } from "../../domain/proposal.js";

export interface SampleText {
  title: string;
  body: string;
}

/** A proposal as somebody could have written it. Days count back from today. */
export interface SampleProposal extends SampleText {
  state: ProposalState;
  area?: string;
  theme?: string;
  address?: string;
  /** When it was sent, or begun when it is a draft. */
  daysAgo: number;
  /** What it said before staff asked for a change. */
  before?: SampleText;
  /** A change of the public version that waits to be read. */
  change?: SampleText;
  showName?: boolean;
  origin?: "chat" | "workshop" | "paper";
  note?: string;
  reason?: string;
  /** Title of the proposal it was merged into. */
  mergedInto?: string;
}

/** By the slug of the process. */
export const SAMPLE_PROPOSALS: Record<string, readonly SampleProposal[]> = {
  "bologna-2023": [
    {
      state: "on-ballot",
      title: "Ombra lungo i viali del Parco Nord",
      body: "D'estate al Parco Nord non c'è ombra e chi cammina con un bastone non trova dove sedersi. Propongo alberi lungo i viali e panchine con lo schienale ogni cento metri. Serve a chi porta bambine e bambini, a chi fa due passi dopo cena e a chi viene da lontano in bici.",
      area: "navile",
      theme: "green",
      address: "Via Stalingrado 81",
      daysAgo: 118,
      showName: true,
      origin: "workshop",
    },
    {
      state: "merged",
      title: "Più panchine al Parco Nord",
      body: "Le panchine del Parco Nord sono rotte o senza schienale. Ne servono almeno venti, vicino ai giochi e alle fontane, con un posto accanto per una carrozzina.",
      area: "navile",
      theme: "green",
      daysAgo: 112,
      note: "La tua idea è dentro la proposta sull'ombra al Parco Nord: avete lavorato insieme al laboratorio di Navile.",
      mergedInto: "Ombra lungo i viali del Parco Nord",
    },
    {
      state: "in-check",
      title: "Una ciclofficina aperta in via Libia",
      body: "In via Libia c'è un locale comunale vuoto da anni. Chi ripara biciclette per passione è disponibile ad aprirlo tre pomeriggi la settimana, con attrezzi a disposizione di tutte le persone e un corso per ragazze e ragazzi.",
      area: "san-donato-san-vitale",
      theme: "community",
      address: "Via Libia 20",
      daysAgo: 109,
      before: {
        title: "Ciclofficina",
        body: "Vorrei una ciclofficina in via Libia, in quel locale vuoto che c'è da anni.",
      },
      origin: "workshop",
    },
    {
      state: "public",
      title: "Quiet study room in via Zamboni",
      body: "I study at the university and live with four people. The libraries close at seven and cafés are loud. A quiet room with forty seats, open until midnight and run with the students, would help many of us. It could use a ground floor that is empty in the evening.",
      area: "santo-stefano",
      theme: "culture",
      address: "Via Zamboni 30",
      daysAgo: 107,
      showName: true,
    },
    {
      state: "public",
      title: "Fontanelle lungo la pista di via Toscana",
      body: "Lungo la ciclabile di via Toscana non c'è acqua per tre chilometri. Bastano due fontanelle, una vicino alla fermata e una al parco. Chi corre, chi pedala e chi porta il cane ringrazia.",
      area: "savena",
      theme: "environment",
      address: "Via Toscana 130",
      daysAgo: 106,
      change: {
        title: "Tre fontanelle lungo la pista di via Toscana",
        body: "Lungo la ciclabile di via Toscana non c'è acqua per tre chilometri. Bastano tre fontanelle: una vicino alla fermata, una al parco e una alla chiesa, con una ciotola in basso per i cani.",
      },
    },
    {
      state: "public",
      title: "Attraversamento sicuro davanti alla materna",
      body: "Davanti alla scuola materna di via Scandellara le auto corrono anche quando entrano le classi. Propongo un attraversamento rialzato, una luce dall'alto e due mesi di prova con la strada chiusa dalle otto alle otto e mezza.",
      area: "san-donato-san-vitale",
      theme: "mobility",
      address: "Via Scandellara 12",
      daysAgo: 104,
    },
    {
      state: "not-feasible",
      title: "Aprire il canale in via Riva di Reno",
      body: "Sotto via Riva di Reno scorre ancora il canale. Riaprirlo per duecento metri darebbe fresco d'estate e racconterebbe la città dell'acqua. So che costa, ma si può fare a pezzi.",
      area: "porto-saragozza",
      theme: "environment",
      address: "Via Riva di Reno 60",
      daysAgo: 119,
      note: "Da sola l'opera supera di molto i 500.000 € del quartiere e blocca i sottoservizi. Gli uffici propongono di raccontare il canale con pannelli e una vasca d'acqua nel giardino vicino.",
    },
    {
      state: "rejected",
      title: "Uno sconto sulle bollette del condominio",
      body: "Nel nostro condominio le spese di riscaldamento sono raddoppiate. Chiedo che una parte dei soldi del quartiere serva per pagare le bollette di chi abita al numero 8.",
      area: "navile",
      theme: "community",
      daysAgo: 115,
      reason: "private-gain",
      note: "Capisco la fatica. Per le bollette c'è lo sportello sociale del quartiere, in via di Saliceto 3.",
    },
    {
      state: "changes-asked",
      title: "Murale sulla palestra di via Panigale",
      body: "La parete della palestra è grigia. Facciamo un grande murale con le scuole.",
      area: "borgo-panigale-reno",
      theme: "culture",
      address: "Via Panigale",
      daysAgo: 4,
      origin: "paper",
      note: "Bella idea. Ci dici quale parete, quanto è grande e se la scuola è d'accordo?",
    },
    {
      state: "submitted",
      title: "Benches with backs in via Murri",
      body: "My grandmother walks to the market in via Murri every day and has nowhere to sit. Please put four benches with backs and armrests between the church and the pharmacy. The old ones are low and always wet.",
      area: "santo-stefano",
      theme: "spaces",
      address: "Via Murri 70",
      daysAgo: 2,
      origin: "paper",
    },
    {
      state: "submitted",
      title: "Orti condivisi in via Agucchi",
      body: "Dietro le case di via Agucchi c'è un prato che nessuno usa. Potrebbe diventare un orto condiviso con venti parcelle, un deposito per gli attrezzi e un compost. Abbiamo già raccolto i nomi di trenta famiglie.",
      area: "borgo-panigale-reno",
      theme: "green",
      address: "Via Agucchi 121",
      daysAgo: 12,
      origin: "paper",
    },
    {
      state: "withdrawn",
      title: "Cinema all'aperto in piazza Spadolini",
      body: "Dieci serate di cinema in piazza, a luglio, con film scelti da chi abita nel quartiere. L'ho ritirata perché quest'anno lo fa già la Casa di quartiere.",
      area: "san-donato-san-vitale",
      theme: "culture",
      address: "Piazza Spadolini",
      daysAgo: 110,
    },
    {
      state: "draft",
      title: "Una rastrelliera davanti alla biblioteca",
      body: "Davanti alla biblioteca non c'è dove legare la bici.",
      area: "savena",
      daysAgo: 103,
    },
  ],
  "il-cortile": [
    {
      state: "public",
      title: "Un armadio per gli attrezzi",
      body: "Trapano, sega e scala oggi sono in tre case diverse. Propongo un armadio con la chiave al bar e un quaderno dei prestiti. Bastano 700 €, e chi ripara smette di girare il quartiere.",
      area: "cortile",
      theme: "things",
      daysAgo: 5,
      showName: true,
    },
    {
      state: "public",
      title: "Chairs that people can lift",
      body: "Our chairs weigh nine kilos each and it takes six people to set up a dinner. Forty light chairs and two trolleys would let two people do it. The old ones can go to the courtyard.",
      area: "cortile",
      theme: "things",
      daysAgo: 5,
      before: {
        title: "New chairs",
        body: "The chairs we have are too heavy, we need light ones for dinners.",
      },
    },
    {
      state: "public",
      title: "Letture per chi non vede",
      body: "Una volta la settimana leggiamo ad alta voce il giornale e un racconto. Servono un microfono, due casse piccole e una copia dei libri in caratteri grandi.",
      area: "cortile",
      theme: "access",
      daysAgo: 4,
    },
    {
      state: "changes-asked",
      title: "Festa di fine estate",
      body: "Facciamo una grande festa a settembre con musica e cibo.",
      area: "cortile",
      theme: "culture",
      daysAgo: 4,
      note: "Ci piace. Quanto costa, e chi la organizza con te?",
    },
    {
      state: "submitted",
      title: "Una pompa per le bici in cortile",
      body: "Una pompa a colonna, fissata al muro, con gli attrezzi appesi a un cavo. La usano tutte le persone che passano, anche di domenica quando il bar è chiuso.",
      area: "cortile",
      theme: "things",
      daysAgo: 2,
    },
    {
      state: "submitted",
      title: "Homework help on Thursdays",
      body: "Six of us can help children with homework on Thursday afternoons. We need paper, a whiteboard and snacks for forty weeks.",
      area: "cortile",
      theme: "courses",
      daysAgo: 1,
    },
    {
      state: "rejected",
      title: "Comprare il garage accanto",
      body: "Il garage accanto al cortile è in vendita: compriamolo per farne una palestra.",
      area: "cortile",
      theme: "spaces",
      daysAgo: 6,
      reason: "too-costly",
      note: "Il prezzo è sei volte la somma di quest'anno. Ne parliamo in assemblea come spesa straordinaria.",
    },
    {
      state: "withdrawn",
      title: "Un gatto per il cortile",
      body: "Un gatto terrebbe lontani i topi e farebbe compagnia. La ritiro: due persone sono allergiche.",
      area: "cortile",
      theme: "green",
      daysAgo: 5,
    },
    {
      state: "draft",
      title: "Lampade calde per l'inverno",
      body: "D'inverno in cortile fa freddo e buio già alle cinque.",
      area: "cortile",
      daysAgo: 3,
    },
  ],
};
