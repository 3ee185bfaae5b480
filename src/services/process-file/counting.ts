import { z } from "zod";
import { RULE_IDS } from "../../domain/count/rules.js";

/** A criterion for equals; `officialOrder` is the order of the projects' numbers, and always the last one. */
const TIES = ["maxVotes", "minCost", "maxCost", "officialOrder", "lot"] as const;

const minimum = () =>
  z
    .strictObject({
      votes: z.int().min(1).optional().describe("Ballots that must name it."),
      sharePercent: z
        .number()
        .gt(0)
        .max(100)
        .multipleOf(0.01)
        .optional()
        .describe("The same in per cent of everyone who votes."),
      score: z.int().min(1).optional().describe("Votes, or points where ballots have them."),
      thirdOfCostShare: z
        .boolean()
        .optional()
        .describe("Its share of the voters must be a third of its share of the money, or more."),
    })
    .refine((wanted) => Object.values(wanted).some((value) => value !== undefined), "says nothing");

/** How the ballots of a question are counted, as a process file states it. */
export const countingSchema = () =>
  z.strictObject({
    rule: z.enum(RULE_IDS).describe("By its name in the documentation of the counting rules."),
    ties: z
      .array(z.enum(TIES))
      .min(1)
      .optional()
      .describe("Tried one after the other on equals; the custom of the rule when left out."),
    lot: z
      .strictObject({ seed: z.string().trim().min(8).max(200) })
      .optional()
      .describe("Words that decide a lot: everybody reads them before the vote."),
    minimum: minimum().optional().describe("What a project needs to be considered at all; equal is enough."),
    incompatible: z
      .array(z.array(z.int().min(1).transform(String)).min(2))
      .min(1)
      .optional()
      .describe("Numbers of projects of which one at most is funded."),
    increment: z
      .int()
      .min(1)
      .max(1_000_000)
      .transform((units) => units * 100)
      .optional()
      .describe("Method of Equal Shares with add1: whole units that everybody gets more at each step."),
    comparison: z
      .enum(["satisfaction", "exclusionRatio"])
      .optional()
      .describe("Method of Equal Shares: the most voted are funded instead if more voters gain by that."),
  });
