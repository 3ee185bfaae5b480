import { beforeAll, describe, expect, test } from "vitest";
import { shortId } from "../../../src/domain/short-id.js";
import type { ActCall } from "../../../src/flows/acts.js";
import type { RoleKind } from "../../../src/domain/desk/rights.js";
import type { Person } from "../../../src/flows/facts.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { broadcastActs } from "../../../src/services/broadcasts/broadcast-acts.js";
import { actContext } from "../../support/act-context.js";
import { addReaders, newestBroadcast, testsBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
const OTHER = idOf("another process");

let anna: PlayedPerson;
let author: string;
let id: string;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addReaders(world, "reader", 20);
  anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
  await testsBroadcast(anna);
  const row = await newestBroadcast(world);
  ({ id } = row);
  author = row.createdBy ?? "";
  const sample = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await prisma.participatoryProcess.create({
    data: {
      ...sample,
      id: OTHER,
      slug: "other",
      title: sample.title ?? {},
      organizer: sample.organizer ?? {},
      rules: sample.rules ?? {},
      themes: sample.themes ?? [],
      desks: sample.desks ?? [],
      topics: sample.topics ?? [],
      pausedWhy: sample.pausedWhy ?? {},
      votePausedWhy: sample.votePausedWhy ?? {},
      answers: sample.answers ?? [],
    },
  });
});

interface Who {
  participantId: string;
  roles: readonly RoleKind[];
  processId?: string;
}

/** What an act answers somebody, whatever screens there are; nothing of it stays. */
async function answerTo({ participantId, roles, processId }: Who, { name, input }: ActCall): Promise<string> {
  const undone = new Error("undone");
  let answer = "";
  await inTransaction(prisma, async (tx) => {
    const context = await actContext(world, tx, { participantId, at: NOW.toISOString() });
    const process = processId ? await world.app.processes.at(tx, processId, 1) : context.process;
    const act = broadcastActs[name as keyof typeof broadcastActs] as (
      context: object,
      input: object,
    ) => Promise<{ ok: true } | { ok: false; refusal: { code: string } }>;
    const person = {
      id: participantId,
      roles: roles.map((kind) => ({ kind })),
      suspended: undefined,
    } as unknown as Person;
    const result = await act({ ...context, process, person }, input);
    answer = result.ok ? "done" : result.refusal.code;
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return answer;
}

const calls = (): ActCall[] => [
  { name: "write-broadcast", input: { broadcast: id, texts: { en: "Other words" }, button: null } },
  { name: "target-broadcast", input: { broadcast: id, dimension: "areas", values: ["navile"] } },
  { name: "test-broadcast", input: { broadcast: id } },
  { name: "schedule-broadcast", input: { broadcast: id, dueAt: null } },
  { name: "take-back-broadcast", input: { broadcast: id } },
  { name: "approve-broadcast", input: { broadcast: id, seen: "" } },
  { name: "send-back-broadcast", input: { broadcast: id, seen: "", why: "Too long." } },
  { name: "pause-broadcast", input: { broadcast: id } },
  { name: "resume-broadcast", input: { broadcast: id } },
  { name: "cancel-broadcast", input: { broadcast: id } },
  { name: "delete-broadcast", input: { broadcast: id } },
];

const answers = async (who: Who): Promise<Record<string, string>> => {
  const all: [string, string][] = [];
  for (const call of calls()) all.push([call.name, await answerTo(who, call)]);
  return Object.fromEntries(all);
};

const all = (answer: string): Record<string, string> =>
  Object.fromEntries(calls().map(({ name }) => [name, answer]));

describe("who may do what (I-3)", () => {
  test("a citizen and a moderator: nothing", async () => {
    const stranger = idOf("stranger");
    expect(await answers({ participantId: stranger, roles: [] })).toEqual(all("not-organizer"));
    expect(await answers({ participantId: stranger, roles: ["moderator"] })).toEqual(all("not-organizer"));
    expect(
      await answerTo(
        { participantId: stranger, roles: ["moderator"] },
        { name: "begin-broadcast", input: {} },
      ),
    ).toBe("not-organizer");
  });

  test("an organizer of another process does not even find it", async () => {
    const who = { participantId: idOf("elsewhere"), roles: ["organizer"], processId: OTHER } as const;
    expect(await answers(who)).toEqual(all("broadcast.gone"));
  });

  test("another organizer of the process: not what is its author's", async () => {
    const who = { participantId: idOf("second"), roles: ["organizer"] } as const;
    expect(await answers(who)).toEqual({
      ...all("broadcast.moved-on"),
      "write-broadcast": "broadcast.not-yours",
      "target-broadcast": "broadcast.not-yours",
      "test-broadcast": "broadcast.not-yours",
      "schedule-broadcast": "broadcast.not-yours",
      "take-back-broadcast": "broadcast.not-yours",
      "delete-broadcast": "broadcast.not-yours",
    });
  });

  test("its author: what a tested draft allows", async () => {
    expect(await answers({ participantId: author, roles: ["organizer"] })).toEqual({
      ...all("broadcast.moved-on"),
      "write-broadcast": "done",
      "target-broadcast": "done",
      "test-broadcast": "done",
      "schedule-broadcast": "done",
      "delete-broadcast": "done",
    });
  });

  test("ids and values from nowhere are refused, not run into", async () => {
    const who = { participantId: author, roles: ["organizer"] } as const;
    const answer = (call: ActCall) => answerTo(who, call);
    expect(await answer({ name: "test-broadcast", input: { broadcast: "'; DROP TABLE" } })).toBe(
      "broadcast.gone",
    );
    expect(
      await answer({
        name: "target-broadcast",
        input: { broadcast: id, dimension: "areas", values: ["atlantis"] },
      }),
    ).toBe("answer-not-offered");
    expect(
      await answer({
        name: "target-broadcast",
        input: { broadcast: id, dimension: "states", values: ["rich"] },
      }),
    ).toBe("answer-not-offered");
    expect(
      await answer({
        name: "write-broadcast",
        input: { broadcast: id, texts: { xx: "Words" }, button: null },
      }),
    ).toBe("answer-not-offered");
    expect(
      await answer({
        name: "write-broadcast",
        input: { broadcast: id, texts: { en: "a".repeat(1001) }, button: null },
      }),
    ).toBe("answer-much-too-long");
    expect(await answer({ name: "schedule-broadcast", input: { broadcast: id, dueAt: "soon" } })).toBe(
      "moment.unreadable",
    );
  });
});

test("a draft is seen by its author alone, by whatever button", async () => {
  const berta = await atTheDesk(world, "berta", "organizer", { name: "Berta" });
  await berta.presses("Messages");
  await berta.presses("Messages to many");
  expect(berta.reads).toContain("Messages to many · 0 messages");
  await berta.does({ kind: "press", data: `1|broadcast|watch|${shortId(id)}|` });
  expect(berta.reads).toContain("That message is no longer here.");
  expect(berta.reads).not.toContain("Voting ends");
});

test("a citizen who presses a forwarded button is sent home, and nothing happens", async () => {
  const eva = world.person("eva", { name: "Eva" });
  await eva.sends("/home");
  for (const entry of ["list", "watch", "pause", "cancel"]) {
    await eva.does({ kind: "press", data: `1|broadcast|${entry}|${entry === "list" ? "" : shortId(id)}|` });
    expect(eva.reads).toContain("Only organizers can do this.");
    expect(eva.reads).not.toContain("Voting ends on Thursday");
  }
  expect((await newestBroadcast(world)).state).toBe("draft");
});
