import { expect, test } from "vitest";
import { toHtml } from "../../../adapters/telegram/html.js";
import { BROADCAST_TEXT, BROADCAST_STATES, EVERYBODY } from "../../../src/domain/broadcast.js";
import type { Process } from "../../../src/domain/process.js";
import { broadcastCardName, broadcastCardNote } from "../../../src/flows/staff/broadcast-card.js";
import { ruleChangeCardNote } from "../../../src/flows/rule-change/card.js";
import { changePages } from "../../../src/flows/rule-change/words.js";
import { renderNote } from "../../../src/i18n/render.js";
import { slackFaultsOf } from "../../support/slack/rendered.js";
import { faultsOf } from "../../support/screen-checks.js";
import { PROCESS_ID } from "../../support/sample-process.js";
import { transcriptOf } from "../../support/chat-messenger.js";

const NOW = new Date("2026-11-16T17:42:00Z");
const keys = Array.from({ length: 8 }, (_, index) => `area-${index}`);
const PROCESS = {
  title: { en: "Participatory budgeting" },
  languages: ["en", "it", "fr"],
  areas: keys.map((key) => ({ key, name: { en: `District with a rather long name ${key}` } })),
  themes: [],
  phases: [],
  currency: "EUR",
  rules: { questions: [] },
} as unknown as Process;

const reader = { language: "en", timeZone: "Europe/Rome", process: PROCESS_ID } as const;
/** At its longest, with an end that can be looked for. */
const longest = (end: string) => "word ".repeat(200).slice(0, BROADCAST_TEXT.max - end.length) + end;

function cardWith(by: Record<string, string>) {
  const shown = {
    id: "6f0b8e3e-5f0c-4a58-9a75-8a0d6c9c7d11",
    state: "waiting",
    author: "",
    authorName: "Anna",
    dueAt: NOW,
    testedAt: NOW,
    approvedBy: undefined,
    createdAt: NOW,
    texts: { by, button: "vote" },
    segment: { ...EVERYBODY, areas: keys, states: [...BROADCAST_STATES] },
  } as const;
  const { note } = broadcastCardNote({
    process: PROCESS,
    languages: PROCESS.languages.map((tag) => ({ tag, name: tag })),
    size: [{ platform: "telegram", people: 3_910, quiet: 0 }],
    now: NOW,
    shown: { ...shown, segment: { ...shown.segment, states: [...BROADCAST_STATES] } },
    linkTo: undefined,
    name: broadcastCardName(shown),
    approver: undefined,
  });
  return renderNote(note, reader);
}

test("a card has the words in two languages whole, however long, and fits both platforms", () => {
  const card = cardWith({ en: longest("english end"), it: longest("italian end") });
  expect(transcriptOf(card)).toContain("english end");
  expect(transcriptOf(card)).toContain("italian end");
  expect(transcriptOf(card)).toContain("[Approve it | Send it back]");
  expect(toHtml(card.text, { limit: 100_000, inGroup: true }).length).toBeLessThan(4_096);
  expect([...faultsOf(card), ...slackFaultsOf(card)]).toEqual([]);
});

test("words that are not whole on a card are approved where they are read", () => {
  const card = cardWith({ en: longest("one"), it: longest("two"), fr: longest("three") });
  expect(transcriptOf(card)).not.toContain("[Approve it");
  expect(transcriptOf(card)).toContain("[Open the message]");
});

const change = (path: string, after: string | number) => ({ path, before: 1, after });

const rulesCard = (changes: readonly ReturnType<typeof change>[]) => {
  const about = { id: "6f0b8e3e-5f0c-4a58-9a75-8a0d6c9c7d11", state: "waiting", changes, approvals: 0 };
  const shown = { ...about, why: { en: "The offer was wrong." }, proposedAt: NOW, voted: 3 };
  return transcriptOf(renderNote(ruleChangeCardNote({ process: PROCESS, linkTo: undefined }, shown), reader));
};

test("changes of rules are agreed to on a card that shows them all", () => {
  const costs = Array.from({ length: 5 }, (_, index) => change(`projects.${index}.cost`, 500_000));
  expect(rulesCard(costs.slice(0, 4))).toContain("[Approve this change]");
  expect(rulesCard(costs)).not.toContain("[Approve this change]");
  expect(rulesCard(costs)).toContain("[Change of the rules]");
  expect(rulesCard([change("rules.fullText.en", longest("end"))])).not.toContain("[Approve this change]");
});

test("in private they are all there, page by page, the longest text too", () => {
  const fullText = "word ".repeat(700);
  const pages = changePages(PROCESS, [
    ...Array.from({ length: 5 }, (_, index) => change(`projects.${index}.cost`, 500_000)),
    change("rules.fullText.en", fullText),
  ]);
  expect(pages.map((lines) => lines.length)).toEqual([4, 1, 2, 2, 2, 2]);
  const said = JSON.stringify(pages).match(/word /g) ?? [];
  expect(said).toHaveLength(700);
});
