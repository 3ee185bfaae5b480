import type { Desk } from "./call.js";
import { Channel } from "./channel.js";
import type { Delivery } from "./deliveries.js";
import type { Json } from "./limits/texts.js";
import type { OAuth } from "./oauth.js";
import { eventOf } from "./payloads.js";
import { Person } from "./person.js";
import type { Install, UserRecord, WorkspaceRecord } from "./records.js";

export interface ChannelOptions {
  id?: string;
  private?: boolean;
  members?: readonly Person[];
  /** Whether the app is in it; it is, unless this says otherwise. */
  withApp?: boolean;
  /** Shared with another workspace through Slack Connect. */
  shared?: boolean;
}

/** A place of work with its people and channels. */
export class Workspace {
  readonly record: WorkspaceRecord;
  readonly #desk: Desk;
  readonly #oauth: OAuth;

  constructor(desk: Desk, oauth: OAuth, record: WorkspaceRecord) {
    this.#desk = desk;
    this.#oauth = oauth;
    this.record = record;
  }

  get id(): string {
    return this.record.id;
  }

  /** The app's place here; nobody has it while it is not installed. */
  get install(): Install {
    const install = this.#desk.world.installIn(this.record);
    if (!install) throw new Error(`the app is not installed in ${this.id}`);
    return install;
  }

  get token(): string {
    return this.install.token;
  }

  get botUser(): string {
    return this.install.botUser;
  }

  user(user: Pick<UserRecord, "id"> & Partial<UserRecord>): Person {
    const name = user.name ?? user.id.toLowerCase();
    const record: UserRecord = {
      name,
      realName: name,
      locale: "en-GB",
      tz: "Europe/Rome",
      email: undefined,
      deleted: false,
      strangerFrom: undefined,
      restricted: false,
      ...user,
    };
    this.record.users.set(record.id, record);
    return new Person(this.#desk, this, record);
  }

  channel(name: string, options: ChannelOptions = {}): Channel {
    const { world } = this.#desk;
    const record = world.addChannel({
      id: options.id ?? world.nextId("C"),
      team: this.id,
      name,
      kind: options.private === true ? "private" : "public",
      user: undefined,
      members: new Set((options.members ?? []).map(({ id }) => id)),
    });
    record.shared = options.shared ?? false;
    if (options.withApp ?? true) record.members.add(this.botUser);
    return new Channel(this.#desk, this, record);
  }

  /** Somebody reads the page behind `authorizeUrl` and lets the app in: where the browser goes then. */
  agrees(authorizeUrl: string, by: Person, orgWide = false): string {
    return this.#oauth.agree(authorizeUrl, { workspace: this.record, user: by.id, orgWide });
  }

  /** The app is thrown out: its token is dead at once, and it is told. */
  async uninstalls(): Promise<Delivery[]> {
    const { install } = this;
    install.gone = "account_inactive";
    return [await this.#tellRevoked(install), await this.#tell(install, { type: "app_uninstalled" })];
  }

  /** The token alone is taken back. */
  revokesToken(): Promise<Delivery> {
    const { install } = this;
    install.gone = "token_revoked";
    return this.#tellRevoked(install);
  }

  /** Any event of the Events API, in its envelope. */
  tells(event: Json, shared = false): Promise<Delivery> {
    return this.#tell(this.install, event, shared);
  }

  #tellRevoked(install: Install): Promise<Delivery> {
    return this.#tell(install, { type: "tokens_revoked", tokens: { oauth: [], bot: [install.botUser] } });
  }

  #tell(install: Install, event: Json, shared = false): Promise<Delivery> {
    const { app, world, deliveries } = this.#desk;
    const dated = { event_ts: world.nextTs(), ...event };
    const marks = { id: world.nextId("Ev"), seconds: world.clock.seconds(), shared };
    const body = eventOf({ app, install, workspace: this.record }, dated, marks);
    return deliveries.send({ kind: "event", body });
  }
}
