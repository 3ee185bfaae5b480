import { Clock } from "./clock.js";
import type { Json } from "./limits/texts.js";
import type {
  ChannelRecord,
  FileRecord,
  Install,
  MessageRecord,
  ResponseUrl,
  Trigger,
  WorkspaceRecord,
} from "./records.js";
import { Refusal } from "./refusal.js";
import { Screens } from "./screens.js";
import { stateOf, withIds } from "./state.js";

const TRIGGER_LIVES = 3000;

/** Everything Slack remembers, in every workspace. */
export class World {
  readonly clock: Clock;
  readonly workspaces = new Map<string, WorkspaceRecord>();
  readonly installs: Install[] = [];
  readonly channels = new Map<string, ChannelRecord>();
  readonly triggers = new Map<string, Trigger>();
  readonly responseUrls = new Map<string, ResponseUrl>();
  readonly files = new Map<string, FileRecord>();
  readonly screens = new Screens(this);
  #last = 0;

  constructor(start: number) {
    this.clock = new Clock(start);
  }

  nextId(prefix: string): string {
    this.#last += 1;
    return `${prefix}${this.#last.toString(36).toUpperCase().padStart(8, "0")}`;
  }

  /** A time like Slack's, different from every other one. */
  nextTs(): string {
    this.#last += 1;
    return `${this.clock.seconds()}.${String(this.#last).padStart(6, "0")}`;
  }

  /** The app's place in this workspace, its own or the whole enterprise's, while it has one. */
  installIn(workspace: WorkspaceRecord): Install | undefined {
    const alive = this.installs.filter(({ gone }) => !gone);
    const covers = (install: Install) =>
      install.team === undefined && install.enterprise?.id === workspace.enterprise?.id;
    return alive.findLast(({ team }) => team === workspace.id) ?? alive.findLast(covers);
  }

  workspacesOf({ team, enterprise }: Install): WorkspaceRecord[] {
    return [...this.workspaces.values()].filter((workspace) =>
      team === undefined ? workspace.enterprise?.id === enterprise?.id : workspace.id === team,
    );
  }

  /** The workspace in which this token knows the person; `team_id` says which where several do. */
  workspaceOf(install: Install, user: string, team?: unknown): WorkspaceRecord {
    const known = this.workspacesOf(install).filter(({ users }) => users.has(user));
    const workspace = known.find(({ id }) => id === team) ?? known[0];
    if (!workspace) throw new Refusal("user_not_found");
    return workspace;
  }

  /** A channel the token can see; private ones only from inside. */
  channelFor(install: Install, id: unknown): ChannelRecord {
    const channel = this.channels.get(String(id));
    const known = channel && this.workspacesOf(install).some(({ id: team }) => team === channel.team);
    const visible = known && (channel.kind === "public" || channel.members.has(install.botUser));
    if (!visible) throw new Refusal("channel_not_found");
    return channel;
  }

  /** Somebody's direct messages with the app, once there are some. */
  existingDm(team: string, user: string): ChannelRecord | undefined {
    return [...this.channels.values()].find(
      (channel) => channel.kind === "im" && channel.team === team && channel.user === user,
    );
  }

  directMessages(install: Install, team: string, user: string): ChannelRecord {
    const known = this.existingDm(team, user);
    if (known) return known;
    return this.addChannel({
      id: this.nextId("D"),
      team,
      name: "directmessage",
      kind: "im",
      user,
      members: new Set([user, install.botUser]),
    });
  }

  addChannel(channel: Omit<ChannelRecord, "messages" | "archived" | "shared">): ChannelRecord {
    const record = { ...channel, messages: [], archived: false, shared: false };
    this.channels.set(record.id, record);
    return record;
  }

  post(
    channel: ChannelRecord,
    content: Pick<MessageRecord, "user" | "byApp" | "text"> & Partial<MessageRecord> & { blocks?: Json[] },
  ): MessageRecord {
    const blocks = withIds(content.blocks, () => this.nextId("b"));
    const message: MessageRecord = {
      ts: this.nextTs(),
      channel: channel.id,
      threadTs: undefined,
      edits: 0,
      pinned: false,
      files: [],
      onlyFor: undefined,
      ...content,
      blocks,
      state: stateOf(blocks),
    };
    channel.messages.push(message);
    return message;
  }

  edit(message: MessageRecord, text: string, blocks: unknown): void {
    message.text = text;
    message.blocks = withIds(blocks, () => this.nextId("b"));
    message.state = stateOf(message.blocks, message.state);
    message.edits += 1;
  }

  remove(message: MessageRecord): void {
    const messages = this.channels.get(message.channel)?.messages ?? [];
    messages.splice(messages.indexOf(message), 1);
  }

  issueTrigger(team: string, user: string, inModal: boolean): string {
    const id = `${this.nextId("")}.${this.clock.now()}`;
    this.triggers.set(id, { id, team, user, issuedAt: this.clock.now(), used: false, inModal });
    return id;
  }

  /** A trigger opens one thing, within three seconds, for the workspace it came from. */
  takeTrigger(install: Install, id: unknown): Trigger {
    const trigger = this.triggers.get(String(id));
    const ours = trigger && this.workspacesOf(install).some(({ id: team }) => team === trigger.team);
    if (!ours) throw new Refusal("invalid_trigger_id");
    if (trigger.used) throw new Refusal("exchanged_trigger_id");
    if (this.clock.now() - trigger.issuedAt > TRIGGER_LIVES) throw new Refusal("expired_trigger_id");
    trigger.used = true;
    return trigger;
  }
}
