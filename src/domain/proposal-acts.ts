import type { Authorship, Decision, ProposalState, Standing, Verdict } from "./proposal.js";
import { hasUnsentChange, READING_MINUTES, UNDO_MINUTES } from "./proposal.js";
import { ok, refuse, type Result } from "./result.js";

/** Who does something to a proposal: the person who began it, who writes it with them, or somebody of the organizers. */
export type Actor = { role: Authorship } | { role: "staff"; id: string };

type Words = Pick<Decision, "reason" | "note">;

export type ProposalAct =
  /** The first word of a change opens a new version, and so does whatever must leave the one before as it is. */
  | { kind: "write"; apart?: boolean }
  | { kind: "send" }
  | { kind: "drop-change" }
  | { kind: "delete" }
  | { kind: "withdraw" }
  | { kind: "restore" }
  | { kind: "take" }
  | { kind: "release" }
  | { kind: "publish"; version: number }
  | ({ kind: "ask-change"; version: number } & Words)
  | ({ kind: "reject"; version: number } & Words)
  /** A second person reads what was refused: it stays so, or is public after all. */
  | { kind: "look-again"; version: number; publish: boolean; note: string }
  /** It goes on inside another, as it was read when that was proposed. */
  | { kind: "merge"; version: number }
  | { kind: "undo" }
  | { kind: "start-check" }
  /** It was sent there by mistake, or too early. */
  | { kind: "end-check"; note: string }
  | { kind: "put-on-ballot" };

type Kind = ProposalAct["kind"];

/** What each role may do, and in which states. */
const MAY: Record<Kind, { role: Actor["role"]; with?: Authorship; from: readonly ProposalState[] }> = {
  write: { role: "author", with: "co-author", from: ["draft", "submitted", "changes-asked", "public"] },
  send: { role: "author", from: ["draft", "submitted", "changes-asked", "public"] },
  "drop-change": { role: "author", from: ["submitted", "changes-asked", "public"] },
  delete: { role: "author", from: ["draft"] },
  withdraw: { role: "author", from: ["submitted", "changes-asked", "public", "in-check"] },
  restore: { role: "author", from: ["withdrawn"] },
  take: { role: "staff", from: ["submitted", "public"] },
  release: { role: "staff", from: ["submitted", "public"] },
  publish: { role: "staff", from: ["submitted", "public"] },
  "ask-change": { role: "staff", from: ["submitted", "public"] },
  reject: { role: "staff", from: ["submitted", "public"] },
  "look-again": { role: "staff", from: ["rejected", "public"] },
  merge: { role: "staff", from: ["submitted", "public"] },
  undo: { role: "staff", from: ["public", "changes-asked", "rejected", "merged"] },
  "start-check": { role: "staff", from: ["public"] },
  "end-check": { role: "staff", from: ["in-check"] },
  "put-on-ballot": { role: "staff", from: ["public", "in-check"] },
};

export const mayAct = (state: ProposalState, kind: Kind, role: Actor["role"]): boolean =>
  (MAY[kind].role === role || MAY[kind].with === role) && MAY[kind].from.includes(state);

/**
 * The standing after an act. Refuses with `proposal.not-now` {state} when the state or the role does not allow it,
 * and with a code of its own where there is more to say.
 */
export function actOn(standing: Standing, act: ProposalAct, actor: Actor, now: Date): Result<Standing> {
  if (!mayAct(standing.state, act.kind, actor.role))
    return refuse("proposal.not-now", { state: standing.state });
  return actor.role === "staff" ? asStaff(standing, act, actor.id, now) : asAuthor(standing, act, now);
}

function asAuthor(standing: Standing, act: ProposalAct, now: Date): Result<Standing> {
  const { state, working, last, sent, earlier, waitingSince } = standing;
  switch (act.kind) {
    case "write":
      return ok(
        sent === working || act.apart ? { ...standing, working: last + 1, last: last + 1 } : standing,
      );
    case "send":
      if (sent === working) return refuse("proposal.unchanged");
      return ok({
        ...standing,
        state: state === "public" ? "public" : "submitted",
        sent: working,
        waitingSince: now,
        earlier: undefined,
        taken: undefined,
      });
    case "drop-change":
      return sent !== undefined && hasUnsentChange(standing)
        ? ok({ ...standing, working: sent })
        : refuse("proposal.unchanged");
    case "delete":
      return ok(standing);
    case "withdraw":
      return ok({
        ...standing,
        state: "withdrawn",
        waitingSince: undefined,
        taken: undefined,
        earlier: { state, public: standing.public, waitingSince },
      });
    default:
      return earlier
        ? ok({ ...standing, ...earlier, earlier: undefined })
        : refuse("proposal.not-now", { state });
  }
}

function asStaff(standing: Standing, act: ProposalAct, id: string, now: Date): Result<Standing> {
  const { sent } = standing;
  switch (act.kind) {
    case "take":
    case "release":
      return onCard(standing, act.kind, id, now);
    case "publish":
      return decide(standing, act, { state: "public", public: sent }, verdictBy("published", id, now));
    case "ask-change":
      return decide(standing, act, { state: "changes-asked" }, verdictBy("change-asked", id, now, act));
    case "reject":
      return decide(standing, act, { state: "rejected" }, verdictBy("rejected", id, now, act));
    case "look-again":
      return lookAgain(standing, act, id, now);
    case "merge":
      return mergeAway(standing, act, id, now);
    case "undo":
      return undo(standing, id, now);
    case "start-check":
      return startCheck(standing);
    case "end-check":
      return ok(endCheck(standing, act.note, verdictBy("out-of-check", id, now)));
    default:
      return putOnBallot(standing, id, now);
  }
}

const isTakenByOther = ({ taken }: Standing, id: string, now: Date): boolean =>
  taken !== undefined && taken.by !== id && taken.until > now;

function onCard(standing: Standing, kind: "take" | "release", id: string, now: Date): Result<Standing> {
  if (!standing.waitingSince) return refuse("proposal.already-read");
  if (isTakenByOther(standing, id, now)) return refuse("proposal.taken");
  const until = new Date(now.getTime() + READING_MINUTES * 60_000);
  return ok({ ...standing, taken: kind === "take" ? { by: id, until } : undefined });
}

const verdictBy = (verdict: Verdict, by: string, at: Date, words?: Words): Decision => ({
  verdict,
  at,
  by,
  reason: words?.reason,
  note: words?.note,
  toldAt: undefined,
});

/** What is public stays public as it is until a change of it is published. */
function decide(
  standing: Standing,
  { version }: { version: number },
  after: Pick<Standing, "state"> & Partial<Pick<Standing, "public">>,
  decision: Decision,
): Result<Standing> {
  const { state, waitingSince } = standing;
  if (!waitingSince) return refuse("proposal.already-read");
  if (standing.sent !== version) return refuse("proposal.changed-meanwhile");
  if (isTakenByOther(standing, decision.by, decision.at)) return refuse("proposal.taken");
  return ok({
    ...standing,
    ...after,
    ...(state === "public" && { state }),
    waitingSince: undefined,
    taken: undefined,
    decision,
    earlier: { state, public: standing.public, waitingSince },
  });
}

/** By somebody else than whoever refused it. */
function lookAgain(
  standing: Standing,
  { version, publish, note }: { version: number; publish: boolean; note: string },
  id: string,
  now: Date,
): Result<Standing> {
  const { state, decision, sent } = standing;
  if (decision?.verdict !== "rejected" || standing.waitingSince) return refuse("second-look.over");
  if (sent !== version) return refuse("proposal.changed-meanwhile");
  if (decision.by === id) return refuse("second-look.same-person");
  const { reason } = decision;
  return ok({
    ...standing,
    ...(publish && { state: "public" as const, public: sent }),
    decision: publish
      ? verdictBy("published", id, now, { reason: undefined, note })
      : verdictBy("upheld", id, now, { reason, note }),
    earlier: { state, public: standing.public, waitingSince: undefined, decision },
  });
}

/**
 * Whatever waits of it waits no more: staff read it, and the authors agreed that it goes on elsewhere. What was to be read stays
 * readable, beside the way to where it went.
 */
function mergeAway(
  standing: Standing,
  { version }: { version: number },
  id: string,
  now: Date,
): Result<Standing> {
  const { state, sent, waitingSince, decision } = standing;
  if (sent !== version) return refuse("proposal.changed-meanwhile");
  return ok({
    ...standing,
    state: "merged",
    public: standing.public ?? sent,
    waitingSince: undefined,
    taken: undefined,
    decision: verdictBy("merged", id, now),
    earlier: { state, public: standing.public, waitingSince, decision },
  });
}

/** Only whoever decided, only for a short while, and never once the author knows. A merge came about by others' answers. */
function undo(standing: Standing, id: string, now: Date): Result<Standing> {
  const { decision, earlier, state } = standing;
  if (!decision || !earlier || decision.verdict === "on-ballot") return refuse("proposal.not-now", { state });
  if (decision.by !== id && decision.verdict !== "merged") return refuse("proposal.not-yours-to-undo");
  const until = decision.at.getTime() + UNDO_MINUTES * 60_000;
  if (decision.toldAt || now.getTime() > until)
    return refuse("proposal.undo-over", { minutes: UNDO_MINUTES });
  const { decision: before, ...place } = earlier;
  return ok({ ...standing, ...place, decision: before, earlier: undefined });
}

/** From now on its words change only as its authors and an office agree. */
function startCheck(standing: Standing): Result<Standing> {
  if (standing.waitingSince) return refuse("proposal.change-waits");
  return ok({ ...standing, state: "in-check", taken: undefined, earlier: undefined });
}

/** Public as it was before, and its authors are told why. */
const endCheck = (standing: Standing, note: string, decision: Decision): Standing => ({
  ...standing,
  state: "public",
  earlier: undefined,
  decision: { ...decision, note },
});

function putOnBallot(standing: Standing, id: string, now: Date): Result<Standing> {
  if (standing.waitingSince) return refuse("proposal.change-waits");
  return ok({
    ...standing,
    state: "on-ballot",
    taken: undefined,
    earlier: undefined,
    decision: verdictBy("on-ballot", id, now),
  });
}
