import { FromEngine, HEADER_LENGTH } from "./wire-protocol.js";
import { noSteps, type Steps } from "./work-unit.js";

/** What the engine answered to one unit of work, sorted. */
export interface EngineReply {
  /** For the client that asked: everything except notifications. */
  answer: Buffer;
  /** Where in `answer` the last ReadyForQuery starts; undefined while an extended query stays open. */
  readyAt: number | undefined;
  /** The transaction status in that ReadyForQuery. */
  status: number | undefined;
  /** For whoever listens: the engine puts them between the answers. */
  notifications: Buffer[];
  failed: boolean;
  confirmed: Steps;
}

// A statement ended, was empty, was suspended, or entered COPY.
const ENDS_A_STATEMENT: ReadonlySet<number> = new Set([
  FromEngine.commandComplete,
  FromEngine.emptyQuery,
  FromEngine.portalSuspended,
  FromEngine.copyIn,
  FromEngine.copyOut,
  FromEngine.copyBoth,
]);

/** Takes the engine's output apart, message by message. */
export function readReply(output: Buffer): EngineReply {
  const { answer, notifications } = withoutNotifications(output);
  const reply: EngineReply = {
    answer,
    readyAt: undefined,
    status: undefined,
    notifications,
    failed: false,
    confirmed: noSteps(),
  };
  for (const at of messageOffsets(answer)) note(reply, at);
  return reply;
}

function note(reply: EngineReply, at: number): void {
  const type = reply.answer[at] ?? 0;
  if (type === FromEngine.readyForQuery) {
    reply.readyAt = at;
    reply.status = reply.answer[at + HEADER_LENGTH];
  }
  if (type === FromEngine.error) reply.failed = true;
  if (type === FromEngine.parseComplete) reply.confirmed.parsed++;
  if (type === FromEngine.bindComplete) reply.confirmed.bound++;
  if (ENDS_A_STATEMENT.has(type)) reply.confirmed.ran++;
}

function withoutNotifications(output: Buffer): { answer: Buffer; notifications: Buffer[] } {
  const kept: Buffer[] = [];
  const notifications: Buffer[] = [];
  let keptUntil = 0;
  for (const at of messageOffsets(output)) {
    if (output[at] !== FromEngine.notification) continue;
    const end = endOfMessage(output, at);
    kept.push(output.subarray(keptUntil, at));
    notifications.push(output.subarray(at, end));
    keptUntil = end;
  }
  if (notifications.length === 0) return { answer: output, notifications };
  return { answer: Buffer.concat([...kept, output.subarray(keptUntil)]), notifications };
}

function* messageOffsets(bytes: Buffer): Generator<number> {
  for (let at = 0; at + HEADER_LENGTH <= bytes.length; at = endOfMessage(bytes, at)) yield at;
}

function endOfMessage(bytes: Buffer, at: number): number {
  return at + 1 + bytes.readInt32BE(at + 1);
}
