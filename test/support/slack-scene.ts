import { afterAll } from "vitest";
import type { SlackOptions } from "../../adapters/slack/slack-app.js";
import { openTestDatabase, type TestDatabase } from "./database.js";
import { startSlackService, type SlackService } from "./running-slack.js";
import { addSampleProcess } from "./sample-process.js";
import {
  startSlackServer,
  type Channel,
  type Person,
  type SlackServer,
  type Workspace,
  type WorkspaceOptions,
} from "./slack-server.js";

export interface SlackSceneOptions {
  /** What is special about the process. */
  process?: Parameters<typeof addSampleProcess>[1];
  workspace?: (server: SlackServer) => Partial<WorkspaceOptions>;
  /** What the rules' clock shows; voting is open otherwise. */
  at?: string;
}

/** A workspace of Slack's stand-in with the whole service in it, and what people do there most often. */
export class SlackScene {
  readonly database: TestDatabase;
  readonly server: SlackServer;
  readonly navile: Workspace;
  readonly #at: string | undefined;
  #service: SlackService | undefined;

  constructor(database: TestDatabase, server: SlackServer, navile: Workspace, at?: string) {
    this.database = database;
    this.server = server;
    this.navile = navile;
    this.#at = at;
  }

  get prisma(): TestDatabase["prisma"] {
    return this.database.prisma;
  }

  get service(): SlackService {
    if (!this.#service) throw new Error("the service has not started");
    return this.#service;
  }

  /** Starts the service, anew if it runs; in `navile`, unless a token of another workspace is given. */
  async starts(slack: Partial<SlackOptions> = {}): Promise<void> {
    await this.#service?.stop();
    const { database, server, navile } = this;
    this.#service = await startSlackService({
      database,
      server,
      slack: { botToken: navile.token, ...slack },
    });
    if (this.#at !== undefined) this.movesTo(this.#at);
  }

  async ends(): Promise<void> {
    await this.#service?.stop();
    await this.server.close();
  }

  movesTo(at: string): void {
    this.service.clock.at = new Date(at);
  }

  /** Whatever somebody does, and all that comes of it at once. */
  readonly does = async <T>(act: Promise<T>): Promise<T> => {
    const done = await act;
    await this.service.settled();
    await this.server.quiet();
    return done;
  };

  /** Says hello on the Home tab, in English and without a district. */
  readonly settles = async (person: Person): Promise<Person> => {
    await this.does(person.opensHome());
    for (const label of ["Continue in English", "Skip for now", "Home"])
      await this.does(person.presses(label));
    return person;
  };

  /** Fills in the form behind the channel's button. */
  readonly setsUp = async (person: Person, channel: Channel): Promise<void> => {
    await this.does(person.presses("Set up", { in: channel }));
    await this.does(person.fills("Association", "Il Ponte"));
    await this.does(person.picks("Weekly message", "Monday"));
    await this.does(person.picks("Language", "English"));
    await this.does(person.submits());
    await this.does(person.closesAll());
  };
}

/** For one test file, on a database of its own; it ends after the tests there. */
export async function openSlackScene({
  process,
  workspace,
  at,
}: SlackSceneOptions = {}): Promise<SlackScene> {
  const database = await openTestDatabase();
  await addSampleProcess(database.prisma, process);
  const server = await startSlackServer();
  const navile = server.workspace({ id: "T0NAVILE", ...workspace?.(server) });
  const scene = new SlackScene(database, server, navile, at);
  afterAll(() => scene.ends());
  await scene.starts();
  return scene;
}
