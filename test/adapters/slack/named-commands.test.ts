import { expect, test } from "vitest";
import { slackCapabilities } from "../../../adapters/slack/capabilities.js";
import { spokenCommand } from "../../../adapters/slack/spoken-commands.js";
import { commandNamed } from "../../../src/chat/commands.js";
import { typedCommand } from "../../../src/flows/typed-command.js";
import { MENU } from "../../../src/flows/menu.js";
import { LANGUAGES } from "../../../src/i18n/catalogue.js";
import { translatePlain } from "../../../src/i18n/translate.js";
import { MONDAY } from "../../support/proposing.js";
import { openSlackScene } from "../../support/slack-scene.js";
import type { Person } from "../../support/slack-server.js";

const scene = await openSlackScene();
const { navile, does, settles } = scene;

/** Every command that a sentence may name. */
const NAMED = [...MENU, "admin", "link", "join", "check"] as const;

test.each(LANGUAGES)("each command is understood as it is written in sentences: %s", (language) => {
  const reader = { language, timeZone: "UTC" };
  for (const name of NAMED) {
    const written = translatePlain(typedCommand(name, slackCapabilities), reader);
    expect(written).toMatch(/^\/partecipo \p{L}+$/u);
    expect(spokenCommand(written.replace("/partecipo", ""))).toEqual({ kind: "command", name, args: "" });
    const elsewhere = translatePlain(
      typedCommand(name, { ...slackCapabilities, commandWord: undefined }),
      reader,
    );
    expect(commandNamed(elsewhere.slice(1))).toBe(name);
  }
  const code = "COA-2345-6789-CDFG";
  const withCode = translatePlain(typedCommand("join", slackCapabilities, code), reader);
  expect(spokenCommand(withCode.replace("/partecipo", ""))).toEqual({
    kind: "command",
    name: "join",
    args: code,
  });
});

/** Everything that is before their eyes. */
const sees = ({ modal, ephemerals, home }: Person): string =>
  modal ? `${modal.title}\n${modal.text}` : (ephemerals.at(-1)?.text ?? home?.text ?? "");

test.each([
  ["en", "Help"],
  ["it", "Aiuto"],
])("whatever Help names works when it is typed, in %s", async (language, title) => {
  const eva = navile.user({ id: `U0EVA${language}`, name: "Eva", locale: `${language}-IT` });
  await does(eva.opensHome());
  await does(eva.types(`/partecipo ${title}`));
  expect(eva.modal?.title).toBe(title);
  const commands = eva.modal?.text.match(/\/partecipo \p{L}+(?= · )/gu) ?? [];
  expect(commands).toHaveLength(MENU.length);
  for (const command of commands) {
    await does(eva.closesAll());
    await does(eva.types(command));
    expect(sees(eva), command).not.toMatch(/Nothing for|Niente per|could not find|non ho trovato/iu);
    expect(sees(eva), command).not.toBe("");
  }
  expect(eva.troubles).toEqual([]);
});

test("an invitation to write together says what to type, and that opens it", async () => {
  scene.movesTo(MONDAY);
  const [anna, luca] = ["Anna", "Luca"].map((name) => navile.user({ id: `U0${name.toUpperCase()}`, name }));
  if (!anna || !luca) throw new Error("nobody is there");
  for (const person of [anna, luca]) await settles(person);
  await does(anna.usesShortcut("new-proposal"));
  await does(anna.submits());
  await does(anna.fills("Title", "Trees for the market square"));
  await does(anna.closesAll());
  await does(anna.types("/partecipo mine"));
  await does(anna.presses("Open “Trees for the mar…”"));
  await does(anna.presses("Invite a co-author"));
  const [, command = ""] = /^They type this:\n`(\/.+)`$/m.exec(anna.modal?.text ?? "") ?? [];
  await does(luca.types(command));
  expect(luca.modal?.text).toContain("Anna invites you to work on the draft “Trees for the market square”.");
  expect([...anna.troubles, ...luca.troubles]).toEqual([]);
});
