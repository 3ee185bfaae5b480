import { longId, shortId } from "../../domain/short-id.js";
import { call, type ActCall } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { entry, gap, local, press, say, short, type ButtonSpec } from "../screen.js";
import { onlyStaff, type DeskFacts, type Here } from "./facts.js";

const SHORT_TITLE = 40;

/** The entry of the desk that leads to one of another process. */
export const deskOf = (label: ButtonSpec["label"], process: string): ButtonSpec =>
  entry(label, "desk", "of", shortId(process));

/** The chat is about that process from then on. */
export const turnTo = (shortened: string): ActCall =>
  call("choose-process", { process: longId(shortened) ?? "" });

/** Whoever works for several processes finds the others from each. */
export const otherDesksRow = ({ otherDesks: { total } }: DeskFacts): ButtonSpec[] =>
  total > 0 ? [press(say("button-other-desks", { count: total }), "desks")] : [];

/** Somebody with a role, but in other processes than this one: there is where their desks are. */
export const staffHereOrElsewhere = (at: Here) => {
  const { person, otherDesks } = at.facts;
  return person.roles.length === 0 && otherDesks.total > 0 ? { step: "desks" } : onlyStaff(at);
};

/** ORG-1: the other desks of whoever looks, and what waits for them at each. */
export const otherDesksStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: ({ facts: { otherDesks } }) => ({
    id: "ORG-1",
    lines: [say("desks-title"), gap],
    items: otherDesks.items.map(({ id, title, waits }) => {
      const button = deskOf(short(local(title), SHORT_TITLE), id);
      return { line: joined([local(title), say("desks-waits", { count: waits })]), button, beside: [button] };
    }),
    buttons: [turnRow(otherDesks)],
  }),
  on: { page: ({ arg }) => ({ set: { page: arg } }) },
  divert: (at) => (at.facts.otherDesks.total > 0 ? undefined : { step: "desk" }),
};
