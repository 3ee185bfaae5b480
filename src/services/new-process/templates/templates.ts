import { withTexts, type FileData } from "../../../domain/new-process/file-data.js";
import { editionOf, inLanguages, phasesFrom, type Base, type Bilingual, type Plan } from "./base.js";
import { EXAMPLE, FULL_TEXT, PRIVACY, REASONS, WARNING, WHAT_THEN } from "./texts.js";

/** What tells one template from another. */
interface Template {
  title: Bilingual;
  slug: string;
  plan: Plan;
  question: (base: Base) => object;
  areas: (base: Base) => readonly object[];
  minimumAge: number;
  ties: readonly string[];
  methods: readonly string[];
  who: Bilingual;
  howMuch: Bilingual;
  whoDecides: Bilingual;
  perPerson: number;
  /** The same people work in it: themes, desks, help and standard answers go on. */
  goesOn?: true;
  /** Projects are voted on in their district. */
  needsPlace?: true;
  approvals: 1 | 2;
}

const YEAR_OF_A_CITY: Plan = [
  { kind: "workshops", week: 0, weeks: 10 },
  { kind: "proposals", week: 2, weeks: 10 },
  { kind: "check", week: 12, weeks: 14 },
  { kind: "voting", week: 28, weeks: 3 },
  { kind: "counting", week: 31, weeks: 1 },
  { kind: "results", week: 32, weeks: 6 },
  { kind: "works", week: 38, weeks: 104 },
];

const TERM_OF_A_SCHOOL: Plan = [
  { kind: "proposals", week: 0, weeks: 3 },
  { kind: "check", week: 3, weeks: 2 },
  { kind: "voting", week: 6, weeks: 1 },
  { kind: "results", week: 7, weeks: 2 },
  { kind: "works", week: 9, weeks: 20 },
];

const WHO_IN_A_CITY: Bilingual = {
  it: "Chi vive, lavora, studia o fa volontariato qui, con qualsiasi cittadinanza.",
  en: "People who live, work, study or volunteer here, whatever their citizenship.",
};

const sameAreas =
  (budget: number) =>
  ({ areas }: Base): object[] =>
    areas.map(({ key, name, outline, streets }) => ({
      key,
      name,
      budget,
      ...(outline.length > 0 && { outline }),
      ...(streets.length > 0 && { streets }),
    }));

const PROJECTS: Bilingual = { it: "Progetti", en: "Projects" };

/** Ways to begin, by the name on their button. */
const TEMPLATES = {
  bologna: {
    title: { it: "Bilancio partecipativo", en: "Participatory budget" },
    slug: "bilancio",
    plan: YEAR_OF_A_CITY,
    areas: sameAreas(500_000),
    question: ({ languages }) => ({
      key: "projects",
      title: inLanguages(languages, { it: "Progetto del tuo quartiere", en: "Project of your district" }),
      where: "own",
      ballot: { kind: "approval", max: 1, blank: false },
      counting: { rule: "first_per_area", ties: ["maxVotes", "minCost"] },
    }),
    minimumAge: 16,
    ties: ["live", "work", "study", "volunteer"],
    methods: ["code", "login", "phone", "list", "desk"],
    who: WHO_IN_A_CITY,
    howMuch: {
      it: "Quanto\nOgni quartiere ha i suoi soldi. Ogni progetto ha un costo, già controllato dagli uffici.",
      en: "How much\nEach district has its own money. Each project has a cost, already checked by the offices.",
    },
    whoDecides: {
      it: "Chi decide\nDecide chi vota. Scegli un progetto del tuo quartiere: vince quello con più voti.",
      en: "Who decides\nThe voters do. You choose one project of your district: the one with the most votes wins.",
    },
    perPerson: 3,
    goesOn: true,
    needsPlace: true,
    approvals: 2,
  },
  city: {
    title: { it: "Bilancio partecipativo della città", en: "Participatory budget of the city" },
    slug: "bilancio-citta",
    plan: YEAR_OF_A_CITY,
    areas: sameAreas(1_000_000),
    question: ({ languages }) => ({
      key: "projects",
      title: inLanguages(languages, PROJECTS),
      where: "city",
      budget: 1_000_000,
      ballot: { kind: "budget", blank: true },
      counting: { rule: "mes_cost_add1u" },
    }),
    minimumAge: 16,
    ties: ["live", "work", "study", "volunteer"],
    methods: ["code", "login", "phone", "list", "desk"],
    who: WHO_IN_A_CITY,
    howMuch: {
      it: "Quanto\nTutta la città decide insieme come usare i soldi. Ogni progetto ha un costo, già controllato.",
      en: "How much\nThe whole city decides together how to use the money. Each project has a cost, already checked.",
    },
    whoDecides: {
      it: "Chi decide\nDecide chi vota. Metti in scheda i progetti che vuoi, finché ci sono soldi.",
      en: "Who decides\nThe voters do. You put the projects you want on your ballot, as long as there is money.",
    },
    perPerson: 3,
    goesOn: true,
    approvals: 2,
  },
  school: {
    title: { it: "Bilancio della scuola", en: "School budget" },
    slug: "scuola",
    plan: TERM_OF_A_SCHOOL,
    areas: ({ languages }) => [
      { key: "school", name: inLanguages(languages, { it: "Scuola", en: "School" }), budget: 3000 },
    ],
    question: ({ languages }) => ({
      key: "projects",
      title: inLanguages(languages, PROJECTS),
      where: "own",
      ballot: { kind: "approval", max: 3, blank: true },
      counting: { rule: "greedy", ties: ["minCost"] },
    }),
    minimumAge: 11,
    ties: ["study"],
    methods: ["code"],
    who: { it: "Chi studia in questa scuola.", en: "Everybody who studies at this school." },
    howMuch: {
      it: "Quanto\nLa scuola mette da parte dei soldi. Ogni progetto ha un costo.",
      en: "How much\nThe school sets some money aside. Each project has a cost.",
    },
    whoDecides: {
      it: "Chi decide\nDecide chi studia qui. Scegli i progetti che ti piacciono di più.",
      en: "Who decides\nThe students do. You choose the projects that you like best.",
    },
    perPerson: 2,
    approvals: 2,
  },
} satisfies Record<string, Template>;

export type TemplateName = keyof typeof TEMPLATES;

export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name);

/** The file of a new process in a community, as a template begins it: complete, so that it could go live as it is. */
export function fromTemplate(name: TemplateName, base: Base, now: Date): FileData {
  const template: Template = TEMPLATES[name];
  const { languages, timeZone } = base;
  const say = (text: Bilingual) => inLanguages(languages, text);
  const phases = phasesFrom(template.plan, now, timeZone);
  const edition = editionOf(phases);
  const titled = ({ it, en }: Bilingual): Bilingual => ({ it: `${it} ${edition}`, en: `${en} ${edition}` });
  return {
    community: base.community,
    slug: `${template.slug}-${edition}`,
    title: say(titled(template.title)),
    edition,
    city: base.city,
    organizer: base.organizer,
    languages,
    timeZone,
    currency: base.currency,
    phases,
    areas: template.areas(base),
    eligibility: {
      minimumAge: template.minimumAge,
      ties: template.ties,
      methods: template.methods,
      who: say(template.who),
      warning: say(WARNING),
    },
    proposals: {
      perPerson: template.perPerson,
      readWithinWorkingDays: 5,
      ...(template.needsPlace && { fields: { place: "needed" } }),
      example: say(EXAMPLE),
      rejectionReasons: REASONS.map(({ key, text }) => ({ key, text: say(text) })),
    },
    supports: { hidden: false },
    comments: { heldFirst: true },
    questions: [template.question(base)],
    results: { approvals: template.approvals, provisionalDays: 0, licence: "CC-BY-4.0" },
    cards: [
      say({ it: `Chi\n${template.who.it}`, en: `Who\n${template.who.en}` }),
      say(template.howMuch),
      say(template.whoDecides),
      say(WHAT_THEN),
    ],
    fullText: say(FULL_TEXT),
    privacy: say(PRIVACY),
    ...(template.goesOn && goingOn(base)),
  };
}

/** In the languages of the new one, as far as they were written in them. */
function goingOn({ languages, themes, desks, topics, answers }: Base): FileData {
  const lists = { themes, desks, help: topics, answers };
  const some = Object.fromEntries(Object.entries(lists).filter(([, list]) => list && list.length > 0));
  return withTexts(some, (text) =>
    Object.fromEntries(languages.map((tag) => [tag, text[tag] ?? Object.values(text)[0] ?? ""])),
  );
}
