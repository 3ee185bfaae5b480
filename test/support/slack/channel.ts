import type { Desk } from "./call.js";
import type { Delivery } from "./deliveries.js";
import { escaped } from "./mrkdwn.js";
import type { Person } from "./person.js";
import type { ChannelRecord } from "./records.js";
import { type ShownMessage, shownMessage } from "./screen.js";
import type { Workspace } from "./workspace.js";

/** A channel as everybody in it sees it. */
export class Channel {
  readonly record: ChannelRecord;
  readonly #desk: Desk;
  readonly #workspace: Workspace;

  constructor(desk: Desk, workspace: Workspace, record: ChannelRecord) {
    this.#desk = desk;
    this.#workspace = workspace;
    this.record = record;
  }

  get id(): string {
    return this.record.id;
  }

  /** What everybody reads, oldest first, threads included. */
  get messages(): ShownMessage[] {
    return this.record.messages.filter(({ onlyFor }) => onlyFor === undefined).map(shownMessage);
  }

  /** Answers under one message. */
  thread(ts: string): ShownMessage[] {
    return this.messages.filter(({ threadTs }) => threadTs === ts);
  }

  /** Somebody invites the app. */
  invitesApp(by: Person): Promise<Delivery> {
    const { botUser } = this.#workspace;
    this.record.members.add(botUser);
    const where = { channel: this.id, channel_type: this.#isPrivate ? "G" : "C", team: this.#workspace.id };
    return this.#tell({ type: "member_joined_channel", user: botUser, inviter: by.id, ...where });
  }

  /** Somebody removes the app. */
  removesApp(by: Person): Promise<Delivery> {
    this.record.members.delete(this.#workspace.botUser);
    const type = this.#isPrivate ? "group_left" : "channel_left";
    return this.#tell({ type, channel: this.id, actor_id: by.id });
  }

  joins(person: Person): void {
    this.record.members.add(person.id);
  }

  /** Somebody leaves, or is removed. */
  leaves(person: Person): Promise<Delivery> {
    this.record.members.delete(person.id);
    const where = { channel: this.id, channel_type: this.#isPrivate ? "G" : "C", team: this.#workspace.id };
    return this.#tell({ type: "member_left_channel", user: person.id, ...where });
  }

  /** Closes the channel; nobody writes in it any more. */
  archives(by: Person): Promise<Delivery> {
    this.record.archived = true;
    const type = this.#isPrivate ? "group_archive" : "channel_archive";
    return this.#tell({ type, channel: this.id, user: by.id });
  }

  /** Opens it again, with everybody who was in it. */
  unarchives(by: Person): Promise<Delivery> {
    this.record.archived = false;
    const type = this.#isPrivate ? "group_unarchive" : "channel_unarchive";
    return this.#tell({ type, channel: this.id, user: by.id });
  }

  /** What somebody writes, without the app being told. */
  writes(by: Person, text: string): ShownMessage {
    return shownMessage(
      this.#desk.world.post(this.record, { user: by.id, byApp: false, text: escaped(text) }),
    );
  }

  /** What the bot of another app writes; Slack gives it a user of its own. */
  botWrites(text: string): ShownMessage {
    const bot = { user: "U0OTHERBOT", byApp: false, bot: "B0OTHER" };
    return shownMessage(this.#desk.world.post(this.record, { ...bot, text: escaped(text) }));
  }

  get #isPrivate(): boolean {
    return this.record.kind === "private";
  }

  #tell(event: { type: string } & Record<string, unknown>): Promise<Delivery> {
    return this.#workspace.tells(event, this.record.shared);
  }
}
