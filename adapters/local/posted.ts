import { z } from "zod";

/** Longer than any answer the service takes, so that the service and not the adapter says what is too long. */
const LONGEST_TEXT = 10_000;
const text = z.string().min(1).max(LONGEST_TEXT);

const values = z
  .record(
    z.string().max(64),
    z.union([z.string().max(LONGEST_TEXT), z.array(z.string().max(256)).max(50), z.null()]),
  )
  .refine((given) => Object.keys(given).length <= 50);

const content = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({
    kind: z.literal("press"),
    data: z.string().max(256),
    message: z.string().max(64).exactOptional(),
    values: values.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("form"),
    form: z.string().max(64),
    turn: z.int().min(0),
    values,
  }),
  z.strictObject({
    kind: z.literal("photo"),
    base64: z.base64().nullable(),
    caption: z.string().max(LONGEST_TEXT),
  }),
  z.strictObject({
    kind: z.literal("position"),
    position: z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  }),
  z.strictObject({
    kind: z.literal("unsupported"),
    what: z.enum(["sticker", "voice", "video", "document", "audio", "animation", "poll", "other"]),
  }),
  z.strictObject({ kind: z.literal("resume") }),
]);

/** What a page posts when somebody does something. `id` is made by the page: the same act always has the same id. */
export const posted = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  manner: z.enum(["buttons", "forms"]),
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  asksPosition: z.boolean(),
  content,
});

export type Posted = z.infer<typeof posted>;
