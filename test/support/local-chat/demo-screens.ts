import type { Button, FormReply, Reply } from "../../../src/chat/reply.js";
import { packPress } from "../../../src/chat/press.js";
import type { Span } from "../../../src/chat/text.js";
import { message, press, screen, spans } from "./replies.js";

/** Where somebody stands in the demo: enough of the real screens to try the page on. */
export interface Stand {
  name: string;
  turn: number;
  ballot: string[];
  forms: boolean;
}

const DISTRICTS = [
  "Borgo Panigale-Reno",
  "Navile",
  "Porto-Saragozza",
  "San Donato-San Vitale",
  "Santo Stefano",
  "Savena",
];

export const PROJECTS = [
  {
    id: "p12",
    number: 12,
    name: "Parco Nord: shade and benches",
    short: "Parco Nord",
    theme: "Green",
    cost: "€40,000",
  },
  {
    id: "p15",
    number: 15,
    name: "Biblioteca, new hours",
    short: "Biblioteca",
    theme: "Culture",
    cost: "€30,000",
  },
  {
    id: "p18",
    number: 18,
    name: "Ciclabile via Corticella",
    short: "Ciclabile",
    theme: "Mobility",
    cost: "€90,000",
  },
  {
    id: "p21",
    number: 21,
    name: "COM'IN: a shared workshop",
    short: "COM'IN",
    theme: "Community",
    cost: "€120,000",
  },
  { id: "p24", number: 24, name: "Punto riuso", short: "Punto riuso", theme: "Green", cost: "€25,000" },
] as const;

const SUMMARY =
  "Forty benches and sixty trees along the paths that have no shade from June to September, with drinking water at both gates.";
const FULL_TEXT = `${SUMMARY}\n\nThe trees are hackberries and field maples, chosen with the technical office because they need little water after the third year. Benches have armrests on one side, so that people who rise with difficulty can use them, and room beside them for a wheelchair or a pram.\n\nCosts: trees €14,000 · benches €16,000 · fountains €7,000 · works €3,000.`;

const at = (stand: Stand, flow: string, verb: string, arg = ""): string =>
  packPress({ flow, verb, arg, turn: stand.turn });
const button = (
  stand: Stand,
  label: string,
  flow: string,
  verb: string,
  arg = "",
  tone?: "primary" | "danger",
) => press(label, at(stand, flow, verb, arg), tone);

const deadline: Span = { text: "19 November, 12:00", at: "2026-11-19T11:00:00.000Z" };
const nav = (stand: Stand): Button[] => [
  button(stand, "‹ Back", "home", "open"),
  button(stand, "Home", "home", "open"),
];

export const hello = (stand: Stand): Reply =>
  screen(
    "ONB-1",
    `Hi ${stand.name}, I am the automatic assistant of Bologna for the bilancio partecipativo.\nI can show you projects, take your proposal, and take your vote when voting is open.\nYou can stop me any time with /stop.`,
    [
      [button(stand, "Continue in English", "welcome", "continue", "", "primary")],
      [
        button(stand, "Italiano", "welcome", "italian"),
        button(stand, "Other languages", "welcome", "languages"),
      ],
      [button(stand, "How my data is used", "welcome", "privacy")],
    ],
  );

export const district = (stand: Stand): Reply =>
  screen(
    "ONB-2",
    "Which quartiere do you live, work, study or volunteer in?\nI use it to show what is near you. You can change it.",
    [
      ...DISTRICTS.map((name, place) => [button(stand, name, "home", "open", `d${place}`)]),
      [
        button(stand, "Find it by address", "welcome", "address"),
        button(stand, "I am not sure", "home", "open", "none"),
      ],
    ],
    { asksPosition: { label: "Send my position" } },
  );

export const home = (stand: Stand, place: "edit" | "new" = "edit"): Reply =>
  screen(
    "INF-1",
    [
      ...spans("Bilancio partecipativo 2026 · Navile\n**Voting is open** until "),
      deadline,
      { text: " (in 3 days).\nYou have not voted yet." },
    ],
    [
      [button(stand, "Vote in Navile", "vote", "list", "", "primary")],
      [button(stand, "Make a proposal", "propose", "start"), button(stand, "My ballot", "vote", "ballot")],
      [
        button(stand, "Calendar", "home", "toast"),
        { label: "How it works", url: "https://example.org/rules" },
      ],
      [button(stand, "Settings", "home", "toast"), button(stand, "Help", "home", "toast")],
    ],
    { place },
  );

export const list = (stand: Stand): Reply =>
  screen(
    "VOT-2",
    [
      ...spans(`Ballot › Navile · page 1 of 1\n**Your ballot: ${stand.ballot.length} of 3 projects**\n\n`),
      { text: PROJECTS.map((it) => `${it.number}. ${it.name} · ${it.cost} · ${it.theme}`).join("\n") },
      { text: "\n\nTap a project to read it. ✓ = in your ballot." },
    ],
    [
      ...PROJECTS.map((it) => [
        button(
          stand,
          `${stand.ballot.includes(it.id) ? "✓ " : ""}${it.number} · ${it.short} · ${it.cost}`,
          "vote",
          "card",
          it.id,
        ),
      ]),
      [button(stand, `My ballot (${stand.ballot.length} of 3)`, "vote", "ballot")],
      nav(stand),
    ],
  );

export function card(stand: Stand, id: string): Reply {
  const it = PROJECTS.find((project) => project.id === id) ?? PROJECTS[0];
  const chosen = stand.ballot.includes(it.id);
  return screen(
    "VOT-3",
    [
      ...spans(
        `**${it.name}**\nProject ${it.number} · Navile · ${it.theme} · ${it.cost}\nYour ballot: ${stand.ballot.length} of 3 projects\n\n${SUMMARY}`,
      ),
      { text: FULL_TEXT, style: "quote" },
      { text: "From: Associazione Arcobaleno, laboratorio of 12 May" },
    ],
    [
      [
        chosen
          ? button(stand, `Remove ${it.short}`, "vote", "remove", it.id)
          : button(stand, `Add ${it.short}`, "vote", "add", it.id, "primary"),
      ],
      [button(stand, "Where is it", "vote", "where", it.id), button(stand, "My ballot", "vote", "ballot")],
      [button(stand, "Back to list", "vote", "list"), button(stand, "Home", "home", "open")],
    ],
    { image: { file: "parco", alt: "Drawing: benches in the shade of two rows of trees" } },
  );
}

export function ballot(stand: Stand): Reply {
  const chosen = PROJECTS.filter((it) => stand.ballot.includes(it.id));
  if (chosen.length === 0) {
    return screen("VOT-4", "Your ballot · Navile · **not cast yet**\nNothing chosen yet.", [
      [button(stand, "See projects", "vote", "list", "", "primary")],
      nav(stand),
    ]);
  }
  return screen(
    "VOT-4",
    `Your ballot · Navile · **not cast yet**\n${chosen.map((it, place) => `${place + 1}. ${it.short} · ${it.cost}`).join("\n")}\n\nOrganizers see that you voted, not what you chose. This chat shows your choices: delete it if others use your phone.`,
    [
      [button(stand, "Cast my vote", "vote", "cast", "", "primary")],
      [button(stand, "Add more", "vote", "list"), button(stand, "Clear all", "vote", "clear", "", "danger")],
      nav(stand),
    ],
  );
}

export const receipt = (stand: Stand): Reply[] => [
  message(
    "VOT-6",
    [
      ...spans("**Your vote is in.** Navile, 16 November, 18:42\nReceipt code "),
      { text: "BO-7F3K-92QD", style: "code" },
      {
        text: ": with /verify you can check that your vote counts, also after closing. It does not reveal your choices.",
      },
    ],
    [
      [
        { label: "Copy code", copy: "BO-7F3K-92QD" },
        button(stand, "Show my choices for 30 seconds", "vote", "show"),
      ],
    ],
  ),
  home(stand, "new"),
];

export const proposalForm = (
  stand: Stand,
  values: Record<string, string>,
  errors: Record<string, string>,
): FormReply => ({
  kind: "form",
  id: "PRO-2",
  form: "propose.details",
  turn: stand.turn,
  title: "New proposal",
  intro: spans("It takes about 5 minutes. Staff read it within 5 working days; it becomes public only then."),
  fields: [
    {
      kind: "text",
      name: "title",
      label: "Title",
      hint: "In a few words: what should change?",
      optional: false,
      value: values["title"] ?? "",
      min: 10,
      max: 80,
      multiline: false,
    },
    {
      kind: "text",
      name: "body",
      label: "What and for whom",
      hint: "Tell me the problem, your idea and who gains.",
      optional: false,
      value: values["body"] ?? "",
      min: 30,
      max: 1500,
      multiline: true,
    },
    {
      kind: "choice",
      name: "theme",
      label: "Theme",
      optional: true,
      value: values["theme"] ?? null,
      options: ["Green", "Mobility", "Culture", "Community"].map((label) => ({
        label,
        value: label.toLowerCase(),
      })),
    },
  ],
  submit: "Review",
  cancel: button(stand, "Save and leave", "home", "open"),
  keeps: true,
  errors,
});
