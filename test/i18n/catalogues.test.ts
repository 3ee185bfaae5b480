import { expect, test } from "vitest";
import { NOTICE_KINDS } from "../../src/domain/notices/kinds.js";
import { PHASE_ORDER } from "../../src/domain/process-definition.js";
import { PUBLIC_STATES } from "../../src/domain/proposal.js";
import { MENU } from "../../src/flows/menu.js";
import { LANGUAGES } from "../../src/i18n/catalogue.js";
import { messagesOf } from "../support/catalogues/messages.js";
import { callsOf, stringLiterals } from "../support/catalogues/sources.js";

const catalogues = LANGUAGES.map((language) => ({ language, messages: messagesOf(language) }));
const [english] = catalogues;
const keysOf = (messages: readonly { key: string }[]): string[] => messages.map(({ key }) => key).sort();
const known = new Map(english?.messages.map((message) => [message.key, message]));

const says = callsOf("say", "screen.js");
/** Codes as they stand in keys: a dot is a dash. */
const refusing = [...callsOf("refuse", "result.js"), ...callsOf("refuseIn", "blackout.js")];
const refusals = [...new Set(refusing.flatMap(({ literals }) => literals))].map((code) =>
  code.replaceAll(".", "-"),
);

/** Keys that are put together: each of these ends must be there. */
const FAMILIES: Record<string, readonly string[]> = {
  "phase-": PHASE_ORDER,
  "calendar-can-": PHASE_ORDER,
  "proposal-is-": PUBLIC_STATES,
  "project-status-": ["on-ballot", "withdrawn", "funded", "not-funded", "cancelled"],
  "undelivered-kind-": NOTICE_KINDS,
  "card-is-": ["withdrawn", "funded", "not-funded", "cancelled"],
  "command-": MENU,
  "messages-": ["none", "steps", "followed"].flatMap((kind) => [kind, `${kind}-long`]),
  "file-": ["sticker", "voice", "video", "document", "audio", "animation", "poll", "other"],
  "help-person-": ["question", "report-code", "report-desk", "second-look", "change-asked", "pressure"],
};

test("all languages have the same keys, each once", () => {
  for (const { messages } of catalogues) {
    expect(keysOf(messages)).toEqual(keysOf(english?.messages ?? []));
    expect(new Set(keysOf(messages)).size).toBe(messages.length);
  }
});

test("the same message needs the same data in all languages", () => {
  for (const { language, messages } of catalogues) {
    for (const { key, variables } of messages) {
      expect([...variables].sort(), `${language}: ${key}`).toEqual(
        [...(known.get(key)?.variables ?? [])].sort(),
      );
    }
  }
});

test("every sentence the code says is there", () => {
  const missing = says.flatMap(({ file, literals }) =>
    literals.filter((key) => !known.has(key)).map((key) => `${file}: ${key}`),
  );
  const keys = [...known.keys()];
  const empty = says
    .filter(({ template }) => template && !keys.some((key) => template.test(key)))
    .map(({ file, template }) => `${file}: ${String(template)}`);
  expect([...missing, ...empty]).toEqual([]);
});

test("families of keys have every member", () => {
  const missing = Object.entries(FAMILIES).flatMap(([start, ends]) =>
    ends.map((end) => start + end).filter((key) => !known.has(key)),
  );
  expect(missing).toEqual([]);
});

test("every sentence is given the data it needs", () => {
  const short = says.flatMap(({ file, literals, names }) =>
    names === undefined
      ? []
      : literals.flatMap((key) =>
          [...(known.get(key)?.variables ?? [])]
            .filter((variable) => !names.includes(variable))
            .map((variable) => `${file}: ${key} needs ${variable}`),
        ),
  );
  expect(short).toEqual([]);
});

/** Refusals that no chat says, by how their codes begin. */
const NOT_SAID_IN_CHATS = [
  // Files of other elections, read by whoever runs the service.
  "pb-",
  // Amounts are typed by organizers only.
  "money-",
  // The command line says these itself.
  "box-",
  "paper-",
  "codes-",
  "import-",
  // What organizers may do with a proposal in the reading queue.
  "proposal-already-read",
  "proposal-taken",
  "proposal-changed-meanwhile",
  "proposal-not-yours-to-undo",
  "proposal-undo-over",
  "proposal-change-waits",
];

test("every refusal has a sentence", () => {
  expect(refusals.length).toBeGreaterThan(10);
  const missing = refusals
    .filter((code) => !NOT_SAID_IN_CHATS.some((start) => code.startsWith(start)))
    .filter((code) => !known.has(`refusal-${code}`));
  expect(missing).toEqual([]);
});

test("every refusal brings the data its sentence needs", () => {
  const short = callsOf("refuse", "result.js").flatMap(({ file, literals, names }) =>
    names === undefined
      ? []
      : literals.flatMap((code) =>
          [...(known.get(`refusal-${code.replaceAll(".", "-")}`)?.variables ?? [])]
            .filter((variable) => !names.includes(variable))
            .map((variable) => `${file}: ${code} needs ${variable}`),
        ),
  );
  expect(short).toEqual([]);
});

test("no sentence is there that nobody says", () => {
  const literals = stringLiterals();
  const templates = says.flatMap(({ template }) => (template ? [template] : []));
  const refused = new Set(refusals.map((code) => `refusal-${code}`));
  const unused = [...known.keys()].filter(
    (key) =>
      !literals.has(key) &&
      !refused.has(key) &&
      !templates.some((template) => !template.test("refusal-x") && template.test(key)),
  );
  expect(unused).toEqual([]);
});
