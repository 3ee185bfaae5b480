import type { Process } from "../../domain/process.js";
import { SUPPORTABLE } from "../../domain/support.js";
import type { CommentedOn } from "../../persistence/comments.js";
import {
  idsOfProposals,
  writeComments,
  writeSupports,
  type SampleComment,
  type SamplePerson,
} from "../../persistence/sample-data.js";
import type { Tx } from "../../persistence/transaction.js";
import type { Dice } from "./dice.js";
import { SAMPLE_COMMENTS, SAMPLE_HELD_COMMENT } from "./sample-comments.js";

const DAY_MS = 86_400_000;
/** Proposals that one neighbour supports at most, where the process sets no limit. */
const MOST_SUPPORTS = 6;
/** Proposals, and as many projects, that people talk about. */
const TALKED_OF = 3;

interface Echo {
  process: Process;
  neighbours: readonly SamplePerson[];
  now: Date;
}

/** What neighbours make of proposals and projects: supports within the quota, comments, one of them not read yet. */
export async function seedEcho(tx: Tx, dice: Dice, echo: Echo): Promise<void> {
  const proposals = await idsOfProposals(tx, echo.process.id, SUPPORTABLE);
  await writeSupports(tx, supportsOf(dice, echo, proposals));
  await writeComments(tx, commentsOn(dice, echo, proposals));
}

function supportsOf(dice: Dice, { process, neighbours, now }: Echo, proposals: readonly number[]) {
  const most = Math.min(process.rules.supports.quota ?? MOST_SUPPORTS, proposals.length);
  return neighbours.flatMap(({ id: participantId }) => {
    const from = dice.between(0, proposals.length);
    return Array.from({ length: dice.between(0, most) }, (_, index) => ({
      participantId,
      proposalId: proposals[(from + index) % proposals.length] ?? 0,
      createdAt: daysBefore(now, dice.between(1, 20)),
    }));
  });
}

function commentsOn(dice: Dice, { process, neighbours, now }: Echo, proposals: readonly number[]) {
  const talkedOf: CommentedOn[] = [
    ...proposals.slice(0, TALKED_OF).map((proposalId) => ({ proposalId })),
    ...process.projects.slice(0, TALKED_OF).map(({ id }) => ({ projectId: id })),
  ];
  const comment = (on: CommentedOn, text: string, state: SampleComment["state"]): SampleComment => ({
    ...on,
    processId: process.id,
    authorId: dice.pick(neighbours).id,
    text,
    state,
    createdAt: daysBefore(now, state === "held" ? 0 : dice.between(1, 20)),
  });
  const said = talkedOf.flatMap((on, index) =>
    SAMPLE_COMMENTS.slice(index % 3, 3 + (index % 4)).map((text) => comment(on, text, "public")),
  );
  const held = talkedOf.slice(0, 1).map((on) => comment(on, SAMPLE_HELD_COMMENT, "held"));
  return [...said, ...held];
}

const daysBefore = (now: Date, days: number): Date => new Date(+now - days * DAY_MS);
