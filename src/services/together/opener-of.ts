import type { Process } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { Facts } from "../../flows/facts.js";
import { draftOpener, projectOpener, publicOpener } from "../../flows/together/openers.js";
import type { GroupDoor } from "../../flows/groups/private-door.js";
import type { Note } from "../../flows/screen.js";
import { publicProposal } from "../../persistence/public-proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import { writtenProposal } from "../facts/written-proposal.js";
import { openQuestions } from "./open-questions.js";

type Where = Pick<Facts, "process" | "person"> & { tx: Tx };

export interface Opener {
  /** The group that works on it. */
  group: string | undefined;
  note: (door: GroupDoor) => Note;
}

/** What a group would read about a proposal this person writes, or about what everybody can read. */
export async function openerOf(where: Where, about: unknown, id: number): Promise<Result<Opener>> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  if (!known) return refuse("proposal-gone");
  switch (about) {
    case "mine":
      return ofMine(where, id);
    case "proposal":
      return ofPublic(where, id);
    case "project":
      return ofProject(where.process, id);
    default:
      return refuse("proposal-gone");
  }
}

async function ofMine({ tx, process, person }: Where, id: number): Promise<Result<Opener>> {
  const { proposal } = await writtenProposal(tx, { process, person }, id);
  if (!proposal) return refuse("proposal-gone");
  const open = await openQuestions(tx, proposal);
  return ok({ group: proposal.group, note: (door) => draftOpener(proposal, open, door) });
}

async function ofPublic({ tx, process }: Where, number: number): Promise<Result<Opener>> {
  const shown = await publicProposal(tx, process.id, number);
  return shown
    ? ok({ group: undefined, note: (door) => publicOpener(process, shown, door) })
    : refuse("proposal-gone");
}

function ofProject(process: Process, number: number): Result<Opener> {
  const project = process.projects.find((one) => one.number === number);
  return project
    ? ok({ group: undefined, note: (door) => projectOpener(process, project, door) })
    : refuse("proposal-gone");
}
