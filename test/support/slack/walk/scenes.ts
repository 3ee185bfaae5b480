import { slackCapabilities } from "../../../../adapters/slack/capabilities.js";
import { parsePress } from "../../../../src/chat/press.js";
import type { TestDatabase } from "../../database.js";
import { channelWorld, PlayedGroup } from "../../groups.js";
import { PROCESS_ID } from "../../sample-process.js";
import { idOf } from "../../voters.js";
import type { World } from "../../world.js";
import { untold, wordsSaid } from "../untold.js";
import { addLongProcess } from "./long-process.js";
import { hostile } from "./long-text.js";
import { stepsOf } from "./steps.js";
import { Walker } from "./walker.js";

/** A slash and a word, but no address and no "and/or". */
const commandsIn = (words: string): string[] => words.match(/(?<![\p{L}\p{N}:/.])\/\p{L}+/gu) ?? [];

/** Everything there is on Slack, in one language, with the longest of all that people and organizers can write. */
export class Scenes {
  readonly world: World;
  readonly language: string;
  readonly group: PlayedGroup;
  readonly #seen = new Set<string>();

  private constructor(database: TestDatabase, language: string) {
    this.world = channelWorld(database, `slack ${language}`);
    this.language = language;
    this.group = new PlayedGroup(this.world, "T1/C1", slackCapabilities);
  }

  static async open(database: TestDatabase, language: string): Promise<Scenes> {
    await addLongProcess(database.prisma);
    return new Scenes(database, language);
  }

  /** Somebody who has said hello, at home; or who has written nothing yet. */
  stranger(id: string): Walker {
    const person = this.world.person(id, {
      name: hostile(60, `${id} `),
      language: this.language,
      capabilities: slackCapabilities,
    });
    return new Walker(this.world, person, this.#seen);
  }

  async somebody(id: string, group?: PlayedGroup): Promise<Walker> {
    const walker = this.stranger(id);
    await walker.commands("home", "", group);
    return walker;
  }

  /** Presses the newest button of the group that does this; it is answered there, or in the private chat. */
  async pressesInGroup(walker: Walker, verb: string): Promise<void> {
    const buttons = this.group.messages.flatMap((message) => message.buttons.flat());
    const button = buttons.findLast((one) => "press" in one && parsePress(one.press)?.verb === verb);
    if (!button || !("press" in button)) throw new Error(`nothing does "${verb}" in the group`);
    const content = { kind: "press", data: button.press } as const;
    if (button.inPrivate) await walker.does(content, this.group);
    else await this.group.hears(walker.person, content);
  }

  /** Messages that stand by themselves, each kind once: its id, and what its name begins with. */
  get messages(): string[] {
    const messages = this.world.messenger.shown.filter((reply) => reply.kind === "message");
    const kinds = messages.map(({ id, name = "" }) =>
      `${id} ${name.replace(/(?<=-)[\w-]{22,}$/, "").replace(/[-\d]+/g, "-")}`.trim(),
    );
    return [...new Set(kinds)].toSorted();
  }

  /** Every command that anybody is told to type. */
  get commands(): string[] {
    return [...new Set(this.world.messenger.shown.flatMap(wordsSaid).flatMap(commandsIn))];
  }

  async participantOf({ person }: Walker): Promise<string> {
    const account = await this.world.prisma.account.findFirstOrThrow({ where: { externalId: person.id } });
    return account.participantId;
  }

  async gets(walker: Walker, ...roles: string[]): Promise<void> {
    const participantId = await this.participantOf(walker);
    await this.world.prisma.role.createMany({
      data: roles.map((kind) => ({
        id: idOf(`${kind} ${participantId}`),
        processId: PROCESS_ID,
        participantId,
        kind,
        grantedAt: this.world.clock.at,
      })),
    });
  }

  /** What somebody would not have been told, of all that was shown to anybody. */
  get untold(): string[] {
    return [...new Set(this.world.messenger.shown.flatMap(untold))];
  }

  /** Steps that nobody was shown. */
  get unseen(): string[] {
    return stepsOf(this.world.engine).filter((step) => !this.#seen.has(step));
  }
}
