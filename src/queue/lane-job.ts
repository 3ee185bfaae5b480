import { z } from "zod";

/** One call to a platform that is not the answer to somebody waiting for it. */
export type LaneJob = z.infer<typeof LANE_JOB>;

const LANE_JOB = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("deliver"), conversationId: z.uuid() }),
  z.strictObject({
    kind: z.literal("hide"),
    to: z.strictObject({
      platform: z.string().min(1),
      chat: z.string().min(1),
      kind: z.enum(["private", "group"]),
    }),
    ref: z.string().min(1),
  }),
]);

/** @throws ZodError for a job that an older or newer version of this program wrote differently. */
export const parseLaneJob = (data: unknown): LaneJob => LANE_JOB.parse(data);
