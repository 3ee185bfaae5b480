import * as fc from "fast-check";
import { PHASE_ORDER } from "../../src/domain/process-definition.js";
import type { FileData } from "../../src/domain/new-process/file-data.js";
import { cleanText } from "../../src/domain/clean-text.js";
import { anyText } from "./any-text.js";

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/);
const keys = (max: number) => fc.uniqueArray(key, { minLength: 1, maxLength: max });
const amount = (most = 500_000_00) => fc.integer({ min: 100, max: most }).map((minor) => minor / 100);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Words that a file keeps as they are; some look like something else to YAML. */
const words = (max: number) =>
  fc
    .oneof(
      fc.constantFrom(
        "yes",
        "2026",
        "null",
        "- a: b",
        "# no",
        "«Sì, è così»: 'or \"not\"'",
        "a\nb\n\nc",
        "0x1",
        "1e3",
      ),
      anyText
        .map((typed) => cleanText(typed).slice(0, max).trim())
        .filter((typed) => cleanText(typed) !== ""),
    )
    .filter((said) => said.length <= max);

const local = (languages: readonly string[], max: number) =>
  fc.oneof(words(max), fc.record(Object.fromEntries(languages.map((one) => [one, words(max)]))));
const each = (languages: readonly string[], max: number) =>
  fc.record(Object.fromEntries(languages.map((one) => [one, words(max)])));

/** Phases one after the other, from some day on. */
const phases = fc
  .tuple(fc.subarray([...PHASE_ORDER], { minLength: 1 }), fc.integer({ min: 0, max: 700 }), fc.boolean())
  .map(([chosen, from, moved]) =>
    PHASE_ORDER.filter((kind) => kind === "voting" || chosen.includes(kind)).map((kind, index) => ({
      kind,
      starts: day(from + index * 20, 9),
      ends: day(from + index * 20 + 15, 12),
      ...(moved && { was: day(from + index * 20 + 10, 12) }),
    })),
  );

const day = (after: number, hour: number): string =>
  `${new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10)} ${String(hour).padStart(2, "0")}:30`;

const area = (areaKey: string, languages: readonly string[], split: boolean) =>
  fc
    .record({
      name: local(languages, 40),
      budget: amount(),
      band: maybe(amount(100)),
      seats: maybe(fc.integer({ min: 1, max: 90_000 })),
    })
    .map(({ name, budget, band, seats }) => ({
      key: areaKey,
      name,
      budget: split ? budget * 2 : budget,
      electorate: seats,
      ...(split
        ? {
            spending: [
              { kind: "current", budget, most: budget },
              { kind: "capital", budget, least: band },
            ],
          }
        : { perProject: band && { least: band } }),
      ...(seats === undefined
        ? {}
        : {
            outline: [
              [11.3, 44.5],
              [11.4, 44.5],
              [11.35, 44.6],
            ],
            streets: ["Via Fioravanti"],
          }),
    }));

const ballots = fc.constantFrom(
  { ballot: { kind: "approval", max: 3, blank: true }, counting: { rule: "greedy", ties: ["minCost"] } },
  {
    ballot: { kind: "points", points: 10, perProject: 4 },
    counting: { rule: "greedy", minimum: { sharePercent: 2.5, votes: 3 }, incompatible: [[1, 2]] },
  },
  {
    ballot: { kind: "budget" },
    counting: {
      rule: "mes_cost_add1",
      increment: 5,
      comparison: "satisfaction",
      ties: ["lot"],
      lot: { seed: "eight words" },
    },
  },
);

function question(one: string, languages: readonly string[], spending?: string) {
  return fc
    .record({ title: local(languages, 60), counted: ballots, where: fc.constantFrom("own", "own-and-one") })
    .map(({ title, counted, where }) => ({
      key: one,
      title,
      where,
      ...counted,
      ...(spending && { spending }),
    }));
}

const seats = { where: "city", seats: 2, ballot: { kind: "approval", max: 2 }, counting: { rule: "greedy" } };

const eligibility = (languages: readonly string[]) =>
  fc.record({
    minimumAge: fc.integer({ min: 0, max: 99 }),
    ties: fc.subarray(["live", "work", "study", "volunteer"], { minLength: 1 }),
    methods: fc.constantFrom(["code", { method: "desk", strength: 3 }], ["list"], ["login", "phone"]),
    ageOn: maybe(fc.constant("2026-11-01")),
    phoneCountries: maybe(fc.constant(["IT", "SM"])),
    barred: maybe(each(languages, 120).map((who) => [{ key: "mayor", text: who, from: ["propose"] }])),
    who: each(languages, 300),
    warning: each(languages, 300),
  });

const project = (number: number, areaKey: string, languages: readonly string[]) =>
  fc
    .record({
      title: local(languages, 80),
      summary: each(languages, 500),
      details: maybe(each(languages, 200)),
      from: maybe(each(languages, 120)),
      sample: maybe(fc.boolean()),
      place: maybe(fc.constant({ address: "Via A 1", latitude: 44.5, longitude: 11.3 })),
    })
    .map((said) => ({ number, area: areaKey, cost: 1, ...said }));

/** Whatever a process file may hold, so that it is read. */
export const processFiles: fc.Arbitrary<FileData> = fc
  .record({ languages: fc.constantFrom(["it"], ["it", "en"]), keys: keys(4), split: fc.boolean() })
  .chain(({ languages, keys: areaKeys, split }) =>
    fc.record({
      community: words(80).map((name) => ({ slug: "casa", name })),
      slug: key,
      title: local(languages, 60),
      edition: fc.oneof(words(20), fc.constant(2026)),
      city: words(60),
      organizer: local(languages, 80),
      languages: fc.constant(languages),
      timeZone: fc.constantFrom("Europe/Rome", "UTC", "Pacific/Auckland"),
      currency: fc.constantFrom("EUR", "CHF"),
      sample: fc.boolean(),
      phases,
      areas: fc.tuple(...areaKeys.map((one) => area(one, languages, split))),
      themes: local(languages, 30).map((name) => [{ key: "green", name }]),
      eligibility: eligibility(languages),
      proposals: each(languages, 200).map((said) => ({
        perPerson: 3,
        readWithinWorkingDays: 5,
        fields: { theme: "needed", photos: "none" },
        example: said,
        rejectionReasons: [{ key: "not-ours", text: said }],
      })),
      supports: fc.record({
        hidden: fc.boolean(),
        quota: maybe(fc.integer({ min: 1, max: 50 })),
        needed: maybe(fc.constant(10)),
        first: maybe(fc.constant(15)),
      }),
      comments: fc.record({ heldFirst: fc.boolean() }),
      paper: maybe(fc.constant({ hours: 48 })),
      questions: split
        ? fc.tuple(question("running", languages, "current"), question("building", languages, "capital"))
        : fc.tuple(
            question("projects", languages),
            local(languages, 60).map((title) => ({ key: "council", title, ...seats })),
          ),
      results: fc.constantFrom({}, { approvals: 1, provisionalDays: 7, licence: "ODbL-1.0" }),
      blackouts: maybe(each(languages, 80).map((name) => [{ from: "2031-05-01", to: "2031-05-09", name }])),
      outreach: maybe(
        fc.constant({ targets: [{ by: "age", group: "16-17", activity: "proposed", share: 12.5 }] }),
      ),
      cards: fc.tuple(...[1, 2, 3, 4].map(() => each(languages, 400))),
      fullText: each(languages, 3500),
      privacy: each(languages, 1500),
      privacyNotice: maybe(fc.constant({ url: "https://www.example.org/privacy" })),
      desks: each(languages, 200).map((hours) => [
        { area: areaKeys[0], name: "Biblioteca", address: "Via A 1", hours, access: hours },
      ]),
      help: each(languages, 300).map((said) => [
        { key: "code", words: ["codice"], title: "Code", text: said },
      ]),
      projects: split
        ? fc.constant([])
        : fc.tuple(...areaKeys.map((one, index) => project(index + 1, one, languages))),
    }),
  )
  .map((file) => JSON.parse(JSON.stringify(file)) as FileData);
