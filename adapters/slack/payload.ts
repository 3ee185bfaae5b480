import { z } from "zod";

const id = z.string().min(1).max(64);
const text = z.string();
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const user = z.looseObject({ id, team_id: optional(id) });
const option = z.looseObject({ value: text });

/** A file that somebody gave to Slack, as far as it matters whether it is a photo. */
const file = z.looseObject({
  id,
  mimetype: optional(text),
  size: optional(z.number()),
  url_private_download: optional(text),
});
export type SlackFile = z.infer<typeof file>;

/** What somebody typed or chose in one block; which of these is there depends on the kind of the block. */
const stateValue = z.looseObject({
  value: optional(text),
  selected_option: optional(option),
  selected_options: optional(z.array(option)),
  files: optional(z.array(file)),
});
export type StateValue = z.infer<typeof stateValue>;

const state = optional(z.looseObject({ values: z.record(z.string(), z.record(z.string(), stateValue)) }));

const view = z.looseObject({
  id,
  type: optional(text),
  hash: optional(text),
  private_metadata: optional(text),
  app_installed_team_id: optional(id),
  state,
});
export type View = z.infer<typeof view>;

const action = z.looseObject({
  action_id: text,
  value: optional(text),
  selected_option: optional(option),
});

const container = z.looseObject({
  type: optional(text),
  channel_id: optional(id),
  message_ts: optional(id),
  is_ephemeral: optional(z.boolean()),
});

const interaction = { user, trigger_id: text };

const blockActions = z.looseObject({
  ...interaction,
  type: z.literal("block_actions"),
  actions: z.array(action).min(1),
  container: optional(container),
  view: optional(view),
});
const viewSubmission = z.looseObject({ ...interaction, type: z.literal("view_submission"), view });
const viewClosed = z.looseObject({ user, type: z.literal("view_closed"), view });
const blockSuggestion = z.looseObject({
  user,
  type: z.literal("block_suggestion"),
  action_id: text,
  value: text,
  view: optional(view),
});
const shortcut = z.looseObject({ ...interaction, type: z.literal("shortcut"), callback_id: text });
const messageAction = z.looseObject({
  ...interaction,
  type: z.literal("message_action"),
  callback_id: text,
  channel: z.looseObject({ id }),
  message: z.looseObject({ ts: id, user: optional(id), text: optional(text), bot_id: optional(id) }),
});
const command = z.looseObject({
  type: z.undefined().optional(),
  command: text,
  text: z.string().default(""),
  user_id: id,
  channel_id: id,
  trigger_id: text,
});
const occurrence = z.looseObject({
  type: z.literal("event_callback"),
  event_id: id,
  event_time: z.number(),
  event: z.looseObject({
    type: text,
    subtype: optional(text),
    user: optional(id),
    files: optional(z.array(file)),
    inviter: optional(id),
    channel: optional(z.union([id, z.looseObject({ id }).transform((channel) => channel.id)])),
    tab: optional(text),
    text: optional(text),
    thread_ts: optional(id),
    bot_id: optional(id),
    user_team: optional(id),
    tokens: optional(z.looseObject({ bot: optional(z.array(text)) })),
  }),
});

/** What Slack sends us, as far as we read it. */
export const payloadSchema = z.union([
  z.discriminatedUnion("type", [
    blockActions,
    viewSubmission,
    viewClosed,
    blockSuggestion,
    shortcut,
    messageAction,
    occurrence,
  ]),
  command,
]);

export type Payload = z.infer<typeof payloadSchema>;
export type PayloadOf<Type extends string> = Extract<Payload, { type: Type }>;
export type CommandPayload = z.infer<typeof command>;
