import type { ProcessRules, Question } from "../../src/domain/process.js";
import type { Database } from "../../src/persistence/open-database.js";

/** 16 November 2026, 18:42 in Rome: voting is open for three more days. */
export const NOW = new Date("2026-11-16T17:42:00Z");

export const PROCESS_ID = "11111111-1111-4111-8111-111111111111";
export const COMMUNITY_ID = "22222222-2222-4222-8222-222222222222";

/** What is voted on: choose up to three projects of one's district. */
export const PROJECTS_QUESTION: Question = {
  key: "projects",
  title: { en: "Projects", it: "Progetti" },
  where: "own",
  ballot: { kind: "approval", max: 3, blank: true },
  counting: { rule: "greedy", ties: ["minCost"] },
};

/** The same question, answered on another ballot. */
export const answeredBy = (ballot: Question["ballot"]): Pick<ProcessRules, "questions"> => ({
  questions: [{ ...PROJECTS_QUESTION, ballot }],
});

const rules: ProcessRules = {
  eligibility: {
    minimumAge: 16,
    ties: ["live", "work", "study", "volunteer"],
    methods: ["code", "list"],
    who: {
      en: "Anyone 16 or older who lives, works, studies or volunteers in Bologna.",
      it: "Chi ha almeno 16 anni e vive, lavora, studia o fa volontariato a Bologna.",
    },
    warning: { en: "A false declaration is an offence.", it: "Una dichiarazione falsa è reato." },
  },
  proposals: {
    perPerson: 3,
    readWithinWorkingDays: 5,
    example: { en: "Benches and trees in via Fioravanti", it: "Panchine e alberi in via Fioravanti" },
    rejectionReasons: [
      { key: "not-public", text: { en: "It is not on public land.", it: "Non è su suolo pubblico." } },
      { key: "done", text: { en: "The city is already doing it.", it: "Il Comune lo sta già facendo." } },
    ],
  },
  supports: { hidden: false },
  comments: { heldFirst: true },
  questions: [PROJECTS_QUESTION],
  results: { approvals: 2, provisionalDays: 0, licence: "CC-BY-4.0" },
  cards: [
    { en: "Who: everybody from 16.", it: "Chi: tutte le persone da 16 anni." },
    { en: "How much: €150,000.", it: "Quanto: 150.000 €." },
    { en: "Who decides: you.", it: "Chi decide: tu." },
    { en: "What then: works.", it: "E poi: i lavori." },
  ],
  fullText: { en: "The rules in full.", it: "Le regole per intero." },
  privacy: { en: "We keep little.", it: "Conserviamo poco." },
};

const at = (text: string): Date => new Date(text);

const PHASES = [
  { kind: "workshops", startsAt: at("2026-03-01T08:00Z"), endsAt: at("2026-05-31T22:00Z") },
  { kind: "proposals", startsAt: at("2026-05-31T22:00Z"), endsAt: at("2026-06-30T22:00Z") },
  { kind: "check", startsAt: at("2026-06-30T22:00Z"), endsAt: at("2026-10-30T11:00Z") },
  { kind: "voting", startsAt: at("2026-10-30T11:00Z"), endsAt: at("2026-11-19T11:00Z") },
  { kind: "counting", startsAt: at("2026-11-19T11:00Z"), endsAt: at("2026-11-24T11:00Z") },
  { kind: "results", startsAt: at("2026-11-24T11:00Z"), endsAt: at("2027-01-01T00:00Z") },
];

const AREAS = [
  {
    key: "navile",
    name: { en: "Navile", it: "Navile" },
    streets: ["via Fioravanti", "via di Corticella"],
    outline: [
      [11.32, 44.5],
      [11.37, 44.5],
      [11.37, 44.56],
      [11.32, 44.56],
      [11.32, 44.5],
    ],
  },
  {
    key: "savena",
    name: { en: "Savena", it: "Savena" },
    streets: ["via Emilia Levante", "via Arno"],
    outline: [
      [11.36, 44.45],
      [11.42, 44.45],
      [11.42, 44.49],
      [11.36, 44.49],
      [11.36, 44.45],
    ],
  },
];

const THEMES = [
  { key: "green", name: { en: "Green", it: "Verde" } },
  { key: "mobility", name: { en: "Mobility", it: "Mobilità" } },
  { key: "culture", name: { en: "Culture", it: "Cultura" } },
];

/** Number, district, theme, title, cost in euros. */
const PROJECTS: [number, string, string, string, number][] = [
  [12, "navile", "green", "Parco Nord: shade and benches", 40_000],
  [15, "navile", "culture", "Biblioteca, new hours", 30_000],
  [18, "navile", "mobility", "Ciclabile via Corticella", 90_000],
  [19, "navile", "green", "Orto di via Erbosa", 20_000],
  [20, "navile", "culture", "Cinema in piazza", 15_000],
  [21, "navile", "mobility", "Safe crossing at the school", 35_000],
  [22, "navile", "green", "Trees in via Fioravanti", 50_000],
  [31, "savena", "green", "Giardino di via Arno", 60_000],
  [32, "savena", "culture", "Casa della musica", 70_000],
];

/** One process with two districts, in the middle of its vote; one community. */
export async function addSampleProcess(
  prisma: Database["prisma"],
  change: { rules?: Partial<ProcessRules> } = {},
): Promise<string> {
  await prisma.community.create({
    data: { id: COMMUNITY_ID, slug: "bologna", name: "Bologna", createdAt: NOW },
  });
  await prisma.participatoryProcess.create({
    data: {
      id: PROCESS_ID,
      communityId: COMMUNITY_ID,
      slug: "bilancio-2026",
      title: { en: "Bilancio partecipativo 2026", it: "Bilancio partecipativo 2026" },
      city: "Bologna",
      organizer: { en: "the participation office", it: "l'ufficio partecipazione" },
      edition: "2026",
      timeZone: "Europe/Rome",
      currency: "EUR",
      languages: ["en", "it"],
      rules: JSON.parse(JSON.stringify({ ...rules, ...change.rules })),
      themes: THEMES,
      desks: [
        {
          area: "navile",
          name: "Quartiere Navile",
          address: "via Saliceto 3",
          hours: { en: "Mon–Fri 9–13", it: "lun–ven 9–13" },
          access: { en: "step-free", it: "senza gradini" },
        },
      ],
      topics: [
        {
          key: "count",
          words: ["count", "counting", "conteggio", "contare"],
          title: { en: "How are votes counted?", it: "Come si contano i voti?" },
          text: { en: "The most voted projects come first.", it: "Prima i progetti più votati." },
        },
      ],
      createdAt: NOW,
      lastNumber: 217,
      phases: { create: PHASES.map((phase, index) => ({ id: phaseId(index), ...phase })) },
      areas: {
        create: AREAS.map((area, position) => ({
          id: areaId(position),
          position,
          budget: 15_000_000n,
          ...area,
        })),
      },
      boxes: { create: AREAS.map(({ key }) => ({ areaKey: key, state: "open" })) },
      projects: { create: PROJECTS.map(projectRow) },
    },
  });
  return PROCESS_ID;
}

const phaseId = (index: number): string => `33333333-3333-4333-8333-00000000000${index}`;
const areaId = (index: number): string => `44444444-4444-4444-8444-00000000000${index}`;

function projectRow([number, areaKey, themeKey, title, euros]: (typeof PROJECTS)[number]) {
  return {
    number,
    areaKey,
    themeKey,
    title: { en: title, it: title },
    summary: { en: `${title}: for everybody nearby.`, it: `${title}: per chi vive qui vicino.` },
    details: { en: "Cost lines and notes.", it: "Voci di costo e note." },
    from: { en: "Associazione Il Ponte", it: "Associazione Il Ponte" },
    cost: BigInt(euros * 100),
    status: "on-ballot",
    place: {
      address: "via Fioravanti 24",
      position: { latitude: 44.51, longitude: 11.34 },
      landmark: "market",
    },
  };
}

/** It goes without a technical check: what is public can become a project. */
export const leaveOutCheck = (prisma: Database["prisma"]) =>
  prisma.phase.deleteMany({ where: { processId: PROCESS_ID, kind: "check" } });
