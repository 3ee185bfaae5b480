import { faultsIn } from "../block-limits.js";
import { type Desk, type Method } from "../call.js";
import { isObject, type Json, listOf, stringOf } from "../limits/texts.js";
import { viewOutput } from "../payloads.js";
import type { Install, ViewRecord } from "../records.js";
import { Refusal, refusedFor } from "../refusal.js";
import { fileFaults } from "./chat.js";

/** A view of this kind as Slack would take it. */
export function checkedView(
  view: unknown,
  kind: ViewRecord["kind"],
  { world }: Desk,
  { scopes }: Pick<Install, "scopes">,
): Json {
  if (!isObject(view)) throw refusedFor("invalid_arguments", ["missing required field: view"]);
  const faults = [...faultsIn(view), ...fileFaults(listOf(view["blocks"]), world.files)];
  if (view["type"] !== kind) faults.push(`must be a ${kind} here`);
  if (!scopes.has("files:read") && asksForFiles(view)) faults.push("file_input needs the scope files:read");
  if (faults.some((fault) => fault.includes("bytes"))) throw refusedFor("view_too_large", faults);
  if (faults.length > 0) throw refusedFor("invalid_arguments", faults);
  return view;
}

const asksForFiles = (view: Json): boolean =>
  listOf(view["blocks"]).some(
    (block) => isObject(block) && isObject(block["element"]) && block["element"]["type"] === "file_input",
  );

function checkFree(view: Json, team: string, { world }: Desk, except?: ViewRecord): void {
  if (world.screens.isTaken(view["external_id"], team, except)) throw new Refusal("duplicate_external_id");
}

function checkHash(args: Json, record: ViewRecord | undefined): void {
  const { hash } = args;
  if (hash !== undefined && hash !== "" && hash !== record?.hash) throw new Refusal("hash_conflict");
}

const answer = (record: ViewRecord, install: Install, { app }: Desk): Json => ({
  view: viewOutput({ app, install }, record),
});

const open: Method = {
  run: (args, install, desk) => {
    const view = checkedView(args["view"], "modal", desk, install);
    const { team, user, inModal } = desk.world.takeTrigger(install, args["trigger_id"]);
    checkFree(view, team, desk);
    const { screens } = desk.world;
    const record = inModal ? screens.push(team, user, view) : screens.open(team, user, view);
    return answer(record, install, desk);
  },
};

const push: Method = {
  run: (args, install, desk) => {
    const view = checkedView(args["view"], "modal", desk, install);
    const { team, user, inModal } = desk.world.takeTrigger(install, args["trigger_id"]);
    if (!inModal) throw refusedFor("invalid_arguments", ["a view is pushed from inside a modal"]);
    checkFree(view, team, desk);
    return answer(desk.world.screens.push(team, user, view), install, desk);
  },
};

const update: Method = {
  run: (args, install, desk) => {
    const teams = desk.world.workspacesOf(install).map(({ id }) => id);
    const record = desk.world.screens.find(teams, args);
    const view = checkedView(args["view"], record.kind, desk, install);
    checkHash(args, record);
    checkFree(view, record.team, desk, record);
    desk.world.screens.change(record, view);
    return answer(record, install, desk);
  },
};

const publish: Method = {
  run: (args, install, desk) => {
    const view = checkedView(args["view"], "home", desk, install);
    const user = stringOf(args["user_id"]);
    const { id: team } = desk.world.workspaceOf(install, user, args["team_id"]);
    const before = desk.world.screens.home(team, user);
    checkHash(args, before);
    checkFree(view, team, desk, before);
    return answer(desk.world.screens.publish(team, user, view), install, desk);
  },
};

export const views: Record<string, Method> = {
  "views.open": open,
  "views.push": push,
  "views.update": update,
  "views.publish": publish,
};
