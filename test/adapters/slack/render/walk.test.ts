import { beforeAll, expect, test } from "vitest";
import { slackCapabilities } from "../../../../adapters/slack/capabilities.js";
import { SLASH_COMMAND } from "../../../../adapters/slack/spoken-commands.js";
import type { FormValue } from "../../../../src/chat/event.js";
import { parsePress } from "../../../../src/chat/press.js";
import type { Button, FormField, FormReply, Reply, ScreenReply } from "../../../../src/chat/reply.js";
import { plainText } from "../../../../src/chat/text.js";
import { association, worksOnMuch } from "../../../support/associations.js";
import { openTestDatabase } from "../../../support/database.js";
import { addManyProjects, longTitle } from "../../../support/many-projects.js";
import { addProposal } from "../../../support/public-proposals.js";
import { addSampleProcess, NOW } from "../../../support/sample-process.js";
import { slackFaultsOf } from "../../../support/slack/rendered.js";
import { makeEligible } from "../../../support/voters.js";
import { World, type PlayedPerson } from "../../../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "slack walk");
const FURTHEST = 25;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await database.prisma.project.deleteMany();
  await addManyProjects(database.prisma, 120);
  for (let number = 300; number < 320; number++)
    await addProposal(database.prisma, {
      number,
      title: longTitle(number),
      body: "Every word of it matters. ".repeat(60),
      area: "navile",
      state: number % 2 ? "public" : "submitted",
    });
});

type View = ScreenReply | FormReply;

const viewOf = ({ log }: PlayedPerson): View | undefined =>
  log.findLast((reply): reply is View => reply.kind === "screen" || reply.kind === "form");

/** Whatever can be pressed: first what goes on, last what leads away. */
function pressesOf(view: View): string[] {
  if (view.kind === "form") return "press" in view.cancel ? [view.cancel.press] : [];
  const items = [...(view.above ?? []), ...(view.items ?? [])].map(({ buttons }) => buttons);
  const pressed = (button: Button): string[] => ("press" in button ? [button.press] : []);
  return [
    ...(view.over?.submit ? [view.over.submit.press] : []),
    ...items.flat().flatMap(pressed),
    ...(view.menus ?? []).flatMap(({ options }) => options.map(({ press }) => press)),
    ...view.buttons.flat().flatMap(pressed),
    ...(view.over ? [view.over.leave] : []),
  ];
}

/** The longest answer a field takes. */
function longest(field: FormField): FormValue {
  switch (field.kind) {
    case "text":
      return `${"W & <!channel> ".repeat(300).slice(0, field.max - 1)}.`;
    case "choice":
      return field.options.at(-1)?.value ?? null;
    case "choices":
      return field.options.slice(0, field.max).map(({ value }) => value);
    case "photos":
      return null;
  }
}

/** From one command, whatever was not yet pressed on a screen of this kind, until all was. */
async function explore(person: PlayedPerson, command: string, pressed: Set<string>): Promise<Reply[]> {
  const shown = await person.sends(command);
  for (let step = 0; step < FURTHEST; step++) {
    const view = viewOf(person);
    if (view?.kind === "form" && !pressed.has(view.id)) {
      pressed.add(view.id);
      const values = view.fields.map((field) => [field.name, longest(field)] as const);
      shown.push(...(await person.fillsIn(Object.fromEntries(values))));
      continue;
    }
    const next = view && pressesOf(view).find((data) => !pressed.has(kindOf(view, data)));
    if (!view || next === undefined) break;
    pressed.add(kindOf(view, next));
    shown.push(...(await person.does({ kind: "press", data: next })));
  }
  return shown;
}

/** The same for buttons of a list, which differ in what they are about. */
const kindOf = ({ id }: View, data: string): string => `${id} ${parsePress(data)?.verb}`;

/** Every command that is named: a slash and a word, but no address and no "and/or". */
const commandsIn = (reply: Reply): string[] =>
  wordsOf(reply).flatMap((words) => words.match(/(?<![\p{L}\p{N}:/.])\/\p{L}+/gu) ?? []);

function wordsOf(reply: Reply): string[] {
  if (reply.kind === "toast") return [reply.text];
  if (reply.kind === "form")
    return [reply.intro, reply.status, reply.summary].map((text) => plainText(text ?? []));
  return "text" in reply ? [plainText(reply.text)] : [];
}

const COMMANDS = ["projects", "vote", "propose", "mine", "calendar", "settings", "results", "help", "home"];
const VOTING = ["INF-1", "SLK-3", "INF-4", "INF-6", "VOT-5", "VOT-6", "VOT-7", "REM-2"];
const PROPOSALS = ["INF-1", "SLK-3", "INF-4", "INF-6", "PRO-2", "PRO-7", "PRO-8", "PRO-9"];

test.each([
  ["en", "voting", NOW.toISOString(), VOTING],
  ["it", "voting", NOW.toISOString(), VOTING],
  ["en", "proposals", "2026-06-10T10:00:00Z", PROPOSALS],
  ["it", "proposals", "2026-06-10T10:00:00Z", PROPOSALS],
])(
  "120 projects, in %s, while it is time for %s: every view is within limits",
  async (language, when, at, passed) => {
    world.clock.moveTo(at);
    const person = world.person(`${language} ${when}`, { language, capabilities: slackCapabilities });
    await makeEligible(world, person, "navile", { language });
    await worksOnMuch(database.prisma, await association(database.prisma, [person], language + when));
    const pressed = new Set<string>();
    const shown: Reply[] = [];
    for (const command of COMMANDS) shown.push(...(await explore(person, `/${command}`, pressed)));
    expect(shown.flatMap(slackFaultsOf)).toEqual([]);
    expect(world.log.errors).toEqual([]);
    expect(shown.flatMap(commandsIn).filter((command) => command !== SLASH_COMMAND)).toEqual([]);
    expect(shown.map((reply) => ("id" in reply ? reply.id : reply.kind))).toEqual(
      expect.arrayContaining(passed),
    );
  },
);
