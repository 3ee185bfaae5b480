import { z } from "zod";

/** How the technical check is done, where a file says so. */
export const assessmentSchema = () =>
  z
    .strictObject({
      withinWorkingDays: z
        .int()
        .min(1)
        .max(120)
        .optional()
        .describe("Working days in which an evaluator says whether something can be done; 15 when left out."),
      alternativeFrom: z
        .int()
        .min(1)
        .max(100_000)
        .optional()
        .describe(
          "Supports from which everybody is asked for another idea when something cannot be done; 20 when left out.",
        ),
    })
    .optional()
    .describe("The technical check of proposals.");
