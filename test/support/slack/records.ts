import type { Json } from "./limits/texts.js";

export interface Enterprise {
  id: string;
  name: string;
}

export interface WorkspaceRecord {
  id: string;
  name: string;
  domain: string;
  enterprise: Enterprise | undefined;
  users: Map<string, UserRecord>;
}

export interface UserRecord {
  id: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  email: string | undefined;
  deleted: boolean;
  /** Comes from another workspace through Slack Connect; the id is that workspace's. */
  strangerFrom: string | undefined;
  /** Sees single channels only. */
  restricted: boolean;
}

/** What a token stands for: the app in one workspace, or in every workspace of an enterprise. */
export interface Install {
  token: string;
  scopes: Set<string>;
  team: string | undefined;
  enterprise: Enterprise | undefined;
  botUser: string;
  botId: string;
  /** Why the token no longer works. */
  gone: "account_inactive" | "token_revoked" | undefined;
}

export interface ChannelRecord {
  id: string;
  team: string;
  name: string;
  kind: "public" | "private" | "im";
  /** Whose direct messages with the app these are. */
  user: string | undefined;
  members: Set<string>;
  archived: boolean;
  /** Shared with another workspace through Slack Connect. */
  shared: boolean;
  messages: MessageRecord[];
}

export interface MessageRecord {
  ts: string;
  channel: string;
  user: string;
  byApp: boolean;
  /** The bot of another app that wrote it. */
  bot?: string;
  text: string;
  blocks: Json[];
  threadTs: string | undefined;
  edits: number;
  pinned: boolean;
  files: string[];
  /** Only this person sees it. */
  onlyFor: string | undefined;
  state: State;
}

/** What somebody chose or typed, by `block_id` and `action_id`. */
export type State = Record<string, Record<string, StateValue>>;
export type StateValue = { type: string } & Record<string, unknown>;

/** A modal or a Home tab as one person sees it. */
export interface ViewRecord {
  id: string;
  hash: string;
  team: string;
  user: string;
  kind: "modal" | "home";
  /** As the app sent it, with ids where it gave none. */
  view: Json;
  root: string;
  previous: string | undefined;
  state: State;
  /** What is written under the fields, by `block_id`. */
  errors: Record<string, string>;
}

export interface Trigger {
  id: string;
  team: string;
  user: string;
  issuedAt: number;
  used: boolean;
  /** Whether it was pressed inside a modal, on which another may be pushed. */
  inModal: boolean;
}

export interface ResponseUrl {
  path: string;
  team: string;
  channel: string;
  user: string;
  /** The message it belongs to, which it may replace or delete. */
  message: MessageRecord | undefined;
  issuedAt: number;
  uses: number;
}

export interface FileRecord {
  id: string;
  team: string;
  name: string;
  mimetype: string;
  title: string;
  altText: string;
  length: number;
  bytes: Buffer | undefined;
  complete: boolean;
  /** Its address on another service. */
  elsewhere?: string;
}
