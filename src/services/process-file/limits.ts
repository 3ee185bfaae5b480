import { z } from "zod";
import { SPENDING_KINDS } from "../../domain/process.js";

type Amount = () => z.ZodType<number, number>;

/** The least and the most that one project may cost. */
const band = (amount: Amount) => ({
  least: amount().optional().describe("What one project costs at least, in whole units."),
  most: amount().optional().describe("What one project costs at most, in whole units."),
});

/** What the money of an area is for, and what one project of it may cost. */
export const areaLimits = (amount: Amount) => ({
  perProject: z
    .strictObject(band(amount))
    .refine(({ least, most }) => least ?? most, "says nothing")
    .optional()
    .describe("Between which amounts a project of this area costs."),
  spending: z
    .array(z.strictObject({ kind: spendingKind(), budget: amount(), ...band(amount) }))
    .min(1)
    .optional()
    .describe("How the envelope is split between kinds of spending; each kind has a question of its own."),
  supports: z
    .strictObject(cutOff())
    .refine(({ needed, first }) => needed ?? first, "says nothing")
    .optional()
    .describe("Where this area asks for other supports than the rest."),
});

export const spendingKind = () => z.enum(SPENDING_KINDS);

/** What a proposal needs to go on to the technical check. */
export const cutOff = () => ({
  needed: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("Supports a proposal needs to go on to the check."),
  first: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe("So many proposals of each area go on to the check, those with the most supports."),
});
