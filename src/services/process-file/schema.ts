import { IANAZone } from "luxon";
import { z } from "zod";
import { parseBirthDate } from "../../domain/birth-date.js";
import { isCountry } from "../../domain/eligibility/phone-number.js";
import { CURRENCIES } from "../../domain/money.js";
import { PHASE_ORDER } from "../../domain/process-definition.js";
import { askedFieldsSchema } from "./asked-fields.js";
import { assessmentSchema } from "./assessment.js";
import { countingSchema } from "./counting.js";
import { areaLimits, cutOff, spendingKind } from "./limits.js";
import { moment } from "./moments.js";
import type { Calendar } from "./moments.js";
import { outreachSchema } from "./outreach.js";
import { LANGUAGE, name, optionalText, text, words } from "./texts.js";
import type { Languages } from "./texts.js";

/** Short enough for a button, which carries keys (`packPress`). */
const key = (max = 24) =>
  z
    .string()
    .max(max)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "must be lower-case letters, digits and single dashes, like porto-saragozza",
    );

/** Whole units of the currency in the file, hundredths in the program. */
const amount = () =>
  z
    .number()
    .positive()
    .max(10_000_000_000)
    .refine((units) => Math.abs(units * 100 - Math.round(units * 100)) < 1e-6, "has more than two decimals")
    .transform((units) => Math.round(units * 100));

const webAddress = () =>
  z
    .string()
    .max(500)
    .refine(
      (url) => url.startsWith("https://") && URL.canParse(url),
      "must be a web address like https://www.example.org/privacy",
    );

const method = () => z.enum(["code", "list", "phone", "login", "desk"]);
const strength = () => z.literal([1, 2, 3]);

const day = () =>
  z.string().refine((written) => parseBirthDate(written) === written, "must be a day like 2026-11-01");

const longitude = () => z.number().min(-180).max(180);
const latitude = () => z.number().min(-90).max(90);

type Point = [longitude: number, latitude: number];

/** An outline ends where it begins; a file may leave that last point out. */
function closedRing(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
}

/**
 * The shape of a process file for a process that speaks `languages`. What fields say about one another is checked
 * in `checks.ts`. Without languages it accepts any: that is what editors are given.
 */
export function processFileSchema(languages: Languages, calendar: Calendar) {
  const sentence = (max: number) => text(languages, max);
  const title = (max: number) => name(languages, max);

  const phase = z
    .strictObject({
      kind: z.enum(PHASE_ORDER),
      starts: moment(calendar),
      ends: moment(calendar).describe("First moment that is no longer part of the phase."),
      was: moment(calendar).optional().describe("The end that was announced before, when it has moved."),
    })
    .transform(({ kind, starts, ends, was }) => ({
      kind,
      startsAt: starts,
      endsAt: ends,
      ...(was && { movedFrom: was }),
    }));

  const area = z.strictObject({
    key: key().describe("Used by projects and desks; never changes."),
    name: title(40),
    budget: amount().describe("Envelope in whole units of the currency."),
    electorate: z
      .int()
      .min(1)
      .max(2_000_000_000)
      .optional()
      .describe("People entitled to vote there: results then tell the turnout. Fixed once results are out."),
    ...areaLimits(amount),
    outline: z
      .array(z.tuple([longitude(), latitude()]))
      .min(3)
      .max(500)
      .transform(closedRing)
      .default([])
      .describe("Approximate outline as longitude, latitude pairs: only guesses the area from a point."),
    streets: z
      .array(words(80))
      .max(2000)
      .default([])
      .describe("Streets that tell the area from a typed address."),
  });

  const place = z
    .strictObject({
      address: words(120).optional(),
      latitude: latitude().optional(),
      longitude: longitude().optional(),
      landmark: words(120).optional().describe("Nearest landmark in words."),
    })
    .refine((place) => (place.latitude === undefined) === (place.longitude === undefined), {
      message: "needs both latitude and longitude, or neither",
    })
    .transform(({ latitude, longitude, address, landmark }) => ({
      ...(address === undefined ? {} : { address }),
      ...(landmark === undefined ? {} : { landmark }),
      ...(latitude === undefined || longitude === undefined ? {} : { position: { latitude, longitude } }),
    }));

  const project = z.strictObject({
    number: z.int().min(1).max(9999).describe("What people see and type; unique in the process."),
    question: z
      .string()
      .optional()
      .describe("Key of the question it is an answer to; the first one when left out."),
    area: z.string().optional().describe("Left out where the whole city answers the question together."),
    theme: z.string().optional(),
    title: title(80),
    summary: sentence(500),
    details: optionalText(languages, 2000).describe("Cost lines and technical notes, folded on the card."),
    from: optionalText(languages, 120).describe("Who it comes from, in words."),
    cost: amount()
      .optional()
      .describe(
        "In whole units of the currency; left out where the question has seats and nothing has a price.",
      ),
    sample: z.boolean().optional().describe("The cost is sample data; as the process says, when left out."),
    place: place.optional(),
  });

  const blank = z.boolean().default(false).describe("An empty ballot may be cast, and counts as one.");
  const ballot = z.discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("approval"), max: z.int().min(1).max(50), blank }),
      z.strictObject({ kind: z.literal("budget"), blank }),
      z.strictObject({
        kind: z.literal("points"),
        points: z.int().min(1).max(100),
        perProject: z.int().min(1).max(100).optional().describe("The most that one project may get."),
        blank,
      }),
      z.strictObject({ kind: z.literal("ranking"), max: z.int().min(2).max(10), blank }),
      z.strictObject({ kind: z.literal("yes-no"), blank }),
    ],
    {
      error: (issue) =>
        issue.code === "invalid_union" ? "must be approval, budget, points, ranking or yes-no" : undefined,
    },
  );

  const question = z.strictObject({
    key: key().describe("Used by projects; never changes."),
    title: title(60).describe("Tells it from other questions: Project of your district."),
    where: z
      .enum(["own", "own-and-one", "city"])
      .default("own")
      .describe(
        "In one's own district, there and in one more of one's choice, or all together in the whole city.",
      ),
    ballot,
    counting: countingSchema(),
    budget: amount()
      .optional()
      .describe("Money for the whole city, in whole units; the envelope of the area when left out."),
    seats: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .describe("What can be chosen has no price: this many of them are."),
    spending: spendingKind()
      .optional()
      .describe("Only projects of this kind of spending, with the money each area has for it."),
  });

  return z.strictObject({
    community: z
      .strictObject({ slug: key(40), name: words(80) })
      .describe("The municipality or association; never changes."),
    slug: key(40).describe("Name of the process in commands and addresses; never changes."),
    title: title(60),
    edition: z.union([words(20), z.int().transform(String)]),
    city: words(60),
    organizer: title(80).describe("Who runs it, as people call it."),
    languages: z
      .array(z.string().regex(LANGUAGE, "must be a two-letter code like it or en"))
      .min(1)
      .max(8)
      .describe("Two-letter codes; the first is read where a text misses."),
    timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), "must be a time zone like Europe/Rome"),
    currency: z.enum(CURRENCIES),
    sample: z.boolean().default(false).describe("Demo data: figures are marked as invented."),
    phases: z.array(phase).min(1),
    areas: z.array(area).min(1).max(60),
    themes: z
      .array(z.strictObject({ key: key(), name: title(30) }))
      .max(8)
      .default([]),
    eligibility: z.strictObject({
      minimumAge: z.int().min(0).max(99),
      ties: z.array(z.enum(["live", "work", "study", "volunteer"])).min(1),
      methods: z
        .array(z.union([method(), z.strictObject({ method: method(), strength: strength().optional() })]))
        .min(1)
        .transform((listed) => listed.map((each) => (typeof each === "string" ? { method: each } : each)))
        .describe("Ways to show the right to vote, in the order in which they are offered."),
      strength: strength()
        .optional()
        .describe(
          "The least a check must be worth to vote: 1 a declaration, 2 a letter or a phone, 3 a document.",
        ),
      ageOn: day().optional().describe("The day on which age counts; the last day of voting when left out."),
      phoneCountries: z
        .array(z.string().refine((code) => isCountry(code), "must be the two letters of a country, like IT"))
        .min(1)
        .optional()
        .describe("Countries whose telephone numbers are accepted; where none is typed the first is meant."),
      barred: z
        .array(
          z.strictObject({
            key: key().describe("What the list says in its column barred; never changes."),
            text: sentence(120).describe("Who that is, as in: you are none of these."),
            from: z.array(z.enum(["propose", "vote"])).min(1),
          }),
        )
        .max(12)
        .optional()
        .describe("Offices whose holders may not propose, or not vote."),
      who: sentence(300).describe("Who can vote, in one sentence."),
      warning: sentence(300).describe("What a false declaration means, in one sentence."),
    }),
    proposals: z.strictObject({
      perPerson: z.int().min(1).max(20),
      readWithinWorkingDays: z.int().min(1).max(60),
      mergeAnswerDays: z
        .int()
        .min(1)
        .max(60)
        .optional()
        .describe("Authors asked whether two proposals may become one have so many days; 7 when left out."),
      fields: askedFieldsSchema(),
      example: sentence(600),
      rejectionReasons: z
        .array(z.strictObject({ key: key(), text: sentence(200) }))
        .min(1)
        .max(8),
    }),
    supports: z
      .strictObject({
        quota: z
          .int()
          .min(1)
          .max(50)
          .optional()
          .describe("Proposals one person may support; as many as they like when left out."),
        hidden: z.boolean().default(false).describe("Nobody sees how many supports a proposal has."),
        ...cutOff(),
      })
      .prefault({})
      .describe("Supports help a proposal move on; they are no votes."),
    assessment: assessmentSchema(),
    comments: z
      .strictObject({
        heldFirst: z.boolean().default(true).describe("Staff read a comment before everybody can."),
      })
      .prefault({}),
    paper: z
      .strictObject({
        hours: z
          .int()
          .min(1)
          .max(240)
          .describe("Until so long after the end of the vote ballots of paper are brought in."),
      })
      .optional()
      .describe("People may vote on paper too: the boxes are closed only when that time is over."),
    questions: z
      .array(question)
      .min(1)
      .max(6)
      .describe("What is decided by vote. The first one is about the projects that grow out of proposals."),
    results: z
      .strictObject({
        approvals: z
          .union([z.literal(1), z.literal(2)])
          .default(2)
          .describe(
            "Organizers who must approve a count before it is published; two unless there is but one.",
          ),
        provisionalDays: z
          .int()
          .min(0)
          .max(90)
          .default(0)
          .describe("Days from publication in which objections are taken; then results are official."),
        licence: z
          .enum(["CC-BY-4.0", "CC0-1.0", "ODbL-1.0"])
          .default("CC-BY-4.0")
          .describe("Under which the published data may be used."),
      })
      .prefault({}),
    blackouts: z
      .array(
        z.strictObject({
          from: day().describe("The first of these days."),
          to: day().describe("The last of them."),
          name: title(80).describe("What they are for, as in: before the elections."),
        }),
      )
      .min(1)
      .max(20)
      .optional()
      .describe("Days, before elections for example, on which nothing is announced and nobody votes."),
    outreach: outreachSchema().optional(),
    cards: z.array(sentence(400)).length(4).describe("Who, how much, who decides, what then."),
    fullText: sentence(3500).describe("The rules in full, as the official text says them."),
    privacy: sentence(1500).describe("Six lines: who, what, why, how long, who sees it, rights."),
    privacyNotice: z
      .strictObject({
        text: sentence(3500).optional(),
        url: webAddress().optional().describe("Where the notice can be read."),
      })
      .refine(({ text: written, url }) => written ?? url, "needs a text, a url or both")
      .optional()
      .describe("The privacy notice in full, that the six lines sum up."),
    desks: z
      .array(
        z.strictObject({
          area: z.string(),
          name: words(80),
          address: words(120),
          hours: sentence(200),
          access: sentence(200),
        }),
      )
      .max(60)
      .default([]),
    help: z
      .array(
        z.strictObject({
          key: key(),
          words: z.array(words(40)).min(1).max(40),
          title: title(60),
          text: sentence(1000),
        }),
      )
      .max(60)
      .default([]),
    answers: z
      .array(z.strictObject({ key: key(), title: title(60), text: sentence(900) }))
      .max(60)
      .default([])
      .describe("What staff answer often: chosen by a press, and changed where needed before it goes."),
    projects: z.array(project).max(1000).default([]),
  });
}

export type ProcessFile = z.output<ReturnType<typeof processFileSchema>>;
