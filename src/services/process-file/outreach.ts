import { z } from "zod";
import { ACTIVITIES, OUTREACH_BY } from "../../domain/outreach/target.js";

/** Whom organizers want to reach: the view of who took part compares with it. */
export function outreachSchema() {
  const target = z
    .strictObject({
      by: z.enum(OUTREACH_BY),
      group: z
        .string()
        .min(1)
        .max(24)
        .describe("The key of an area, a language, an age band like 16-29, a tie or a channel."),
      activity: z.enum(ACTIVITIES).default("voted"),
      people: z.int().min(1).max(2_000_000_000).optional().describe("So many people of the group."),
      share: z
        .number()
        .positive()
        .max(100)
        .optional()
        .describe("So large a part of all who do it, in percent: the group's share of the residents."),
    })
    .refine(({ people, share }) => (people === undefined) !== (share === undefined), {
      message: "needs either people or share",
    });
  return z
    .strictObject({ targets: z.array(target).min(1).max(200) })
    .describe("How many of each group should take part; only organizers see it.");
}
