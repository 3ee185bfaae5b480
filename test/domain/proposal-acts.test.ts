import * as fc from "fast-check";
import { expect, test } from "vitest";
import { actOn, type Actor, type ProposalAct } from "../../src/domain/proposal-acts.js";
import { hasUnsentChange, PROPOSAL_STATES, type Standing } from "../../src/domain/proposal.js";

const START = new Date("2026-06-14T09:00:00Z");
const minutes = (count: number): Date => new Date(START.getTime() + count * 60_000);

const AUTHOR: Actor = { role: "author" };
const ANNA: Actor = { role: "staff", id: "anna" };
const LUCA: Actor = { role: "staff", id: "luca" };

const draft: Standing = {
  state: "draft",
  working: 1,
  last: 1,
  sent: undefined,
  public: undefined,
  waitingSince: undefined,
  decision: undefined,
  earlier: undefined,
  taken: undefined,
};

const words = { reason: undefined, note: undefined };

/** Plays acts one after the other, a minute apart, and throws at the first refusal. */
function after(...acts: [ProposalAct, Actor][]): Standing {
  return acts.reduce((standing, [act, actor], index) => {
    const result = actOn(standing, act, actor, minutes(index));
    if (!result.ok) throw new Error(`${act.kind}: ${result.refusal.code}`);
    return result.value;
  }, draft);
}

const refusalOf = (standing: Standing, act: ProposalAct, actor: Actor, at = minutes(10)) => {
  const result = actOn(standing, act, actor, at);
  return result.ok ? "done" : result.refusal.code;
};

const sent = after([{ kind: "send" }, AUTHOR]);
const published = after([{ kind: "send" }, AUTHOR], [{ kind: "publish", version: 1 }, ANNA]);

test("a sent proposal waits to be read, and is public once published", () => {
  expect(sent).toMatchObject({ state: "submitted", sent: 1, waitingSince: minutes(0) });
  expect(published).toMatchObject({ state: "public", public: 1, waitingSince: undefined });
});

test("a change of a public proposal is read again, and the public version stays until then", () => {
  const writing = after(
    [{ kind: "send" }, AUTHOR],
    [{ kind: "publish", version: 1 }, ANNA],
    [{ kind: "write" }, AUTHOR],
    [{ kind: "send" }, AUTHOR],
  );
  expect(writing).toMatchObject({ state: "public", public: 1, sent: 2, waitingSince: minutes(3) });
  for (const kind of ["ask-change", "reject"] as const) {
    const answered = actOn(writing, { kind, version: 2, ...words }, ANNA, minutes(4));
    expect(answered).toMatchObject({ ok: true, value: { state: "public", public: 1 } });
  }
  const accepted = actOn(writing, { kind: "publish", version: 2 }, ANNA, minutes(4));
  expect(accepted).toMatchObject({ ok: true, value: { state: "public", public: 2 } });
});

test("writing twice opens one version, and a change that was not sent can be dropped", () => {
  const once = after([{ kind: "send" }, AUTHOR], [{ kind: "write" }, AUTHOR]);
  expect(actOn(once, { kind: "write" }, AUTHOR, minutes(3))).toEqual({ ok: true, value: once });
  expect(actOn(once, { kind: "drop-change" }, AUTHOR, minutes(3))).toEqual({
    ok: true,
    value: { ...sent, last: 2 },
  });
});

test("a version number is given once, also after a change was dropped", () => {
  const again = after(
    [{ kind: "send" }, AUTHOR],
    [{ kind: "write", apart: true }, AUTHOR],
    [{ kind: "write", apart: true }, AUTHOR],
    [{ kind: "drop-change" }, AUTHOR],
    [{ kind: "write" }, AUTHOR],
  );
  expect(again).toMatchObject({ sent: 1, working: 4, last: 4 });
});

test("a co-author writes, and does nothing else", () => {
  const coAuthor: Actor = { role: "co-author" };
  const states = [draft, sent, published];
  const kinds = ["send", "drop-change", "delete", "withdraw", "restore"] as const;
  for (const standing of states) {
    expect(refusalOf(standing, { kind: "write" }, coAuthor)).toBe("done");
    for (const kind of kinds) expect(refusalOf(standing, { kind }, coAuthor)).toBe("proposal.not-now");
  }
});

test("a decision on a text that was changed meanwhile is refused", () => {
  const changed = after([{ kind: "send" }, AUTHOR], [{ kind: "write" }, AUTHOR], [{ kind: "send" }, AUTHOR]);
  expect(refusalOf(changed, { kind: "publish", version: 1 }, ANNA)).toBe("proposal.changed-meanwhile");
});

test("a card belongs to whoever took it for 15 minutes", () => {
  const taken = after([{ kind: "send" }, AUTHOR], [{ kind: "take" }, ANNA]);
  expect(refusalOf(taken, { kind: "take" }, LUCA, minutes(15))).toBe("proposal.taken");
  expect(refusalOf(taken, { kind: "publish", version: 1 }, LUCA, minutes(15))).toBe("proposal.taken");
  expect(refusalOf(taken, { kind: "take" }, LUCA, minutes(16))).toBe("done");
  expect(refusalOf(taken, { kind: "take" }, ANNA)).toBe("done");
});

test("a decision is undone within two minutes, by whoever made it, before the author knows", () => {
  const decided = minutes(1);
  const within = new Date(decided.getTime() + 120_000);
  expect(actOn(published, { kind: "undo" }, ANNA, within)).toEqual({ ok: true, value: sent });
  expect(refusalOf(published, { kind: "undo" }, ANNA, new Date(within.getTime() + 1))).toBe(
    "proposal.undo-over",
  );
  expect(refusalOf(published, { kind: "undo" }, LUCA, within)).toBe("proposal.not-yours-to-undo");
  const { decision } = published;
  const told = { ...published, decision: decision && { ...decision, toldAt: decided } };
  expect(refusalOf(told, { kind: "undo" }, ANNA, within)).toBe("proposal.undo-over");
});

test("what was withdrawn comes back where it was", () => {
  const withdrawn = after([{ kind: "send" }, AUTHOR], [{ kind: "withdraw" }, AUTHOR]);
  expect(withdrawn).toMatchObject({ state: "withdrawn", waitingSince: undefined });
  expect(actOn(withdrawn, { kind: "restore" }, AUTHOR, minutes(9))).toEqual({ ok: true, value: sent });
});

test("nobody decides twice, and nothing goes on the ballot with a change waiting", () => {
  expect(refusalOf(published, { kind: "reject", version: 1, ...words }, LUCA)).toBe("proposal.already-read");
  const changing = after(
    [{ kind: "send" }, AUTHOR],
    [{ kind: "publish", version: 1 }, ANNA],
    [{ kind: "write" }, AUTHOR],
    [{ kind: "send" }, AUTHOR],
  );
  expect(refusalOf(changing, { kind: "put-on-ballot" }, ANNA)).toBe("proposal.change-waits");
});

test("a merge is of the version that was read; undone, all is as it was, also what staff had answered", () => {
  expect(refusalOf(sent, { kind: "merge", version: 2 }, ANNA)).toBe("proposal.changed-meanwhile");
  const refused = after(
    [{ kind: "send" }, AUTHOR],
    [{ kind: "publish", version: 1 }, ANNA],
    [{ kind: "write" }, AUTHOR],
    [{ kind: "send" }, AUTHOR],
    [{ kind: "reject", version: 2, ...words }, ANNA],
  );
  const merged = actOn(refused, { kind: "merge", version: 2 }, ANNA, minutes(9));
  expect(merged).toMatchObject({ ok: true, value: { state: "merged", public: 1 } });
  const undone = merged.ok && actOn(merged.value, { kind: "undo" }, LUCA, minutes(10));
  expect(undone).toEqual({ ok: true, value: { ...refused, earlier: undefined } });
});

const anyAct: fc.Arbitrary<ProposalAct> = fc.oneof(
  fc
    .constantFrom("write", "send", "drop-change", "delete", "withdraw", "restore", "take", "release")
    .map((kind) => ({ kind })),
  fc.constantFrom("undo", "put-on-ballot").map((kind) => ({ kind })),
  fc
    .record({
      kind: fc.constantFrom("publish", "ask-change", "reject"),
      version: fc.integer({ min: 1, max: 4 }),
    })
    .map((act) => ({ ...act, ...words })),
);
const anyActor = fc.constantFrom(AUTHOR, ANNA, LUCA);
const anyStory = fc.array(fc.tuple(anyAct, anyActor, fc.integer({ min: 0, max: 20 })), { maxLength: 40 });

test("no sequence of acts by anybody reaches a wrong standing", () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let standing = draft;
      let time = 0;
      for (const [act, actor, pause] of story) {
        time += pause;
        const before = standing;
        const result = actOn(standing, act, actor, minutes(time));
        if (!result.ok) continue;
        standing = result.value;
        expectSound(standing);
        expectRole(before, standing, actor);
      }
    }),
    { numRuns: 2_000 },
  );
});

function expectSound(standing: Standing): void {
  const { state, working, sent, public: shown, waitingSince, taken } = standing;
  expect(PROPOSAL_STATES).toContain(state);
  expect(sent === undefined).toBe(state === "draft");
  expect(working - (sent ?? 0)).toBeLessThanOrEqual(1);
  expect(working).toBeGreaterThanOrEqual(sent ?? 1);
  expect(shown ?? 0).toBeLessThanOrEqual(sent ?? 0);
  if (state === "public" || state === "on-ballot") expect(shown).toBeDefined();
  if (state === "submitted") expect(waitingSince).toBeDefined();
  if (waitingSince) expect(["submitted", "public"]).toContain(state);
  if (waitingSince && state === "public") expect(sent).not.toBe(shown);
  if (taken) expect(waitingSince).toBeDefined();
  if (hasUnsentChange(standing)) expect(state).not.toBe("draft");
}

/** Only staff make something public, turn it down or put it on the ballot; only the author writes and withdraws. */
function expectRole(before: Standing, now: Standing, { role }: Actor): void {
  if (role === "author") {
    if (now.state !== before.state && before.state !== "withdrawn")
      expect(["submitted", "withdrawn"]).toContain(now.state);
    expect(now.public).toBe(before.public);
    expect(now.decision).toBe(before.decision);
  } else {
    expect(now.working).toBe(before.working);
    expect(now.sent).toBe(before.sent);
    expect(["submitted", "public", "changes-asked", "rejected", "on-ballot"]).toContain(now.state);
  }
}
